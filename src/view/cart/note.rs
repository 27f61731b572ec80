//! The note to the store. Everybody who has the link can read it and may write it.
//! The note that was saved is shown below the form.

use crate::state::cart_state::OpenCart;
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::later::{Panel, unfolds};

/// The note with a form for those who may change the cart, or as a text for others.
pub(in crate::view) fn note(page: Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let text = el("p").class("note-text").part("note-text").live_text(move || saved_note(open));
    let note = el("div").class("store-note").part("note");
    if !page.may_edit.get_untracked() {
        return note
            .shown_while(move || !saved_note(open).is_empty())
            .child(el("h3").class("group-title").text(texts.note_title))
            .child(text);
    }
    note.child(unfolds(page, Panel::Note, texts.note_title)).child(text)
}

fn saved_note(open: OpenCart) -> String {
    open.summary.get().note.as_str().to_owned()
}
