//! The carts of `tests/fixtures`, as texts: the browser parses them itself.

/// The owner's, in clear.
pub(crate) const OWNER: &str = include_str!("../fixtures/owner.json");
/// The same as the server masks it.
pub(crate) const MASKED: &str = include_str!("../fixtures/masked.json");
/// An older one with other masks, without unique ids.
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
