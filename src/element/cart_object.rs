//! The cart as pages get it: plain frozen objects, with amounts in units of the currency. They hold
//! no id of a cart or a person, and nothing that people wrote: no note and no text of a line.

use std::cell::RefCell;

use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

use super::methods::{object, set};
use crate::domain::cart::item::CartItem;
use crate::domain::cart::{Cart, Viewer};
use crate::domain::money::Money;
use crate::state::shared_cart::SharedCart;

/// The last object that the page got. It is the same until something changes.
#[derive(Default)]
pub(super) struct LastObject(RefCell<Option<(Cart, bool, JsValue)>>);

impl LastObject {
    /// The cart as the store last told it; null where there is none.
    pub(super) fn of(&self, cart: SharedCart) -> JsValue {
        let Some((now, may_edit)) = cart.confirmed() else { return JsValue::NULL };
        let mut last = self.0.borrow_mut();
        match &*last {
            Some((cart, edits, object)) if *cart == now && *edits == may_edit => object.clone(),
            Some(_) | None => {
                let object = cart_object(&now, may_edit);
                *last = Some((now, may_edit, object.clone()));
                object
            }
        }
    }
}

/// An amount in units of the currency: 12.9 for R$ 12,90.
#[expect(clippy::cast_precision_loss, reason = "decoded from such a number")]
pub(super) fn amount(money: Money) -> JsValue {
    JsValue::from_f64(money.cents() as f64 / 100.0)
}

/// An object that holds these members where they are known.
pub(super) fn known(members: &[(&str, Option<JsValue>)]) -> Object {
    let made = object(&[]);
    for (name, value) in members {
        if let Some(value) = value {
            set(&made, name, value);
        }
    }
    made
}

fn text(text: &str) -> Option<JsValue> {
    (!text.is_empty()).then(|| text.into())
}

/// The ISO 4217 code of the currency, the coupons, and the grand total, as Google Analytics 4 has
/// them.
pub(super) fn money_of(cart: &Cart) -> [Option<JsValue>; 3] {
    let summary = &cart.summary;
    let coupons = summary.coupons.join(",");
    [text(&summary.currency.code), Some(amount(summary.value)), text(&coupons)]
}

/// An item as Google Analytics 4 has it, with so many units.
pub(super) fn ga4_item(item: &CartItem, quantity: u32) -> JsValue {
    let item = known(&[
        ("item_id", Some(item.sku.as_str().into())),
        ("item_name", text(&item.name)),
        ("item_brand", item.brand.as_deref().and_then(text)),
        ("item_variant", item.sku_name.as_deref().and_then(text)),
        ("affiliation", item.seller_name.as_deref().and_then(text)),
        ("price", item.selling_price.map(amount)),
        ("quantity", Some(quantity.into())),
    ]);
    Object::freeze(&item).into()
}

/// The lines of a cart that people can count, as Google Analytics 4 has them.
pub(super) fn ga4_items(cart: &Cart) -> JsValue {
    frozen(cart.lines().map(|line| ga4_item(line, line.quantity)))
}

/// A frozen list.
pub(super) fn frozen(values: impl Iterator<Item = JsValue>) -> JsValue {
    let list: Array = values.collect();
    Object::freeze(&list).into()
}

fn line(item: &CartItem) -> JsValue {
    let unique = item.key.unique().map(|id| id.as_str().into());
    let line = known(&[
        ("uniqueId", unique),
        ("id", Some(item.sku.as_str().into())),
        ("seller", Some(item.seller.as_str().into())),
        ("sellerName", item.seller_name.as_deref().and_then(text)),
        ("name", Some(item.name.as_str().into())),
        ("variant", item.sku_name.as_deref().and_then(text)),
        ("brand", item.brand.as_deref().and_then(text)),
        ("quantity", Some(item.quantity.into())),
        ("price", item.selling_price.map(amount)),
        ("total", item.total.map(amount)),
        ("isAvailable", Some(item.is_available().into())),
        ("isGift", Some(item.is_gift.into())),
    ]);
    Object::freeze(&line).into()
}

fn cart_object(cart: &Cart, may_edit: bool) -> JsValue {
    let summary = &cart.summary;
    let role = match summary.viewer {
        Viewer::Owner | Viewer::OwnerSignedOut | Viewer::SignedInAsAnother => "owner",
        Viewer::Guest | Viewer::BuyerByLink => "guest",
        Viewer::Operator => "operator",
    };
    let totals = frozen(summary.totalizers.iter().map(|row| {
        let row = object(&[
            ("id", row.id.as_str().into()),
            ("name", row.name.as_str().into()),
            ("value", amount(row.value)),
        ]);
        Object::freeze(&row).into()
    }));
    let cart = object(&[
        ("items", frozen(cart.lines().map(|item| line(item)))),
        ("units", cart.unit_count().into()),
        ("value", amount(summary.value)),
        ("currency", summary.currency.code.as_str().into()),
        ("coupons", frozen(summary.coupons.iter().map(|code| code.as_str().into()))),
        ("totals", totals),
        ("role", role.into()),
        ("mayEdit", may_edit.into()),
    ]);
    Object::freeze(&cart).into()
}
