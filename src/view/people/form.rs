//! The forms for contact and delivery: closed to what is filled in, opened to change it.
//! What a person types stays as they typed it; a postal code fills in only what they left empty.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::address::address;
use super::field::{Ask, field, id_of, looks};
use super::personal_data::to_change;
use crate::domain::notice::Refusal;
use crate::domain::people::countries;
use crate::domain::people::country::Country;
use crate::domain::people::document::Document;
use crate::domain::people::field::{Field, Group};
use crate::domain::people::personal::People;
use crate::domain::people::typed::{Draft, Typed};
use crate::state::cart_state::{Editing, OpenCart};
use crate::state::forms::Progress;
use crate::state::shared_cart::SharedCart;
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el, follow};
use crate::view::focus;

/// What its typist sees of a draft, in the order in which people say it.
pub(in crate::view) fn typed_here(group: Group, draft: &Draft) -> String {
    const CONTACT: [Field; 7] = [
        Field::FirstName,
        Field::LastName,
        Field::Email,
        Field::Phone,
        Field::Document,
        Field::CorporateName,
        Field::CorporateDocument,
    ];
    const DELIVERY: [Field; 8] = [
        Field::ReceiverName,
        Field::Street,
        Field::Number,
        Field::Complement,
        Field::Neighborhood,
        Field::City,
        Field::State,
        Field::PostalCode,
    ];
    let fields: &[Field] = if group == Group::Contact { &CONTACT } else { &DELIVERY };
    let mut texts = Vec::new();
    for field in fields {
        let typed = draft.get(*field);
        if !typed.is_empty() {
            texts.push(typed.show_to_typist().to_owned());
        }
    }
    texts.join(", ")
}

/// A form and what opens it.
pub(in crate::view) fn fill_in(page: &Page, group: Group) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let words = &texts.forms;
    let is_open = RwSignal::new(false);
    let opener = el("summary")
        .live_text(move || words.opens(group, open.summary.get().filled.has_any(group)).to_owned());
    let details = el("details").class("fill-in").child(opener.clone());
    let toggled = details.element().clone();
    let owned = page.clone();
    let details = details
        .on("toggle", move |_| {
            let now = toggled.has_attribute("open");
            if now && cart.typed(group).is_forgotten() {
                cart.begin_to_fill_in(group);
            }
            is_open.set(now);
        })
        .live(move || is_open.get().then(|| untrack(|| form(&owned, group))));
    let closed = details.element().clone();
    let opener: HtmlElement = opener.element().clone().unchecked_into();
    let mut before = None;
    follow(move || {
        let is_saved = cart.progress(group) == Progress::Saved;
        let now = cart.forgotten();
        let was_forgotten = before.replace(now).is_some_and(|before| before != now);
        if is_saved || was_forgotten {
            if focus::is_in(&closed) {
                let _ = opener.focus();
            }
            let _ = closed.remove_attribute("open");
            // Not only once the browser says so: a page that is put away must hold nothing.
            is_open.set(false);
        }
    });
    let is_hidden = move || open.summary.get().filled.has_masked(group);
    let note = el("p").class("muted").live_text(move || {
        let is_theirs = cart.saved(group).is_some() && is_hidden();
        if is_theirs { words.typed_here.into() } else { String::new() }
    });
    let part = ["contact-form", "delivery-form"][group as usize];
    el("div").part(part).shown_while(move || may_fill_in(open, cart)).child(note).child(details)
}

fn may_fill_in(open: OpenCart, cart: SharedCart) -> bool {
    open.editing.get() == Editing::Allowed && (open.summary.get().may_fill_in || cart.has_saved())
}

/// What a form knows when it is drawn: it does not follow what changes while somebody types.
#[derive(Clone)]
pub(in crate::view) struct Start {
    pub(in crate::view) page: Page,
    pub(in crate::view) group: Group,
    people: Arc<People>,
    pub(in crate::view) form: Element,
}

impl Start {
    /// What stands in a field: what was typed, or else what the cart holds.
    pub(in crate::view) fn value(&self, field: Field) -> String {
        let typed = self.page.cart.typed(self.group).find(field);
        let told = || to_change(self.people.get(field)).to_owned();
        typed.map_or_else(told, |typed| typed.show_to_typist().to_owned())
    }

    /// A field of the form with its faults; one that may stay empty says so.
    pub(in crate::view) fn ask(
        &self,
        about: Field,
        country: &'static Country,
        document: &'static Document,
        is_needed: bool,
        choices: Vec<(String, String)>,
    ) -> El {
        let words = &self.page.texts.forms;
        let (cart, group) = (self.page.cart, self.group);
        let label = words.label(about, country, document);
        let label = if is_needed { label.to_owned() } else { words.optional(label) };
        let looks = looks(about, country, document);
        let ask = Ask { field: about, label, value: self.value(about), choices, looks };
        field(&ask, move || match cart.progress(group) {
            Progress::Faulty(faults) => {
                let fault = faults.iter().find(|(field, _)| *field == about);
                fault.map_or_else(String::new, |it| words.fault(*it, country, document))
            }
            _ => String::new(),
        })
    }

    /// The input of a field, where the form has it.
    pub(in crate::view) fn input(&self, field: Field) -> Option<HtmlInputElement> {
        let input = self.form.query_selector(&["#", &id_of(field)].concat()).ok()??;
        // A list is one, too, as far as its value goes.
        Some(input.unchecked_into())
    }

    /// Keeps what stands in the form now.
    pub(in crate::view) fn keep(&self) {
        let fields = self.group.fields().iter();
        let typed =
            fields.filter_map(|field| Some((*field, Typed::new(&self.input(*field)?.value()))));
        self.page.cart.type_in(self.group, typed.collect());
    }

    /// The country whose way of writing counts.
    pub(in crate::view) fn country(&self) -> &'static Country {
        let chosen = self.input(Field::Country).map(|input| input.value());
        let of_store = || self.page.open.summary.get_untracked().shipping.country.clone();
        countries::of(&chosen.unwrap_or_else(of_store))
    }

    /// Sends the form, or goes to the first field with a fault.
    fn send(&self, anyway: bool) {
        let cart = self.page.cart;
        self.keep();
        if anyway {
            cart.fill_in_anyway(self.group, self.country());
        } else {
            cart.fill_in(self.group, self.country());
        }
        if let Progress::Faulty(faults) = untrack(|| cart.progress(self.group))
            && let Some(input) = faults.first().and_then(|(field, _)| self.input(*field))
        {
            let _ = input.focus();
        }
    }
}

fn form(page: &Page, group: Group) -> El {
    let (texts, words, cart) = (page.texts, &page.texts.forms, page.cart);
    let form = el("form").class("fields").attr("novalidate", "");
    let is_hidden = page.open.summary.get_untracked().filled.has_masked(group)
        && cart.typed(group).is_forgotten();
    let note = if is_hidden { words.replaces_hidden } else { words.who_sees_it };
    let people = page.open.people.get_untracked();
    let start = Start { page: page.clone(), group, people, form: form.element().clone() };
    let fields = match group {
        Group::Contact => contact(&start),
        Group::Delivery => address(&start),
    };
    let save = el("button").class("button primary").part("save-form-button").attr("type", "submit");
    let save = save.live_text(move || match cart.progress(group) {
        Progress::Sending => texts.saving_change.into(),
        _ => texts.save.into(),
    });
    let (typing, sending) = (start.clone(), start.clone());
    form.child(el("p").class("muted").text(note))
        .child(fields)
        .child(refused(&start))
        .child(el("div").class("ways").child(save))
        .on("input", move |_| typing.keep())
        .on("submit", move |event| {
            event.prevent_default();
            sending.send(false);
        })
}

/// Why the store did not take it, or the question whether it shall replace what somebody else wrote.
fn refused(start: &Start) -> El {
    let (texts, group, cart) = (start.page.texts, start.group, start.page.cart);
    let refusal = move || match cart.progress(group) {
        Progress::Refused(refusal) => Some(refusal),
        _ => None,
    };
    let sending = start.clone();
    let ways = el("div")
        .class("ways")
        .shown_while(move || refusal() == Some(Refusal::FilledMeanwhile))
        .child(
            button("button quiet", "save-mine-button", texts.forms.save_mine)
                .on_press(move || sending.send(true)),
        )
        .child(
            button("link-button", "keep-theirs-button", texts.forms.keep_theirs)
                .on_press(move || cart.leave_as_it_is(group)),
        );
    let reason = el("p")
        .class("refusal")
        .part("form-refusal")
        .live_text(move || refusal().map(|it| texts.refusal(&it)).unwrap_or_default());
    el("div").class("contested").shown_while(move || refusal().is_some()).child(reason).child(ways)
}

fn contact(start: &Start) -> El {
    let words = &start.page.texts.forms;
    let country = start.country();
    let first = &country.documents[0];
    let kinds = country.documents.iter();
    let kinds: Vec<_> =
        kinds.map(|kind| (kind.id.to_owned(), words.document_name(kind).to_owned())).collect();
    let at_of = move |id: &str| {
        let at = country.documents.iter().position(|kind| kind.id == id);
        u32::try_from(at.unwrap_or(0)).unwrap_or(0)
    };
    let chosen = at_of(&start.value(Field::DocumentType));
    let document = RwSignal::new(chosen);
    let ask = |field, is_needed, choices| start.ask(field, country, first, is_needed, choices);
    let number = start.clone();
    let kind = ask(Field::DocumentType, true, kinds);
    let changed = start.clone();
    let kind = kind.on("change", move |_| {
        let id = changed.input(Field::DocumentType).map(|input| input.value());
        document.set(at_of(&id.unwrap_or_default()));
    });
    let companys = start.clone();
    let is_company = RwSignal::new(!start.value(Field::CorporateDocument).is_empty());
    let tick = el("input").attr("type", "checkbox");
    let tick = if is_company.get_untracked() { tick.attr("checked", "") } else { tick };
    let box_of = tick.element().clone();
    let tick = tick.on("change", move |_| {
        is_company.set(box_of.unchecked_ref::<HtmlInputElement>().checked());
    });
    let company = el("label").class("choice").part("company-box").child(tick);
    el("div")
        .class("fields")
        .child(ask(Field::Email, true, Vec::new()))
        .child(ask(Field::FirstName, true, Vec::new()))
        .child(ask(Field::LastName, true, Vec::new()))
        .child(ask(Field::Phone, true, Vec::new()))
        .child(kind)
        .live(move || {
            let kind = country.documents.get(document.get() as usize).unwrap_or(first);
            let is_needed = country.needs_document;
            Some(untrack(|| number.ask(Field::Document, country, kind, is_needed, Vec::new())))
        })
        .child(company.child(el("span").text(words.is_company)))
        .live(move || is_company.get().then(|| untrack(|| corporate(&companys, country))))
}

fn corporate(start: &Start, country: &'static Country) -> El {
    let first = &country.documents[0];
    let ask = |field, is_needed| start.ask(field, country, first, is_needed, Vec::new());
    let inscription = || ask(Field::StateInscription, false);
    el("div")
        .class("fields")
        .child(ask(Field::CorporateName, true))
        .child(ask(Field::TradeName, false))
        .child(ask(Field::CorporateDocument, true))
        .maybe(country.has_state_inscription.then(inscription))
}
