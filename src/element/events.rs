//! The events of the element. They bubble and cross the borders of shadow roots.
//! No detail holds a cart's id, a person's data or a text of the API.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The first cart was drawn. Detail: `units`.
pub(super) const LOADED: &str = "shared-cart-loaded";
/// The store confirmed a change. Detail: `units`, `value` (cents).
pub(super) const CHANGED: &str = "shared-cart-changed";
/// The link was shared. Detail: `method` (`copy_link` or `native`, as in Google Analytics 4),
/// `shareId` (random).
pub(super) const SHARED: &str = "shared-cart-shared";
/// No cart can be shown. Detail: `kind`.
pub(super) const ERROR: &str = "shared-cart-error";
/// Somebody pressed "Sign in". The default is to go to `login-url`. A page with a login of its own
/// prevents it.
pub(super) const SIGN_IN: &str = "shared-cart-sign-in";

/// Dispatches an event. Returns false if the page prevented the default.
pub(super) fn dispatch(host: &HtmlElement, name: &str, detail: &[(&str, JsValue)]) -> bool {
    let object = Object::new();
    for (key, value) in detail {
        // A plain object takes every key.
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&object);
    init.set_cancelable(name == SIGN_IN);
    let event = CustomEvent::new_with_event_init_dict(name, &init);
    event.and_then(|event| host.dispatch_event(&event)).unwrap_or(true)
}
