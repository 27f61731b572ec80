//! One sentence while the cart on the screen cannot be brought up to date.
//! The cart stays, and so does what waits; this stands above it and takes no place otherwise.

use leptos::prelude::*;

use crate::state::cart_state::ConnectionIssue;
use crate::view::context::Page;
use crate::view::dom::{El, el};

/// The sentence. Its element is always there, or screen readers would not hear it come.
pub(in crate::view) fn connection(page: &Page) -> El {
    let (open, words) = (page.open, &page.texts.together);
    el("div").class("trouble").part("trouble").attr("role", "status").live_text(move || {
        let sentence = match open.trouble.get() {
            None => "",
            Some(ConnectionIssue::Offline) => words.trouble_offline,
            Some(ConnectionIssue::Unavailable) => words.trouble_unavailable,
            Some(ConnectionIssue::NotUnderstood) => words.trouble_not_understood,
        };
        sentence.into()
    })
}
