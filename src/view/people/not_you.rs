//! The button "Not you?", which removes people's data, and its question.
//! It is there only for a cart of this browser that holds data.

use leptos::prelude::*;

use crate::domain::cart::Viewer;
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dialog::{question, show};
use crate::view::dom::{El, el};

/// The button and its question.
pub(super) fn not_you(page: Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let words = &texts.people;
    let confirm = button("button danger", "confirm-button", words.remove_data)
        .on_press(move || cart.leave_people_behind());
    let about = words.not_you_question;
    let panel = question("not-you-panel", about, texts.close, confirm, words.keep_data);
    let to_open = panel.clone();
    let is_own = move || match open.summary.get().viewer {
        Viewer::Owner | Viewer::OwnerSignedOut | Viewer::SignedInAsAnother => true,
        Viewer::Guest | Viewer::BuyerByLink | Viewer::Operator => false,
    };
    let ask = button("link-button", "not-you-button", words.not_you);
    el("div")
        .class("not-you")
        .shown_while(move || is_own() && !open.people.get().contact.is_empty())
        .child(ask.on_press(move || show(&to_open)))
        .child(panel)
}
