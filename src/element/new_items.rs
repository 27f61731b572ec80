//! Checks the argument of `addItems`: a list of `{ id, quantity, seller }`, texts or numbers.
//! An error names the wrong item. Nothing else checks this list.

use js_sys::{Array, Number, Reflect, TypeError};
use wasm_bindgen::JsValue;

use crate::domain::cart::change::NewItem;
use crate::domain::cart::quantity::MAX_QUANTITY;
use crate::domain::ids::{SellerId, SkuId};

/// The items.
///
/// # Errors
///
/// A `TypeError` if it is no list, or if a value of an item is missing or not usable.
pub(super) fn new_items(items: &JsValue) -> Result<Vec<NewItem>, TypeError> {
    if !Array::is_array(items) {
        return Err(TypeError::new("addItems takes a list of { id, quantity, seller }"));
    }
    Array::from(items).iter().enumerate().map(|(at, item)| new_item(at, &item)).collect()
}

/// Without a quantity it is 1. Without a seller it is `1`, the store itself.
fn new_item(at: usize, item: &JsValue) -> Result<NewItem, TypeError> {
    let field = |name: &str, default: Option<&str>| {
        let value = Reflect::get(item, &name.into()).unwrap_or(JsValue::UNDEFINED);
        let text = if value.is_undefined() { default.map(str::to_owned) } else { text(&value) };
        text.ok_or_else(|| wrong(at, name))
    };
    let quantity = field("quantity", Some("1"))?.parse().ok();
    let quantity = quantity.filter(|quantity| (1..=MAX_QUANTITY).contains(quantity));
    Ok(NewItem {
        sku: SkuId::new(field("id", None)?),
        seller: SellerId::new(field("seller", Some("1"))?),
        quantity: quantity.ok_or_else(|| wrong(at, "quantity"))?,
    })
}

/// A text that is not empty, or a whole number as a text.
fn text(value: &JsValue) -> Option<String> {
    if let Some(text) = value.as_string() {
        return Some(text).filter(|text| !text.is_empty());
    }
    #[expect(clippy::cast_possible_truncation, reason = "`is_safe_integer` is checked before")]
    let whole = |number: f64| (number as i64).to_string();
    value.as_f64().filter(|_| Number::is_safe_integer(value)).map(whole)
}

fn wrong(at: usize, name: &str) -> TypeError {
    TypeError::new(&["addItems: items[", &at.to_string(), "].", name, " is not usable"].concat())
}
