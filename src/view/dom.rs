//! Elements that follow signals: the few ways in which the view touches the document.
//! Leptos' own views compile every element and closure anew for its type, which made this cart 60 kB larger than it may be (docs/performance.md); here one copy serves all. It writes text and attributes, never markup.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, Node};

use super::focus;

/// An element under construction. A clone is the same element.
#[derive(Clone)]
pub(crate) struct El(Element);

/// A new element of HTML.
pub(crate) fn el(tag: &str) -> El {
    El(document().create_element(tag).unwrap_or_else(broken_page))
}

/// A new element of SVG.
pub(crate) fn svg(tag: &str) -> El {
    let namespace = Some("http://www.w3.org/2000/svg");
    El(document().create_element_ns(namespace, tag).unwrap_or_else(broken_page))
}

fn document() -> Document {
    let document = web_sys::window().and_then(|window| window.document());
    document.unwrap_or_else(|| broken_page(()))
}

/// The document refuses what it always allows: another script has broken it. There is no going on,
/// and the panic hook says so on the screen.
fn broken_page<E, T>(_: E) -> T {
    panic!("the page does not let the cart draw")
}

/// Runs `act` now, and again whenever a signal that it read has changed, until the owner around it
/// is gone. What `act` sets up for itself goes before it runs again.
pub(crate) fn follow(act: impl FnMut() + 'static) {
    fn follow(mut act: Box<dyn FnMut()>) {
        let effect = RenderEffect::new(move |_| act());
        // An effect lives as long as its handle; here it is the owner who keeps it.
        StoredValue::new_local(effect);
    }
    follow(Box::new(act));
}

impl El {
    /// The element itself.
    pub(crate) fn element(&self) -> &Element {
        &self.0
    }

    /// Sets an attribute.
    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        set_attribute(&self.0, name, value);
        self
    }

    /// Sets the class, for the component's own style sheet.
    pub(crate) fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Sets the part, for a theme's style sheet.
    pub(crate) fn part(self, part: &str) -> Self {
        self.attr("part", part)
    }

    /// Appends text.
    pub(crate) fn text(self, text: &str) -> Self {
        append(&self.0, &document().create_text_node(text));
        self
    }

    /// Appends an element.
    #[expect(clippy::needless_pass_by_value, reason = "what is appended is handed over")]
    pub(crate) fn child(self, child: El) -> Self {
        append(&self.0, &child.0);
        self
    }

    /// Appends an element, if there is one.
    pub(crate) fn maybe(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Appends elements.
    pub(crate) fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        for child in children {
            append(&self.0, &child.0);
        }
        self
    }

    /// Appends a text that follows the state. An element that holds nothing else is `:empty`, and
    /// not shown, while the text is.
    pub(crate) fn live_text(self, read: impl FnMut() -> String + 'static) -> Self {
        live_text(&self.0, Box::new(read));
        self
    }

    /// An attribute that follows the state.
    pub(crate) fn live_attr(
        self,
        name: &'static str,
        read: impl FnMut() -> String + 'static,
    ) -> Self {
        live_attr(&self.0, name, Box::new(read));
        self
    }

    /// Hides the element while there is no reason for it. What is in it stays as it is.
    pub(crate) fn shown_while(self, read: impl FnMut() -> bool + 'static) -> Self {
        shown_while(&self.0, Box::new(read));
        self
    }

    /// Appends a part that is drawn anew whenever a signal it read has changed.
    pub(crate) fn live(self, draw: impl FnMut() -> Option<El> + 'static) -> Self {
        live(&self.0, Box::new(draw));
        self
    }

    /// Does something on an event.
    pub(crate) fn on(self, event: &str, act: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(act));
        self
    }

    /// Does something when it is pressed, by pointer or keyboard.
    pub(crate) fn on_press(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// Takes the element out of the document.
    pub(super) fn remove(&self) {
        self.0.remove();
    }
}

fn set_attribute(element: &Element, name: &str, value: &str) {
    // Fails for names that are no names; those here are constants.
    let _ = element.set_attribute(name, value);
}

pub(super) fn append(parent: &Node, child: &Node) {
    parent.append_child(child).unwrap_or_else(broken_page);
}

fn live_text(parent: &Element, mut read: Box<dyn FnMut() -> String>) {
    let node = document().create_text_node("");
    append(parent, &node);
    let mut shown = String::new();
    follow(move || {
        let text = read();
        if text != shown {
            node.set_data(&text);
            shown = text;
        }
    });
}

fn live_attr(element: &Element, name: &'static str, mut read: Box<dyn FnMut() -> String>) {
    let element = element.clone();
    follow(move || set_attribute(&element, name, &read()));
}

fn shown_while(element: &Element, mut read: Box<dyn FnMut() -> bool>) {
    let element = element.clone();
    follow(move || {
        let is_shown = read();
        let had_focus = !is_shown && focus::is_in(&element);
        let _ = element.toggle_attribute_with_force("hidden", !is_shown);
        if had_focus {
            focus::go_on(&element);
        }
    });
}

fn live(parent: &Element, mut draw: Box<dyn FnMut() -> Option<El>>) {
    let place = place_in(parent);
    let mut drawn: Option<El> = None;
    follow(move || {
        let next = draw();
        let had_focus = drawn.as_ref().is_some_and(|El(old)| focus::is_in(old));
        if let Some(old) = drawn.take() {
            old.remove();
        }
        if let Some(El(next)) = &next {
            insert_before(&place, next);
        }
        drawn = next;
        if had_focus {
            focus::go_on(&place);
        }
    });
}

/// Marks a place among the children, before which parts come and go.
pub(super) fn place_in(parent: &Element) -> Node {
    let place: Node = document().create_comment("").into();
    append(parent, &place);
    place
}

/// Puts a node before a marked place.
pub(super) fn insert_before(place: &Node, node: &Node) {
    if let Some(parent) = place.parent_node() {
        parent.insert_before(node, Some(place)).unwrap_or_else(broken_page);
    }
}

/// Brings elements into this order before a marked place, from the last to the first; one that is
/// in its place is not touched, or it would lose the focus.
pub(super) fn put_in_order<'a>(elements: impl DoubleEndedIterator<Item = &'a El>, end: &Node) {
    let mut after = end.clone();
    for El(element) in elements.rev() {
        if element.next_sibling().as_ref() != Some(&after) {
            insert_before(&after, element);
        }
        after = element.clone().into();
    }
}

fn listen(element: &Element, event: &str, act: Box<dyn FnMut(Event)>) {
    // The browser drops the closure together with the element.
    let listener = Closure::wrap(act).into_js_value();
    let _ = element.add_event_listener_with_callback(event, listener.unchecked_ref());
}
