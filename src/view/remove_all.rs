//! Taking everything out at once, after a question.
//! The way back is the same as after any removal.

use super::context::Page;
use super::controls::button;
use super::dialog::{closing, dialog, show};
use super::dom::{El, el};

/// The button below the lines, with its question.
pub(super) fn remove_all(page: &Page) -> El {
    let (texts, cart) = (page.texts, page.cart);
    let panel = dialog("remove-all-panel", texts.remove_all_question.title, texts.close);
    let confirm = button("button danger", "confirm-button", texts.remove_all)
        .on_press(move || cart.remove_all());
    // Enter, pressed in haste, keeps them.
    let keep = button("button quiet", "keep-button", texts.keep_them).attr("autofocus", "");
    let ways = el("div").class("ways").child(closing(&panel, confirm)).child(closing(&panel, keep));
    let panel = panel.child(el("p").text(texts.remove_all_question.text)).child(ways);
    let to_open = panel.clone();
    let ask = button("link-button", "remove-all-button", texts.remove_all_items);
    el("div").class("remove-all").child(ask.on_press(move || show(&to_open))).child(panel)
}
