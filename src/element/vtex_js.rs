//! The store's own script, vtex.js, which legacy checkouts run beside the element. It keeps the
//! last cart that it read, and its pages write to the lines of that copy by their indexes.
//! It is told of writes, and nothing of the cart is given to it.

use std::cell::Cell;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

use super::history::get;
use crate::domain::ids::OrderFormId;

/// vtex.js in this page, if there is one.
#[derive(Default)]
pub(super) struct VtexJs {
    /// The cart that it was made to read again, until it has read one.
    reading: Cell<Option<u64>>,
}

impl VtexJs {
    /// Lets vtex.js read its cart again if that is the one with this fingerprint. Reading any other
    /// cart could make it the browser's own.
    pub(super) fn refresh(&self, cart: u64) {
        let Some(window) = window() else { return };
        let checkout = get(&get(&window, "vtexjs"), "checkout");
        let held = held_by(&checkout).or(self.reading.get());
        if held != Some(cart) {
            return;
        }
        let Ok(read) = get(&checkout, "getOrderForm").dyn_into::<Function>() else { return };
        // Without this it answers from its copy.
        let _ = Reflect::set(&checkout, &"orderForm".into(), &JsValue::UNDEFINED);
        self.reading.set(held);
        let _ = read.call0(&checkout);
    }
}

/// The fingerprint of the cart that vtex.js holds, if it holds one.
fn held_by(checkout: &JsValue) -> Option<u64> {
    let known = [get(&get(checkout, "orderForm"), "orderFormId"), get(checkout, "orderFormId")];
    let id = known.iter().find_map(JsValue::as_string)?;
    Some(OrderFormId::parse(&id)?.fingerprint())
}
