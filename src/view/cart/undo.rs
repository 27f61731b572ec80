//! The message after a removal, with the button that undoes it.
//! It stays until it is used or closed.

use crate::view::context::Page;
use crate::view::controls::{button, icon_button};
use crate::view::dom::{El, el};
use crate::view::icons;

/// The message. It floats over the page.
pub(in crate::view) fn undo(page: Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    el("div").class("toast-place").live(move || {
        let removed = match open.removed.get()?.lines.as_slice() {
            [only] => (texts.removed)(&only.item.name),
            lines => (texts.removed_several)(lines.len()),
        };
        let undo = button("button toast-action", "undo-button", texts.undo)
            .on_press(move || cart.undo_removal());
        let close = icon_button("icon-button", "toast-close-button", icons::CROSS, texts.close)
            .on_press(move || cart.dismiss_removal());
        let text = el("span").class("toast-text").text(&removed);
        Some(el("div").class("toast").part("toast").child(text).child(undo).child(close))
    })
}
