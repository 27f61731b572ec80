//! The button that removes all lines, and its question.
//! The removal can be undone like any other.

use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dialog::{question, show};
use crate::view::dom::{El, el};

/// The button below the lines, with its question.
pub(in crate::view) fn remove_all(page: Page) -> El {
    let (texts, cart) = (page.texts, page.cart);
    let confirm = button("button danger", "confirm-button", texts.remove_all)
        .on_press(move || cart.remove_all());
    let about = texts.remove_all_question;
    let panel = question("remove-all-panel", about, texts.close, confirm, texts.keep_them);
    let to_open = panel.clone();
    let ask = button("link-button", "remove-all-button", texts.remove_all_items);
    el("div").class("remove-all").child(ask.on_press(move || show(&to_open))).child(panel)
}
