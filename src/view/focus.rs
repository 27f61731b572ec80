//! Where the keyboard focus goes when the element that has it is removed.
//! It never moves the focus away from an element that stays.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, Node, ShadowRoot};

/// Whether the focus is in this element.
pub(super) fn is_in(element: &Element) -> bool {
    element.matches(":focus-within").unwrap_or(false)
}

/// Focuses the first element with `tabindex="-1"` without scrolling: the list of lines, or what is
/// shown in its place. `from` is any node of the same shadow root.
pub(super) fn go_on(from: &Node) {
    let root: ShadowRoot = from.get_root_node().unchecked_into();
    if let Ok(Some(next)) = root.query_selector("[tabindex='-1']") {
        let in_place = FocusOptions::new();
        in_place.set_prevent_scroll(true);
        let _ = next.unchecked_into::<HtmlElement>().focus_with_options(&in_place);
    }
}
