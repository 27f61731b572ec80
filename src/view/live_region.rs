//! What screen readers say, politely: the last thing that happened.
//! It shows nothing; the same facts stand beside what they are about.

use leptos::prelude::*;

use super::context::Page;
use super::dom::{El, el};

/// The polite live region.
pub(super) fn live_region(page: &Page) -> El {
    let (texts, announcement) = (page.texts, page.open.announcement);
    el("p").class("sr-only").attr("role", "status").live_text(move || {
        announcement.get().map(|last| texts.announcement(&last)).unwrap_or_default()
    })
}
