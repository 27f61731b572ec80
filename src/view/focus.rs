//! Where the keyboard focus goes when the element that has it is removed, and how a part of the
//! page leads to another part.
//! It never moves the focus away from an element that stays.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, Node, ScrollIntoViewOptions, ScrollLogicalPosition,
    ShadowRoot,
};

/// The button that removes a line.
const REMOVE: &str = "[part=remove-button]:not([hidden])";
/// The attribute of what got the focus because the line before it was removed. While its value is
/// `tab`, the next Tab leads to the button that undoes the removal.
pub(super) const AFTER_REMOVAL: &str = "data-after-removal";

/// What can have the focus so that it is read.
const TO_BE_READ: &str = "[tabindex='-1']";

/// Whether the focus is in this element.
pub(super) fn is_in(element: &Element) -> bool {
    element.matches(":focus-within").unwrap_or(false)
}

/// The shadow root that this node is in.
pub(super) fn root(node: &Node) -> ShadowRoot {
    node.get_root_node().unchecked_into()
}

/// The first element that fits.
pub(super) fn find(root: &ShadowRoot, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok().flatten().map(JsCast::unchecked_into)
}

fn focus_in_place(element: &HtmlElement) {
    let in_place = FocusOptions::new();
    in_place.set_prevent_scroll(true);
    let _ = element.focus_with_options(&in_place);
}

/// Focuses what is next: what was drawn in the place of something else to be read; the next step,
/// where it stands in the place of the one before; the place where a line was removed; the first
/// link of the lines; or what is shown in their place. Where another cart is shown since lines were
/// copied to it, the button that undoes that is next. `from` is where the focus was.
///
/// The page is scrolled only for people who use the keyboard. They have to see what has the focus.
pub(super) fn go_on(from: &Node) {
    let root = root(from);
    let is_in = |place| from.parent_element().is_some_and(|it| it.matches(place).unwrap_or(false));
    let first = if is_in(".root") {
        "[part=undo-copy-button]"
    } else if is_in(".next") {
        ".next :is(a, button)"
    } else {
        "[data-after-removal]"
    };
    let drawn = from.previous_sibling().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let drawn = drawn.filter(|it| it.matches(TO_BE_READ).unwrap_or(false));
    let places = [first, ".lines a", TO_BE_READ];
    let next = drawn.or_else(|| places.iter().find_map(|place| find(&root, place)));
    let Some(next) = next else { return };
    focus_in_place(&next);
    if next.matches(":focus-visible").unwrap_or(false) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        next.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// A line with the focus is about to be removed: focuses the button that removes the next line, or
/// the last one. Another Tab from there leads to the button that undoes the removal.
pub(super) fn go_on_beside(gone: &Element) -> bool {
    let beside = [gone.next_element_sibling(), gone.previous_element_sibling()];
    let mut buttons =
        beside.iter().flatten().filter_map(|line| line.query_selector(REMOVE).ok().flatten());
    let Some(next) = buttons.next() else { return false };
    if let Some(before) = find(&root(gone), "[data-after-removal]") {
        let _ = before.remove_attribute(AFTER_REMOVAL);
    }
    let _ = next.set_attribute(AFTER_REMOVAL, "tab");
    let _ = next.unchecked_into::<HtmlElement>().focus();
    true
}

/// Unfolds what is around the first element that fits, and focuses it.
pub(super) fn go_to(from: &Node, selector: &str) {
    let Some(found) = find(&root(from), selector) else { return };
    let mut around = found.closest("details").ok().flatten();
    while let Some(details) = around {
        let _ = details.toggle_attribute_with_force("open", true);
        let above = details.parent_element();
        around = above.and_then(|above| above.closest("details").ok().flatten());
    }
    // What is in sight keeps its place when the focus moves, so the scrolling comes last.
    focus_in_place(&found);
    found.scroll_into_view();
}

/// Focuses the element of the lines with this label.
pub(super) fn go_to_label(root: &ShadowRoot, label: &str) {
    let Ok(labelled) = root.query_selector_all(".line [aria-label]") else { return };
    let labelled = (0..labelled.length()).filter_map(|at| labelled.item(at));
    let mut labelled = labelled.map(JsCast::unchecked_into::<HtmlElement>);
    let is_it = |it: &HtmlElement| it.get_attribute("aria-label").is_some_and(|it| it == label);
    if let Some(found) = labelled.find(is_it) {
        let _ = found.focus();
    }
}

/// The label of what has the focus inside this element; empty where it has none.
pub(super) fn label_in(element: &Element) -> String {
    let focused = element.query_selector(":focus").ok().flatten();
    focused.and_then(|focused| focused.get_attribute("aria-label")).unwrap_or_default()
}

/// Focuses the next step.
pub(super) fn go_to_step(from: &Node) {
    go_to(from, ".next :is(a, button)");
}

/// Presses the first element that fits.
pub(super) fn press(from: &Node, selector: &str) {
    if let Some(found) = find(&root(from), selector) {
        found.click();
    }
}
