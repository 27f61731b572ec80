//! The answers of `tests/fixtures` as texts; the browser parses them.

/// The owner's cart, in clear.
pub(crate) const OWNER: &str = include_str!("../fixtures/owner.json");
/// The same cart with the masks of the store.
pub(crate) const MASKED: &str = include_str!("../fixtures/masked.json");
/// An older cart with other masks and without unique ids.
pub(crate) const LEGACY: &str = include_str!("../fixtures/legacy.json");
/// The smallest answer that is a cart: no lines.
pub(crate) const BARE: &str = include_str!("../fixtures/bare.json");

/// The id in the fixtures.
pub(crate) const ID: &str = "0123456789abcdef0123456789abcdef";

/// Somebody's own empty cart.
pub(crate) const OWN: &str = r#"{"orderFormId":"ffffffffffffffffffffffffffffffff","value":0}"#;

/// The owner's cart with another quantity in the first line.
pub(crate) fn owner_with_first_quantity(quantity: u32) -> String {
    let cart = OWNER.replacen(r#""quantity": 2,"#, &format!(r#""quantity": {quantity},"#), 1);
    assert!(quantity == 2 || cart != OWNER);
    cart
}

/// Somebody's own cart with three units of one thing in it.
pub(crate) fn own_with_three() -> String {
    cart(OWN_ID, &[line("ZZ01", "901", "Bule", 3)])
}

/// The id of somebody's own cart.
pub(crate) const OWN_ID: &str = "ffffffffffffffffffffffffffffffff";

/// A line of a small answer.
pub(crate) fn line(unique_id: &str, sku: &str, name: &str, quantity: u32) -> String {
    let total = 1000 * quantity;
    format!(
        r#"{{"uniqueId":"{unique_id}","id":"{sku}","name":"{name}","seller":"1",
        "quantity":{quantity},"price":1000,"sellingPrice":1000,"availability":"available",
        "offerings":[],"priceDefinition":{{"total":{total}}}}}"#
    )
}

/// A small answer.
pub(crate) fn cart(id: &str, lines: &[String]) -> String {
    let lines = lines.join(",");
    format!(r#"{{"orderFormId":"{id}","value":1000,"items":[{lines}]}}"#)
}

/// The guest's cart with one of its texts replaced.
pub(crate) fn masked_with(from: &str, to: &str) -> String {
    let changed = MASKED.replacen(from, to, 1);
    assert_ne!(changed, MASKED, "{from}");
    changed
}

/// The guest's cart with a note on it.
pub(crate) fn with_note(text: &str) -> String {
    masked_with(r#""openTextField": null"#, &format!(r#""openTextField": {{"value": "{text}"}}"#))
}
