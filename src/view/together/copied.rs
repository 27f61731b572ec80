//! What became of copying the shared cart's items to one's own cart, line by line, and the way back.
//! It stays until it is put away; it does not know how copying works.

use leptos::prelude::*;

use crate::domain::notice::Refusal;
use crate::i18n::messages::Messages;
use crate::state::cart_state::{Copied, CopiedLine, CopyOutcome};
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};
use crate::view::rows::Row;

/// The report above the lines.
pub(in crate::view) fn copied(page: &Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let words = &texts.together;
    let title = el("h3").class("group-title").attr("id", "copied").text(words.copied_title);
    let sum = el("p")
        .attr("role", "status")
        .live_text(move || open.copied.get().map(|copied| sum(texts, &copied)).unwrap_or_default());
    let list = el("ul").class("copied-list").attr("role", "list").rows(
        move || match open.copied.get() {
            Some(copied) => copied.lines.iter().map(|line| in_words(texts, line)).collect(),
            None => Vec::new(),
        },
        |row| {
            el("li")
                .part("copied-item")
                .child(el("span").text(&row[0]))
                .text(" ")
                .child(el("span").class(&row[2]).text(&row[1]))
        },
    );
    let ways = el("div")
        .class("ways")
        .child(
            button("button quiet", "undo-copy-button", texts.undo)
                .on_press(move || cart.undo_copy()),
        )
        .child(
            button("button quiet", "copied-close-button", texts.close)
                .on_press(move || cart.dismiss_copy()),
        );
    el("section")
        .class("callout")
        .part("copied")
        .attr("aria-labelledby", "copied")
        .shown_while(move || open.copied.get().is_some())
        .child(title)
        .child(el("div").child(sum))
        .child(list)
        .child(ways)
}

/// How many lines made it, once that is known of all.
fn sum(texts: &Messages, copied: &Copied) -> String {
    let outcomes = copied.lines.iter().map(|line| &line.outcome);
    if outcomes.clone().any(|outcome| *outcome == CopyOutcome::Waiting) {
        return texts.together.copy_waiting.into();
    }
    let refused = outcomes.filter(|outcome| matches!(outcome, CopyOutcome::Refused(_))).count();
    (texts.together.copy_sum)(copied.lines.len() - refused, copied.lines.len())
}

/// The product, what became of it, and how that looks.
fn in_words(texts: &Messages, line: &CopiedLine) -> Row {
    let words = &texts.together;
    let (outcome, class) = match &line.outcome {
        CopyOutcome::Waiting => (words.copy_waiting.into(), "muted"),
        CopyOutcome::Added => (words.copy_added.into(), "muted"),
        CopyOutcome::Joined(quantity) => ((words.copy_joined)(*quantity), "muted"),
        CopyOutcome::OnlyAdded(0) => (texts.refusal(&Refusal::Refused), "refusal"),
        CopyOutcome::OnlyAdded(quantity) => ((words.copy_only)(*quantity), "reason"),
        CopyOutcome::Incomplete(left_out) => (texts.left_out(left_out), "reason"),
        CopyOutcome::Refused(refusal) => (texts.refusal(refusal), "refusal"),
    };
    vec![line.item.name.clone(), outcome, class.into()]
}
