//! Answers for the element. They are in the map that the shell gives to `register`. Each answer is
//! used once, so a test puts there what will be asked.

use js_sys::{Function, Map, Promise};
use shared_cart::element;
use wasm_bindgen::JsValue;

use crate::browser::{fire, mute, promise, response};
use crate::carts::{ID, MASKED, OWN, OWN_ID};
use crate::shell::defined;

thread_local! {
    static EARLY: Map = start();
}

fn start() -> Map {
    // A cart is read again from time to time. Requests without an answer here are never answered.
    mute("/api/checkout/");
    let early = Map::new();
    register(&defined(), early.clone());
    early
}

/// Tells the shell that the core is there, as its entry does. The panic hook of the component is
/// taken off again: the panic of a failing test would show a crash in the elements of the other
/// tests. `tests/e2e` tests crashes. After a failure nothing is registered, because a hook cannot
/// be changed then.
pub(crate) fn register(shell: &JsValue, early: Map) {
    if std::thread::panicking() {
        return;
    }
    let hook = std::panic::take_hook();
    element::register(shell.clone(), early);
    std::panic::set_hook(hook);
}

/// Registers the element if that was not done yet. Every test calls it first, because it has to be
/// done before the first failure.
pub(crate) fn registered() -> Map {
    EARLY.with(Clone::clone)
}

/// The read of a cart by its link.
pub(crate) fn by_link(id: &str) -> String {
    format!("omit /api/checkout/pub/orderForm/{id}?disableAutoCompletion=true")
}

/// The read of the visitor's own cart.
pub(crate) fn own() -> String {
    "same-origin /api/checkout/pub/orderForm?disableAutoCompletion=true".to_owned()
}

/// A request about the linked cart with cookies: the path below it, empty for a read.
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

/// Gives the answer to the next request of this name.
pub(crate) fn answer(key: &str, text: &str) {
    answer_with_status(key, text, 200);
}

pub(crate) fn answer_with_status(key: &str, text: &str, status: u16) {
    put(key, &Promise::resolve(&response(text, status)));
}

/// Promises the answer to the next request of this name.
pub(crate) fn answer_later(key: &str) -> Later {
    let (promise, fulfil) = promise();
    put(key, &promise);
    Later(fulfil)
}

/// An answer that was promised.
pub(crate) struct Later(Function);

impl Later {
    pub(crate) fn arrives(self, text: &str) {
        let _ = self.0.call1(&JsValue::NULL, &response(text, 200));
    }
}

/// The next request of this name gets this promise.
pub(crate) fn put(key: &str, answer: &Promise) {
    registered().set(&JsValue::from_str(key), answer);
}

/// Whether the answer of this name was used.
pub(crate) fn is_taken(key: &str) -> bool {
    !registered().has(&JsValue::from_str(key))
}

/// The answers to a guest's two reads: the linked cart is this, their own is empty.
pub(crate) fn for_a_guest(cart: &str) {
    answer(&by_link(ID), cart);
    answer(&own(), OWN);
}

/// The answers to an owner's two reads: the linked cart is their own.
pub(crate) fn for_the_owner(as_guest: &str, as_owner: &str) {
    answer(&by_link(ID), as_guest);
    answer(&own(), as_owner);
    signed_in_as("lia@example.com");
}

/// The answer to the question who is signed in.
pub(crate) fn signed_in_as(email: &str) {
    let session = r#"{ "namespaces": { "profile": {
        "isAuthenticated": { "value": "true" }, "email": { "value": "EMAIL" } } } }"#;
    let key = "same-origin /api/sessions?items=profile.email,profile.isAuthenticated";
    answer(key, &session.replace("EMAIL", email));
}

/// Gives the page the focus, so that the cart is read again, and answers that read with this.
pub(crate) fn is_read_again_as(cart: &str) {
    answer(&by_link(ID), cart);
    fire(false, "focus");
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
