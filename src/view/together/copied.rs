//! The report after the items of a shared cart were copied to the visitor's own cart, line by line.
//! It stays until it is closed. It does not know how the items are copied.

use crate::domain::notice::Refusal;
use crate::i18n::messages::Messages;
use crate::state::cart_state::{Copied, CopiedLine, CopyOutcome};
use crate::state::interrupted_copy::Resume;
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el};

#[derive(PartialEq)]
struct CopiedRow {
    name: String,
    outcome: String,
    class: &'static str,
}

/// The report above the lines, with the button that undoes the copy. After a reload that
/// interrupted it, the question about that.
pub(in crate::view) fn copied(page: Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    if open.interrupted.get_untracked() {
        return interrupted(page);
    }
    let words = &texts.together;
    let sum = el("p").attr("role", "status").live_text(move || match open.copied.get() {
        Some(copied) => sum(texts, &copied),
        None => String::new(),
    });
    let list = el("ul").class("copied-list").attr("role", "list").rows(
        move || match open.copied.get() {
            Some(copied) => copied.lines.iter().map(|line| row(texts, line)).collect(),
            None => Vec::new(),
        },
        |row| {
            el("li")
                .part("copied-item")
                .child(el("span").text(&row.name))
                .text(" ")
                .child(el("span").class(row.class).text(&row.outcome))
        },
    );
    let undo =
        button("button quiet", "undo-copy-button", texts.undo).on_press(move || cart.undo_copy());
    let close = button("button quiet", "copied-close-button", texts.close)
        .on_press(move || cart.dismiss_copy());
    el("section")
        .class("callout")
        .part("copied")
        .attr("aria-labelledby", "copied")
        .child(
            el(page.heading(1)).class("group-title").attr("id", "copied").text(words.copied_title),
        )
        .child(el("div").child(sum))
        .child(list)
        .child(el("div").class("ways").child(undo).child(close))
}

/// A reload interrupted the copy: what shall become of it.
fn interrupted(page: Page) -> El {
    let (texts, cart) = (page.texts, page.cart);
    let words = &texts.together;
    let finish = button("button", "finish-copy-button", words.finish_copy)
        .on_press(move || cart.resume_copy(Resume::Finish));
    let undo = button("button quiet", "undo-copy-button", texts.undo)
        .on_press(move || cart.resume_copy(Resume::Undo));
    let leave = button("button quiet", "copied-close-button", words.leave_copy)
        .on_press(move || cart.leave_copy());
    el("section")
        .class("callout")
        .part("copied")
        .attr("aria-labelledby", "copied")
        .child(el("h3").class("group-title").attr("id", "copied").text(words.copied_title))
        .child(el("p").text(words.copy_interrupted))
        .child(el("div").class("ways").child(finish).child(undo).child(leave))
}

/// How many lines were copied, once that is known for all of them.
fn sum(texts: &Messages, copied: &Copied) -> String {
    let outcomes = copied.lines.iter().map(|line| &line.outcome);
    if outcomes.clone().any(|outcome| *outcome == CopyOutcome::Waiting) {
        return texts.together.copy_waiting.into();
    }
    let refused = outcomes.filter(|outcome| matches!(outcome, CopyOutcome::Refused(_))).count();
    let all = copied.lines.len();
    texts.together.copy_sum.with(&(all - refused).to_string(), &all.to_string())
}

fn row(texts: &Messages, line: &CopiedLine) -> CopiedRow {
    let words = &texts.together;
    let (outcome, class) = match &line.outcome {
        CopyOutcome::Waiting => (words.copy_waiting.into(), "muted"),
        CopyOutcome::Added => (words.copy_added.into(), "muted"),
        CopyOutcome::Joined(quantity) => (words.copy_joined.with(&quantity.to_string()), "muted"),
        CopyOutcome::OnlyAdded(0) => (texts.refusal(&Refusal::Refused), "refusal"),
        CopyOutcome::OnlyAdded(quantity) => (words.copy_only.with(&quantity.to_string()), "reason"),
        CopyOutcome::Incomplete(left_out) => (texts.left_out(left_out), "reason"),
        CopyOutcome::Refused(refusal) => (texts.refusal(refusal), "refusal"),
    };
    CopiedRow { name: line.item.name.clone(), outcome, class }
}
