//! The note to the store, which everybody who has the link reads and may write.
//! What a person is typing is never overwritten; what others wrote meanwhile stands beside it.

use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;
use web_sys::wasm_bindgen::JsCast;

use crate::domain::notice::{Announcement, Refusal};
use crate::state::cart_state::OpenCart;
use crate::view::context::Page;
use crate::view::dom::{El, el, follow};

/// The note: to write for those who may, else to read, if there is one.
pub(in crate::view) fn note(page: &Page) -> El {
    let (texts, open) = (page.texts, page.open);
    let text = el("p").class("note-text").part("note-text").live_text(move || written(open));
    let note = el("div").class("store-note").part("note");
    if !page.may_edit {
        return note
            .shown_while(move || !written(open).is_empty())
            .child(el("h3").class("group-title").text(texts.note_title))
            .child(text);
    }
    note.child(el("details").child(el("summary").text(texts.note_title)).child(form(page)))
        .child(text)
}

fn written(open: OpenCart) -> String {
    open.summary.get().note.as_str().to_owned()
}

/// Whether others wrote a note while this one was being written.
fn is_contested(open: OpenCart) -> bool {
    open.refusal.get() == Some(Refusal::NoteChanged)
}

fn form(page: &Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let field = el("textarea")
        .part("note-field")
        .attr("id", "note")
        .attr("rows", "3")
        .attr("maxlength", "1000")
        .attr("aria-describedby", "note-hint");
    let draft = Draft {
        field: field.element().clone().unchecked_into(),
        untouched: StoredValue::new(String::new()),
        seen: StoredValue::new(String::new()),
    };
    let following = draft.clone();
    follow(move || following.catch_up(&written(open), is_contested(open)));
    let contested = el("div")
        .class("contested")
        .part("note-contested")
        .shown_while(move || is_contested(open))
        .child(el("p").class("refusal").text(texts.note_changed))
        .child(el("blockquote").class("note-text").live_text(move || written(open)));
    let saved = el("p").class("outcome").live_text(move || match open.announcement.get() {
        Some(Announcement::NoteSaved) => texts.note_saved.into(),
        _ => String::new(),
    });
    let save = el("button").class("button quiet").part("save-note-button").attr("type", "submit");
    el("form")
        .class("note-form")
        .child(el("label").attr("for", "note").text(texts.note_label))
        .child(field)
        .child(el("p").class("muted").attr("id", "note-hint").text(texts.note_hint))
        .child(contested)
        .child(el("div").class("ways").child(save.text(texts.save)).child(saved))
        .on("submit", move |event| {
            event.prevent_default();
            cart.set_note(&draft.field.value(), &draft.seen.get_value());
        })
}

/// The field and what is known of the person in it.
#[derive(Clone)]
struct Draft {
    field: HtmlTextAreaElement,
    /// What the field held when it last followed the state: it differs while somebody types.
    untouched: StoredValue<String>,
    /// The note that the person knows they are replacing.
    seen: StoredValue<String>,
}

impl Draft {
    /// The cart holds this note. Somebody who is typing is left alone; where the note that others
    /// wrote is shown to them, they know it.
    fn catch_up(&self, note: &str, is_shown: bool) {
        let value = self.field.value();
        let is_saved = value.trim() == note;
        let is_typing = !is_saved && value != self.untouched.get_value();
        if !is_typing && !is_saved {
            self.field.set_value(note);
        }
        if !is_typing {
            self.untouched.set_value(self.field.value());
        }
        if !is_typing || is_shown {
            self.seen.set_value(note.to_owned());
        }
    }
}
