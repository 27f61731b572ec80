//! Where the keyboard goes on when the part that it was in goes away.
//! It never takes the focus from where somebody is.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, Node, ShadowRoot};

/// Whether the focus is in this element.
pub(super) fn is_in(element: &Element) -> bool {
    element.matches(":focus-within").unwrap_or(false)
}

/// Goes on from the lines, or from what stands in their place, without scrolling there: the first
/// element that takes the focus by script alone.
pub(super) fn go_on(from: &Node) {
    let root: ShadowRoot = from.get_root_node().unchecked_into();
    if let Ok(Some(next)) = root.query_selector("[tabindex='-1']") {
        let in_place = FocusOptions::new();
        in_place.set_prevent_scroll(true);
        let _ = next.unchecked_into::<HtmlElement>().focus_with_options(&in_place);
    }
}
