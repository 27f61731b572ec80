//! The message after a removal, with the button that undoes it.
//! It stays until it is used or closed.

use leptos::task::{spawn_local, tick};

use crate::view::context::Page;
use crate::view::controls::{button, icon_button};
use crate::view::dom::{El, el};
use crate::view::focus;
use crate::view::icons;

/// The message. After an undo the focus is on the first line that is back.
pub(in crate::view) fn undo(page: Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    el("div").class("undo").live(move || {
        let lines = open.removed.get()?.lines;
        let first = lines.first()?.item.name.clone();
        let removed = match lines.as_slice() {
            [_] => texts.removed.with(&first),
            lines => texts.removed_several.with(lines.len()),
        };
        let text = el("span").class("toast-text").text(&removed);
        let place = text.clone();
        let undo = button("link-button", "undo-button", texts.undo).on_press(move || {
            let root = focus::root(place.element());
            cart.undo_removal();
            let label = texts.remove_item.with(&first);
            // The line is drawn first.
            spawn_local(async move {
                tick().await;
                focus::go_to_label(&root, &label);
            });
        });
        let close = icon_button("icon-button", "toast-close-button", icons::CROSS, texts.close)
            .on_press(move || cart.dismiss_removal());
        Some(el("div").class("toast").part("toast").child(text).child(undo).child(close))
    })
}
