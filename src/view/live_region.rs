//! The polite live region: screen readers say the last announcement.
//! It shows nothing on the screen.

use super::context::Page;
use super::dom::{El, el};

/// The live region. Screen readers say nothing when a text replaces the same text, so a repeated
/// announcement gets a space at its end.
pub(super) fn live_region(page: Page) -> El {
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
