//! An element in the page. Tests find its parts by their names, as a theme does. The element leaves
//! the page at the end of the test.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit, ShadowRoot,
};

use crate::answers::{for_a_guest, registered};
use crate::browser::{forget_everything, is_visible, until};
use crate::carts::ID;

/// An element in the page.
pub(crate) struct Stage {
    pub(crate) host: HtmlElement,
}

pub(crate) fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page")
}

/// Makes an element a part of the page.
pub(crate) fn append(element: &Element) {
    document().body().expect("a body").append_child(element).expect("room for it");
}

/// An element that is not in the page yet, in a browser that has stored nothing.
pub(crate) fn element(attributes: &[(&str, &str)]) -> HtmlElement {
    registered();
    forget_everything();
    let host = document().create_element("shared-cart").expect("an element");
    for (name, value) in attributes {
        host.set_attribute(name, value).expect("an attribute");
    }
    host.unchecked_into()
}

impl Stage {
    /// The cart of the fixtures by its link, in English.
    pub(crate) fn linked() -> Self {
        Self::with(&[("order-form-id", ID), ("lang", "en")])
    }

    /// An element with these attributes.
    pub(crate) fn with(attributes: &[(&str, &str)]) -> Self {
        Self::appended(element(attributes))
    }

    /// This element, which becomes a part of the page.
    pub(crate) fn appended(host: HtmlElement) -> Self {
        append(&host);
        Self { host }
    }

    /// The cart of the fixtures as a guest without a cart of their own sees it, once it is drawn.
    pub(crate) async fn drawn_for_guest(answer: &str) -> Self {
        for_a_guest(answer);
        Self::drawn().await
    }

    /// The cart of the fixtures, once it is drawn.
    pub(crate) async fn drawn() -> Self {
        let stage = Self::linked();
        stage.until_there("cart").await;
        stage
    }

    pub(crate) fn root(&self) -> ShadowRoot {
        self.host.shadow_root().expect("a shadow root")
    }

    /// Every element of this part that can be seen.
    pub(crate) fn all(&self, part: &str) -> Vec<Element> {
        self.matching(&format!("[part={part}]"))
    }

    /// Every element that matches a selector and can be seen: an empty text is not shown.
    pub(crate) fn matching(&self, selector: &str) -> Vec<Element> {
        let found = self.root().query_selector_all(selector).expect("a selector");
        let elements = (0..found.length()).filter_map(|at| found.get(at));
        elements.map(JsCast::unchecked_into).filter(is_visible).collect()
    }

    /// The first element of this part.
    pub(crate) fn part(&self, part: &str) -> Element {
        self.find(part).unwrap_or_else(|| panic!("no part {part}"))
    }

    pub(crate) fn find(&self, part: &str) -> Option<Element> {
        self.all(part).into_iter().next()
    }

    pub(crate) fn has(&self, part: &str) -> bool {
        self.find(part).is_some()
    }

    /// Whether an element matches this selector, visible or not. The page is not laid out for it.
    pub(crate) fn matches(&self, selector: &str) -> bool {
        self.root().query_selector(selector).expect("a selector").is_some()
    }

    /// The text of the first element of this part, with single spaces.
    pub(crate) fn says(&self, part: &str) -> String {
        words(&self.part(part))
    }

    /// The texts of all elements of this part.
    pub(crate) fn all_say(&self, part: &str) -> Vec<String> {
        self.all(part).iter().map(words).collect()
    }

    /// Every text of the element.
    pub(crate) fn whole_text(&self) -> String {
        let children = self.root().children();
        (0..children.length())
            .filter_map(|at| children.item(at))
            .map(|child| words(&child))
            .collect()
    }

    /// The last announcement to screen readers.
    pub(crate) fn announced(&self) -> String {
        let region = self
            .root()
            .query_selector(".cart > p[role=status], .skeleton > p[role=status]")
            .expect("a selector");
        words(&region.expect("a live region"))
    }

    pub(crate) fn attribute(&self, part: &str, name: &str) -> String {
        self.part(part).get_attribute(name).unwrap_or_default()
    }

    /// Gives the focus to the first element of this part.
    pub(crate) fn focus(&self, part: &str) {
        self.part(part).unchecked_into::<HtmlElement>().focus().expect("it takes the focus");
    }

    /// The part, or else the class, that has the focus; empty where it is not in the element.
    pub(crate) fn focused(&self) -> String {
        let active = self.root().active_element();
        let name = active.and_then(|active| {
            active.get_attribute("part").or_else(|| active.get_attribute("class"))
        });
        name.unwrap_or_default()
    }

    /// Takes the element out of the page and puts it back; what the browser stored stays.
    pub(crate) async fn reload(&self) {
        self.host.remove();
        until("its root is empty", || self.root().child_element_count() == 0).await;
        append(&self.host);
        self.until_there("cart").await;
    }

    pub(crate) fn press(&self, part: &str) {
        self.part(part).unchecked_into::<HtmlElement>().click();
    }

    /// The quantity field of the first line.
    pub(crate) fn quantity(&self) -> HtmlInputElement {
        self.part("quantity").unchecked_into()
    }

    /// Presses a key in the quantity field.
    pub(crate) fn key(&self, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event =
            KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("a key");
        self.quantity().dispatch_event(&event).expect("the field hears");
    }

    /// Types into the quantity field, without leaving it.
    pub(crate) fn type_quantity(&self, text: &str) {
        self.quantity().set_value(text);
        let event = web_sys::Event::new("input").expect("an event");
        self.quantity().dispatch_event(&event).expect("the field hears");
    }

    pub(crate) async fn until_there(&self, part: &str) {
        until(&format!("{part} is there"), || self.has(part)).await;
    }

    pub(crate) async fn until_says(&self, part: &str, text: &str) {
        until(&format!("{part} says {text}"), || {
            self.find(part).is_some_and(|element| words(&element) == text)
        })
        .await;
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.host.remove();
    }
}

impl AsRef<JsValue> for Stage {
    fn as_ref(&self) -> &JsValue {
        self.host.as_ref()
    }
}

/// A text in single spaces, a no-break space as a space.
fn words(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
