//! The fields of the contact form: the person, their document, and the company they buy for.
//! It does not know how a document is checked.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::form_context::FormContext;
use crate::domain::people::country::Country;
use crate::domain::people::document::Document;
use crate::domain::people::field::Field;
use crate::state::signal::Signal;
use crate::view::dom::{El, el};

/// The fields.
pub(super) fn contact(form: FormContext) -> El {
    let words = &form.page.texts.forms;
    let country = form.country();
    let usual = &country.documents[0];
    let text = |field| form.field(field, country, usual, true, Vec::new());
    let mut types = Vec::new();
    for document in country.documents {
        types.push((document.id.to_owned(), words.document_name(document).to_owned()));
    }
    let type_changed = Trigger::new();
    let document_type = form
        .field(Field::DocumentType, country, usual, true, types)
        .on("change", move |_| type_changed.notify());
    let is_company = Signal::new(!form.value(Field::CorporateDocument).is_empty());
    el("div")
        .class("fields")
        .child(text(Field::Email))
        .child(text(Field::FirstName))
        .child(text(Field::LastName))
        .child(text(Field::Phone))
        .child(document_type)
        .live(move || {
            type_changed.track();
            Some(untrack(|| {
                let document = chosen_document(form, country);
                let is_needed = country.needs_document;
                form.field(Field::Document, country, document, is_needed, Vec::new())
            }))
        })
        .child(company_box(words.is_company, is_company))
        .live(move || is_company.get().then(|| untrack(|| company(form, country))))
}

/// The chosen type of document. Before the list is part of the form, it is the list's first value.
fn chosen_document(form: FormContext, country: &'static Country) -> &'static Document {
    let id = match form.input(Field::DocumentType) {
        Some(list) => list.value(),
        None => form.value(Field::DocumentType),
    };
    let chosen = country.documents.iter().find(|document| document.id == id);
    chosen.unwrap_or(&country.documents[0])
}

/// The checkbox that shows the fields of a company.
fn company_box(text: &str, is_company: Signal<bool>) -> El {
    let checkbox = el("input").attr("type", "checkbox");
    let checkbox = if is_company.get_untracked() { checkbox.attr("checked", "") } else { checkbox };
    let checkbox_ref = checkbox.element_ref();
    let checkbox = checkbox.on("change", move |_| {
        if let Some(checkbox) = checkbox_ref.get::<HtmlInputElement>() {
            is_company.set(checkbox.checked());
        }
    });
    el("label").class("choice").part("company-box").child(checkbox).child(el("span").text(text))
}

/// The fields of a company.
fn company(form: FormContext, country: &'static Country) -> El {
    let usual = &country.documents[0];
    let field = |field, is_needed| form.field(field, country, usual, is_needed, Vec::new());
    let inscription = || field(Field::StateInscription, false);
    // One that the cart has goes back with the others.
    let has_phone = !form.value(Field::CorporatePhone).is_empty();
    let phone = || field(Field::CorporatePhone, false);
    el("div")
        .class("fields")
        .child(field(Field::CorporateName, true))
        .child(field(Field::TradeName, false))
        .child(field(Field::CorporateDocument, true))
        .maybe(country.has_state_inscription.then(inscription))
        .maybe(has_phone.then(phone))
}
