//! The language of an element: from the file that the shell loaded to the texts of the core.
//! It does not know which language is chosen.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use crate::i18n::messages::Messages;
use crate::i18n::texts::{BETWEEN_TEXTS, Locale};

#[wasm_bindgen(module = "/src/element/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = textsOf, catch)]
    fn texts_of(language: &JsValue, count: u32) -> Result<String, JsValue>;
    fn plural(tag: &str, count: u32) -> String;
    fn day(tag: &str, year: Option<u32>, month: u32, day: u32) -> String;
}

thread_local! {
    /// Every language that was read, with all its texts in one.
    static READ: RefCell<Vec<(&'static str, &'static Messages)>> =
        const { RefCell::new(Vec::new()) };
}

/// The texts of a language; an error if they are those of another build.
///
/// They are never freed: a text is then one pointer wherever it is used, and a page has few
/// languages. Each is read once, however often an element comes or changes its language.
pub(super) fn messages(language: &JsValue) -> Result<&'static Messages, JsValue> {
    let text = texts_of(language, Messages::COUNT)?;
    Ok(READ.with_borrow_mut(|read| {
        if let Some((_, messages)) = read.iter().find(|(known, _)| *known == text) {
            return *messages;
        }
        let text: &'static str = Box::leak(text.into_boxed_str());
        let (tag, texts) = text.split_once(BETWEEN_TEXTS).unwrap_or_default();
        let locale: &'static Intl = Box::leak(Box::new(Intl { tag }));
        let messages: &'static Messages = Box::leak(Box::new(Messages::new(texts, locale)));
        read.push((text, messages));
        messages
    }))
}

/// What the browser knows of a language, by its BCP 47 tag.
struct Intl {
    tag: &'static str,
}

impl Locale for Intl {
    fn plural(&self, count: u32) -> String {
        plural(self.tag, count)
    }

    fn day(&self, year: Option<u32>, month: u32, of_month: u32) -> String {
        day(self.tag, year, month, of_month)
    }
}
