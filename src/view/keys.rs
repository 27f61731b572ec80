//! The keys of the whole cart: after a removal one Tab leads to the button that undoes it and back,
//! and Escape closes the message about it.
//! It does not know where the message is.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::dom::El;
use super::focus::{AFTER_REMOVAL, find, is_in, root};

const UNDO: &str = "[part=undo-button]";

/// Gives the cart its keys: after a removal one Tab leads to the button that undoes it, and back;
/// Escape closes the message about it.
pub(super) fn with_keys(cart: El, close: impl Fn() + 'static) -> El {
    let place = cart.clone();
    cart.on("keydown", move |event| {
        let root = root(place.element());
        let key: &KeyboardEvent = event.unchecked_ref();
        let Some(undo) = find(&root, UNDO) else { return };
        match (key.key().as_str(), key.shift_key()) {
            ("Tab", false) => {
                let came = find(&root, "[data-after-removal=tab]:focus");
                if let Some(came) = came {
                    let _ = came.set_attribute(AFTER_REMOVAL, "");
                    lead(&event, &undo);
                }
            }
            ("Tab", true) if is_in(&undo) => {
                if let Some(came) = find(&root, "[data-after-removal]") {
                    lead(&event, &came);
                }
            }
            ("Escape", _) if !event.default_prevented() => close(),
            _ => {}
        }
    })
}

fn lead(event: &Event, to: &HtmlElement) {
    event.prevent_default();
    let _ = to.focus();
}
