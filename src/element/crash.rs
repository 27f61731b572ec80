//! After a panic, every element of the page shows a message and a button to load the page again.
//! The panic's message is not used, because it could contain personal data. Its location is.

use std::panic;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::i18n;

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    fn crashed(crash: &JsValue);
    /// The language of the page, whatever names hide the members of its document.
    #[wasm_bindgen(js_name = pageLanguage)]
    pub fn page_language() -> String;
}

/// Installs the panic hook.
pub(super) fn install_hook() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let location = info.location().map_or_else(String::new, |location| {
            [location.file(), ":", &location.line().to_string()].concat()
        });
        show(&location);
        before(info);
    }));
}

fn show(location: &str) {
    let messages = i18n::for_tags([page_language().as_str()]);
    let crash = Object::new();
    for (key, text) in [
        ("title", messages.crashed.title),
        ("text", messages.crashed.text),
        ("button", messages.reload),
        ("location", location),
    ] {
        let _ = Reflect::set(&crash, &key.into(), &text.into());
    }
    crashed(&crash);
}
