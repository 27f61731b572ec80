//! The bar: the total, whether it is saved, the undo of the last removal, what others changed, and
//! the next step. It is always in sight. What the next step is, `next_step` knows.

use super::undo::undo;
use crate::state::cart_state::{ConnectionIssue, Exit};
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};
use crate::view::focus;
use crate::view::leaving::leave_status;
use crate::view::next_step::next_step;

/// The bar. On a phone it stays at the bottom of the screen, on a desktop in the rail.
pub(in crate::view) fn pay(page: Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let amount =
        el("strong").live_attr("class", page.while_busy("is-stale")).live_text(move || {
            let summary = open.summary.get();
            summary.currency.format(summary.value)
        });
    let total = el("p")
        .class("grand-total")
        .part("grand-total")
        .child(el("span").class("grand-total-label").text(texts.total))
        .text(" ")
        .child(amount)
        .child(el("span").class("saved").part("saved").live_text(move || saved(page).into()));
    el("div")
        .class("pay")
        .part("pay")
        .child(total)
        .child(undo(page))
        .child(changes(page))
        .child(next_step(page))
        .child(leave_status(page, &[Exit::Checkout]))
}

/// Whether the changes that this person made are saved; empty for those who make none.
fn saved(page: Page) -> &'static str {
    let (words, open) = (&page.texts.bar, page.open);
    let is_offline = open.trouble.get() == Some(ConnectionIssue::Offline);
    match (open.busy.get(), is_offline) {
        (true, true) => words.waiting,
        (true, false) => words.saving,
        (false, _) if open.took_part.get() => words.saved,
        (false, _) => "",
    }
}

/// How many changes of others there are, and the way to them.
fn changes(page: Page) -> El {
    let (words, open) = (&page.texts.bar, page.open);
    let view = button("link-button", "view-changes-button", "");
    let place = view.clone();
    let text = move || match open.news.get().len() {
        0 => String::new(),
        changes => words.changes.with(changes),
    };
    view.live_text(text)
        .shown_while(move || !open.news.get().is_empty() && !open.was_emptied.get())
        .on_press(move || focus::go_to(place.element(), "[part=news] summary"))
}
