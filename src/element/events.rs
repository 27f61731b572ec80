//! The events of the element: facts that bubble and cross shadow roots.
//! No detail holds a cart's id, a person's data or a text of the API.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The first cart is drawn. Detail: `units`.
pub(super) const LOADED: &str = "shared-cart-loaded";
/// The cart changed since. Detail: `units`, `value` (cents).
pub(super) const CHANGED: &str = "shared-cart-changed";
/// The link was handed out. Detail: `method` (GA4's `copy_link` or `native`), `shareId` (random).
pub(super) const SHARED: &str = "shared-cart-shared";
/// There is no cart to show. Detail: `kind`.
pub(super) const ERROR: &str = "shared-cart-error";
/// Somebody pressed "Sign in". Cancelable: a page that shows a login of its own prevents the
/// default, which is to go to `login-url`.
pub(super) const SIGN_IN: &str = "shared-cart-sign-in";

/// Tells the page; false where the page prevented what would follow.
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
