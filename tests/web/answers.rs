//! Answers for the element, handed over as the loader does it: in the map that `register` got.
//! Each is used once, so a test says beforehand what will be asked.

use js_sys::{Function, Map, Promise};
use shared_cart::element;
use wasm_bindgen::JsValue;

use crate::browser::{mute, promise, response};
use crate::carts::{ID, MASKED, OWN, OWN_ID};

thread_local! {
    static EARLY: Map = start();
}

fn start() -> Map {
    // A cart looks again by itself: what no test has an answer for stays on its way.
    mute("/api/checkout/");
    let early = Map::new();
    register(early.clone());
    early
}

/// Registers the element, as the loader does. A failing test's panic must not take the elements of
/// the others with it, so the hook that shows crashes is put away again: crashes are looked at end
/// to end. After a failure there is no more registering, because hooks cannot be changed then.
pub(crate) fn register(early: Map) {
    if std::thread::panicking() {
        return;
    }
    let hook = std::panic::take_hook();
    element::register(early);
    std::panic::set_hook(hook);
}

/// The element is registered from here on. Every test says so first, whether it needs it or not: it
/// has to be done before the first failure.
pub(crate) fn registered() -> Map {
    EARLY.with(Clone::clone)
}

/// The read of a cart by its link.
pub(crate) fn by_link(id: &str) -> String {
    format!("omit /api/checkout/pub/orderForm/{id}?disableAutoCompletion=true")
}

/// The read of the visitor's own cart.
pub(crate) fn own() -> String {
    "same-origin /api/checkout/pub/orderForm".to_owned()
}

/// A request about the linked cart as oneself: the path below it, empty for a read.
pub(crate) fn as_oneself(path: &str) -> String {
    credentialed(ID, path)
}

/// The same about the visitor's own cart, by its id.
pub(crate) fn of_own(path: &str) -> String {
    credentialed(OWN_ID, path)
}

fn credentialed(id: &str, path: &str) -> String {
    let path = if path.is_empty() { "?disableAutoCompletion=true" } else { path };
    format!("same-origin /api/checkout/pub/orderForm/{id}{path}")
}

/// A guest's change of quantity. After a pause the cart is read before it.
pub(crate) fn update() -> String {
    format!("omit /api/checkout/pub/orderForm/{ID}/items/update")
}

/// The answer to the next request of this name.
pub(crate) fn answer(key: &str, text: &str) {
    answer_with_status(key, text, 200);
}

pub(crate) fn answer_with_status(key: &str, text: &str, status: u16) {
    put(key, &Promise::resolve(&response(text, status)));
}

/// The answer to the next request of this name, which is still on its way.
pub(crate) fn answer_later(key: &str) -> Later {
    let (promise, fulfil) = promise();
    put(key, &promise);
    Later(fulfil)
}

/// An answer on its way.
pub(crate) struct Later(Function);

impl Later {
    pub(crate) fn arrives(self, text: &str) {
        let _ = self.0.call1(&JsValue::NULL, &response(text, 200));
    }
}

/// What comes of the next request of this name.
pub(crate) fn put(key: &str, answer: &Promise) {
    registered().set(&JsValue::from_str(key), answer);
}

/// Whether the answer of this name was taken.
pub(crate) fn is_taken(key: &str) -> bool {
    !registered().has(&JsValue::from_str(key))
}

/// A guest's two reads: the linked cart is this, their own is empty.
pub(crate) fn for_a_guest(cart: &str) {
    answer(&by_link(ID), cart);
    answer(&own(), OWN);
}

/// An owner's two reads: the linked cart is their own.
pub(crate) fn for_the_owner(as_guest: &str, as_owner: &str) {
    answer(&by_link(ID), as_guest);
    answer(&own(), as_owner);
}

/// The answers to a guest's change of the cart in the fixtures: the read before it, and this.
pub(crate) fn for_a_change(after: &str) {
    answer(&by_link(ID), MASKED);
    answer(&update(), after);
}

/// The same while the answer to the change is still on its way.
pub(crate) fn for_a_change_later() -> Later {
    answer(&by_link(ID), MASKED);
    answer_later(&update())
}
