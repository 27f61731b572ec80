//! The form for contact or delivery, its buttons, and why the store refused it.
//! It does not know the fields.

use super::address::address;
use super::contact::contact;
use super::form_context::FormContext;
use crate::domain::notice::Refusal;
use crate::domain::people::field::Group;
use crate::state::forms::Progress;
use crate::view::context::Page;
use crate::view::controls::{button, refusal_text};
use crate::view::dom::{El, el};

/// The form, open.
pub(in crate::view) fn form(page: Page, group: Group) -> El {
    let (texts, words, cart) = (page.texts, &page.texts.forms, page.cart);
    let element = el("form").class("fields").attr("novalidate", "");
    let is_hidden = page.open.summary.get_untracked().filled.has_masked(group)
        && cart.typed(group).is_forgotten();
    let note = if is_hidden { words.replaces_hidden } else { words.who_sees_it };
    let form = FormContext::new(page, group, &element);
    let fields = match group {
        Group::Contact => contact(form),
        Group::Delivery => address(form),
    };
    let save = el("button").class("button primary").part("save-form-button").attr("type", "submit");
    let save = save.live_text(move || {
        let is_sending = cart.progress(group) == Progress::Sending;
        if is_sending { texts.saving_change.into() } else { texts.save.into() }
    });
    element
        .child(el("p").class("muted").text(note))
        .child(fields)
        .child(refusal(form))
        .child(el("div").class("ways").child(save))
        .on("input", move |_| form.store())
        .on("submit", move |event| {
            event.prevent_default();
            form.send();
        })
}

/// Why the store refused the form. If somebody else filled in the same data, two buttons decide
/// whose data stays.
fn refusal(form: FormContext) -> El {
    let (texts, group, cart) = (form.page.texts, form.group, form.page.cart);
    let refusal = move || {
        let Progress::Refused(refusal) = cart.progress(group) else { return None };
        Some(refusal)
    };
    let ways = el("div")
        .class("ways")
        .shown_while(move || refusal() == Some(Refusal::FilledMeanwhile))
        .child(
            button("button quiet", "save-mine-button", texts.forms.save_mine)
                .on_press(move || form.send_anyway()),
        )
        .child(
            button("link-button", "keep-theirs-button", texts.forms.keep_theirs)
                .on_press(move || cart.leave_as_it_is(group)),
        );
    el("div")
        .class("contested")
        .shown_while(move || refusal().is_some())
        .child(refusal_text(texts, "form-refusal", refusal))
        .child(ways)
}
