//! The events of the element. They bubble and cross the borders of shadow roots.
//! No detail holds a cart's id or a person's data. Texts of the store are names of products alone.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::cart_object::known;

/// The first cart was drawn.
pub(super) const READY: &str = "shared-cart-ready";
/// A cart was drawn: the first one, or another one.
pub(super) const LOADED: &str = "shared-cart-loaded";
/// The store's answer shows another cart than the one before.
pub(super) const CHANGED: &str = "shared-cart-changed";
/// A change did not hold.
pub(super) const REFUSED: &str = "shared-cart-refused";
/// The lines of a shared cart were copied to the visitor's own.
pub(super) const COPIED: &str = "shared-cart-copied";
/// What became of the link changed.
pub(super) const LINK_CHANGED: &str = "shared-cart-link-changed";
/// Somebody goes to the checkout. A page with a checkout of its own prevents the default.
pub(super) const CHECKOUT: &str = "shared-cart-checkout";
/// A guest wants to edit the shared cart. A page that asks something first prevents the default.
pub(super) const JOIN: &str = "shared-cart-join";
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
    let known: Vec<_> = detail.iter().map(|(key, value)| (*key, Some(value.clone()))).collect();
    dispatch_known(host, name, &known)
}

/// The same; what is not known is left out of the detail.
pub(super) fn dispatch_known(
    host: &HtmlElement,
    name: &str,
    detail: &[(&str, Option<JsValue>)],
) -> bool {
    let object = known(detail);
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&object);
    init.set_cancelable([SIGN_IN, CHECKOUT, JOIN].contains(&name));
    let event = CustomEvent::new_with_event_init_dict(name, &init);
    event.and_then(|event| host.dispatch_event(&event)).unwrap_or(true)
}
