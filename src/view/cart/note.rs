//! The note to the store. Everybody who has the link can read it and may write it.
//! The note that was saved is shown below the form.

use crate::domain::cart::Note;
use crate::state::cart_state::OpenCart;
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::later::{Panel, unfolds};

/// The note with a form for those who may change the cart, or as a text for others.
pub(in crate::view) fn note(page: Page) -> El {
    let (texts, open) = (page.texts, page.open);
    // What this person saved here is theirs. Who wrote another note is not known.
    let own = Signal::new(Note::default());
    let by = move || match saved_note(open) {
        note if note.as_str().is_empty() => "",
        note if note == own.get() => texts.note_label,
        _ => texts.note_by,
    };
    let text = el("div")
        .class("saved-note")
        .child(el("p").class("muted").part("note-by").live_text(move || by().into()))
        .child(el("p").class("note-text").part("note-text").live_text(move || saved_text(page)));
    let note = el("div").class("store-note").part("note");
    if !page.may_edit.get_untracked() {
        return note
            .shown_while(move || !saved_text(page).is_empty())
            .child(el(page.heading(1)).class("group-title").text(texts.note_title))
            .child(text);
    }
    note.child(unfolds(page, Panel::Note(own), texts.note_title)).child(text)
}

fn saved_note(open: OpenCart) -> Note {
    open.summary.get().note.clone()
}

/// The saved note in words.
fn saved_text(page: Page) -> String {
    page.texts.spelled_out(saved_note(page.open).as_str())
}
