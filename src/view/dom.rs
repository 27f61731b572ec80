//! Builds elements and lets them follow signals. It writes text and attributes, never markup.
//! It knows no part of the cart.
//!
//! Leptos' `view!` compiles separate code for the type of every element and closure. With it the
//! WebAssembly was 60 kB larger (`docs/performance.md`). Here all elements share the same code.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Comment, Document, Element, Event, Node, Text};

use super::focus;
use super::listener::Listener;
use super::signals::follow;

// An element of the page with such a name, `<img name=createElement>`, hides the document's method.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = call,
        js_namespace = ["Document", "prototype", "createElement"])]
    fn create_element(document: &Document, tag: &str) -> Result<Element, JsValue>;
    #[wasm_bindgen(catch, js_name = call,
        js_namespace = ["Document", "prototype", "createElementNS"])]
    fn create_element_ns(document: &Document, space: &str, tag: &str) -> Result<Element, JsValue>;
}

/// An element that is being built. A clone refers to the same element.
#[derive(Clone)]
pub(crate) struct El(Element);

/// A reference to an element for event handlers.
#[derive(Clone, Copy)]
pub(crate) struct ElementRef(StoredValue<Element, LocalStorage>);

impl ElementRef {
    /// The element as `E`, which has to be its type; `None` once the owner around it is gone.
    pub(crate) fn get<E: JsCast>(self) -> Option<E> {
        self.0.try_get_value().map(JsCast::unchecked_into)
    }
}

/// A new element of HTML.
pub(crate) fn el(tag: &str) -> El {
    El(create_element(&document(), tag).unwrap_or_else(broken_page))
}

/// An element that JavaScript has made.
pub(crate) fn made(element: Element) -> El {
    El(element)
}

/// A new element of SVG.
pub(crate) fn svg(tag: &str) -> El {
    let namespace = "http://www.w3.org/2000/svg";
    El(create_element_ns(&document(), namespace, tag).unwrap_or_else(broken_page))
}

fn document() -> Document {
    let document = web_sys::window().and_then(|window| window.document());
    document.unwrap_or_else(|| broken_page(()))
}

/// Panics because the document refuses what the standards allow: another script has broken it. The
/// panic hook shows a message on the screen.
fn broken_page<E, T>(_: E) -> T {
    panic!("the page does not let the cart draw")
}

impl El {
    /// The element itself.
    pub(crate) fn element(&self) -> &Element {
        &self.0
    }

    /// A reference to the element that can be copied into event handlers.
    pub(crate) fn element_ref(&self) -> ElementRef {
        ElementRef(StoredValue::new_local(self.0.clone()))
    }

    /// Sets an attribute.
    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        set_attribute(&self.0, name, value);
        self
    }

    /// Sets the class. The component's own style sheet uses it.
    pub(crate) fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Sets the part. A theme's style sheet uses it.
    pub(crate) fn part(self, part: &str) -> Self {
        self.attr("part", part)
    }

    /// Appends text.
    pub(crate) fn text(self, text: &str) -> Self {
        append(&self.0, &text_node(text));
        self
    }

    /// Appends an element.
    #[expect(clippy::needless_pass_by_value, reason = "the caller gives the child away")]
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

    /// Appends a text that follows signals. While the text is empty, an element without other
    /// children matches `:empty`, and the style sheet hides it.
    pub(crate) fn live_text(self, read: impl FnMut() -> String + 'static) -> Self {
        live_text(&self.0, Box::new(read));
        self
    }

    /// Sets an attribute that follows signals.
    pub(crate) fn live_attr(
        self,
        name: &'static str,
        read: impl FnMut() -> String + 'static,
    ) -> Self {
        live_attr(&self.0, name, Box::new(read));
        self
    }

    /// Hides the element while `read` gives false. Its children stay as they are.
    pub(crate) fn shown_while(self, read: impl FnMut() -> bool + 'static) -> Self {
        shown_while(&self.0, Box::new(read));
        self
    }

    /// Appends an element that is built again whenever a signal that `draw` read has changed.
    pub(crate) fn live(self, draw: impl FnMut() -> Option<El> + 'static) -> Self {
        live(&self.0, Box::new(draw));
        self
    }

    /// Calls `act` on every event of this type.
    pub(crate) fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(act));
        self
    }

    /// Calls `act` when the element is pressed, by pointer or keyboard.
    pub(crate) fn on_press(self, mut act: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    /// Removes the element from the document.
    pub(super) fn remove(&self) {
        self.0.remove();
    }
}

fn text_node(text: &str) -> Text {
    Text::new_with_data(text).unwrap_or_else(broken_page)
}

fn set_attribute(element: &Element, name: &str, value: &str) {
    // It fails for invalid names only. The names in this crate are valid constants.
    let _ = match name {
        "href" | "src" | "srcset" => element.set_attribute(name, &on_this_origin(element, value)),
        _ => element.set_attribute(name, value),
    };
}

/// Addresses of the store, separated by commas. Where a `<base>` of the page is another site's,
/// they get the page's own origin.
fn on_this_origin(element: &Element, addresses: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    let (origin, base) = (origin.unwrap_or_default(), element.base_uri().ok().flatten());
    if base.is_none_or(|base| base.starts_with(&[&origin, "/"].concat())) {
        return addresses.to_owned();
    }
    let mut all = String::new();
    for address in addresses.split_inclusive(", ") {
        if address.starts_with('/') && !address.starts_with("//") {
            all.push_str(&origin);
        }
        all.push_str(address);
    }
    all
}

pub(super) fn append(parent: &Node, child: &Node) {
    parent.append_child(child).unwrap_or_else(broken_page);
}

fn live_text(parent: &Element, mut read: Box<dyn FnMut() -> String>) {
    let node = text_node("");
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

/// Appends a comment that marks a place. Elements are inserted before it and removed again.
pub(super) fn place_in(parent: &Element) -> Node {
    let place: Node = Comment::new().unwrap_or_else(broken_page).into();
    append(parent, &place);
    place
}

/// Inserts a node before a marked place.
pub(super) fn insert_before(place: &Node, node: &Node) {
    if let Some(parent) = place.parent_node() {
        parent.insert_before(node, Some(place)).unwrap_or_else(broken_page);
    }
}

/// Puts elements into this order before a marked place. An element that is in its place already is
/// not moved, because moving it would take the focus from it.
pub(super) fn put_in_order<'a>(elements: impl DoubleEndedIterator<Item = &'a El>, end: &Node) {
    let mut after = end.clone();
    for El(element) in elements.rev() {
        if element.next_sibling().as_ref() != Some(&after) {
            insert_before(&after, element);
        }
        after = element.clone().into();
    }
}

fn listen(element: &Element, event: &'static str, act: Box<dyn FnMut(Event)>) {
    Listener::add(element.clone().into(), event, act);
}
