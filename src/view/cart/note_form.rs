//! The form for the note. An answer never replaces the text that somebody is typing.
//! It does not know when it is shown.

use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use crate::domain::cart::Note;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::people::hidden_text::has_hidden;
use crate::state::cart_state::OpenCart;
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::controls::refusal_text;
use crate::view::dom::{El, ElementRef, el};
use crate::view::signals::follow;

/// The form. `own` becomes the note that is saved here.
pub(in crate::view) fn note_form(page: Page, own: Signal<Note>) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let textarea = el("textarea")
        .part("note-field")
        .attr("id", "note")
        .attr("rows", "3")
        .attr("maxlength", "1000")
        .attr("aria-describedby", "note-hint");
    let field = NoteField {
        textarea: textarea.element_ref(),
        shown: StoredValue::new(String::new()),
        seen: StoredValue::new(Note::default()),
    };
    follow(move || field.update(&saved_note(open), is_contested(open)));
    let theirs = move || texts.spelled_out(saved_note(open).as_str());
    let contested = el("div")
        .class("contested")
        .part("note-contested")
        .shown_while(move || is_contested(open))
        .child(el("p").class("refusal").text(texts.note_changed))
        .child(el("blockquote").class("note-text").live_text(theirs));
    // The text above says this one.
    let refusal = move || open.note_refusal.get().filter(|it| *it != Refusal::NoteChanged);
    let saved = el("p").class("outcome").live_text(move || {
        let is_saved = matches!(open.announcement.get(), Some(Announcement::NoteSaved));
        if is_saved { texts.note_saved.into() } else { String::new() }
    });
    let save = el("button").class("button quiet").part("save-note-button").attr("type", "submit");
    el("form")
        .class("note-form")
        .child(el("label").attr("for", "note").text(texts.note_label))
        .child(textarea)
        .child(el("p").class("muted").attr("id", "note-hint").text(texts.note_hint))
        .child(contested)
        .child(el("div").class("ways").child(save.text(texts.save)).child(saved))
        .child(refusal_text(texts, "note-refusal", refusal))
        .on("input", move |_| {
            if let Some(textarea) = field.textarea.get::<HtmlTextAreaElement>() {
                cart.type_note(&textarea.value(), field.seen.get_value());
            }
        })
        .on("submit", move |event| {
            event.prevent_default();
            let textarea = field.textarea.get::<HtmlTextAreaElement>();
            // A note with something hidden is not emptied by a form that never showed it.
            let is_untouched =
                |text: &str| text.trim().is_empty() && to_edit(&saved_note(open)).is_empty();
            if let Some(text) = textarea.map(|it| it.value()).filter(|text| !is_untouched(text)) {
                own.set(Note::new(&text));
                cart.set_note(&text, field.seen.get_value());
            }
        })
}

fn saved_note(open: OpenCart) -> Note {
    open.summary.get().note.clone()
}

/// What is saved as it is sent; nothing where something in it is hidden.
fn to_edit(saved: &Note) -> &str {
    if has_hidden(saved.as_str()) { "" } else { saved.as_str() }
}

/// Whether others saved a note while this person was typing one.
fn is_contested(open: OpenCart) -> bool {
    open.note_refusal.get() == Some(Refusal::NoteChanged)
}

/// The field of the note and what the person in it knows.
#[derive(Clone, Copy)]
struct NoteField {
    textarea: ElementRef,
    /// The value that [`NoteField::update`] left in the field. Another value was typed.
    shown: StoredValue<String>,
    /// The last saved note that the person has seen. Saving replaces this one.
    seen: StoredValue<Note>,
}

impl NoteField {
    /// Shows the saved note, unless somebody is typing another one. The person has seen it if the
    /// field shows it, or if it is shown beside the field because it `is_contested`.
    fn update(self, saved: &Note, is_contested: bool) {
        let Some(textarea) = self.textarea.get::<HtmlTextAreaElement>() else { return };
        let value = textarea.value();
        let is_saved = Note::new(&value) == *saved;
        let is_typing = !is_saved && value != self.shown.get_value();
        if !is_typing && !is_saved {
            textarea.set_value(to_edit(saved));
        }
        if !is_typing {
            self.shown.set_value(textarea.value());
        }
        if !is_typing || is_contested {
            self.seen.set_value(saved.clone());
        }
    }
}
