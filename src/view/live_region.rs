//! What screen readers say, politely: the last thing that happened.
//! It shows nothing; the same facts stand beside what they are about.

use leptos::prelude::*;

use super::context::Page;
use super::dom::{El, el};

/// The polite live region. A sentence that is said again has to differ, or it is not heard.
pub(super) fn live_region(page: &Page) -> El {
    let (texts, announcement) = (page.texts, page.open.announcement);
    let mut said = String::new();
    el("p").class("sr-only").attr("role", "status").live_text(move || {
        let last = announcement.get();
        let mut text = last.map(|last| texts.announcement(&last)).unwrap_or_default();
        if text == said {
            text.push('\u{a0}');
        }
        said.clone_from(&text);
        text
    })
}
