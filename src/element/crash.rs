//! A panic becomes a sentence with a way on, in every element of the page.
//! The panic's message stays unsaid: it could hold anybody's data. Its place in the code is told.

use std::panic;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::i18n;

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    fn crashed(crash: &JsValue);
}

/// From now on panics are shown.
pub(super) fn watch() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let place = info.location().map_or_else(String::new, |location| {
            [location.file(), ":", &location.line().to_string()].concat()
        });
        show(&place);
        before(info);
    }));
}

fn show(place: &str) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    let tag = root.and_then(|root| root.get_attribute("lang"));
    let messages = i18n::for_tags(tag.as_deref());
    let crash = Object::new();
    for (key, text) in [
        ("title", messages.crashed.title),
        ("text", messages.crashed.text),
        ("button", messages.reload),
        ("location", place),
    ] {
        let _ = Reflect::set(&crash, &key.into(), &text.into());
    }
    crashed(&crash);
}
