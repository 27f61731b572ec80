//! What the parts of an open form share: the fields, their values and the sending.
//! It follows nothing: a change of the cart does not replace what somebody is typing.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::field::{FieldProps, attributes, field, id_of};
use super::visible_text::visible_text;
use crate::domain::people::countries;
use crate::domain::people::country::Country;
use crate::domain::people::document::Document;
use crate::domain::people::field::{Field, Group};
use crate::domain::people::typed::Typed;
use crate::state::forms::Progress;
use crate::view::context::Page;
use crate::view::dom::{El, ElementRef};

/// An open form. A copy is the same form.
#[derive(Clone, Copy)]
pub(super) struct FormContext {
    pub(super) page: Page,
    pub(super) group: Group,
    form: ElementRef,
}

impl FormContext {
    /// The context of the form element `form`.
    pub(super) fn new(page: Page, group: Group, form: &El) -> Self {
        Self { page, group, form: form.element_ref() }
    }

    /// The first value of a field: what the person typed before, or else what the cart holds. The
    /// receiver begins as the person who buys.
    pub(super) fn value(&self, field: Field) -> String {
        if let Some(typed) = self.page.cart.typed(self.group).find(field) {
            return typed.show_to_typist().to_owned();
        }
        let held = visible_text(self.page.open.people.get_untracked().get(field)).to_owned();
        let is_receiver = held.is_empty() && field == Field::ReceiverName;
        if is_receiver { self.contact_name() } else { held }
    }

    /// The name of the person who buys, as they typed it or as this visitor sees it: whoever
    /// receives the things is usually the same.
    fn contact_name(&self) -> String {
        let cart = self.page.cart;
        let (typed, saved) = (cart.typed(Group::Contact), cart.saved(Group::Contact));
        let people = self.page.open.people.get_untracked();
        let mut names = String::new();
        for field in [Field::FirstName, Field::LastName] {
            let typed = typed.find(field).or_else(|| saved.as_ref()?.find(field));
            let name = match &typed {
                Some(typed) => typed.show_to_typist(),
                None => visible_text(people.get(field)),
            };
            if !names.is_empty() && !name.is_empty() {
                names.push(' ');
            }
            names += name;
        }
        names
    }

    /// A field with its label and what is wrong with its value. The label says so if it may stay
    /// empty.
    pub(super) fn field(
        &self,
        about: Field,
        country: &'static Country,
        document: &'static Document,
        is_needed: bool,
        options: Vec<(String, String)>,
    ) -> El {
        let words = &self.page.texts.forms;
        let (cart, group) = (self.page.cart, self.group);
        let label = words.label(about, country, document);
        let label = if is_needed { label.to_owned() } else { words.optional(label) };
        let attributes = attributes(about, country, document);
        let props = FieldProps {
            field: about,
            label,
            value: self.value(about),
            options,
            is_needed,
            attributes,
        };
        field(&props, move || {
            let Progress::Faulty(faults) = cart.progress(group) else { return String::new() };
            let fault = faults.iter().find(|(field, _)| *field == about);
            fault.map_or_else(String::new, |fault| words.fault(*fault, country, document))
        })
    }

    /// The input of a field; `None` if the form does not have it.
    pub(super) fn input(&self, field: Field) -> Option<HtmlInputElement> {
        let form: Element = self.form.get()?;
        let input = form.query_selector(&["#", &id_of(field)].concat()).ok()??;
        // It may be a list. A list has `value` and `focus` too, and nothing else is used.
        Some(input.unchecked_into())
    }

    /// Stores the values of all fields in the state.
    pub(super) fn store(&self) {
        let mut typed = Vec::new();
        for field in self.group.fields() {
            if let Some(input) = self.input(*field) {
                typed.push((*field, Typed::new(&input.value())));
            }
        }
        self.page.cart.type_in(self.group, typed);
        self.page.cart.forget_mended(self.group, self.country());
    }

    /// Empties the address: with another country it is another one. Who receives it stays.
    pub(super) fn empty_address(&self) {
        let mut typed = Vec::new();
        for field in self.group.fields() {
            let is_kept = matches!(field, Field::Country | Field::ReceiverName);
            let input = self.input(*field).filter(|_| is_kept);
            typed.push((*field, Typed::new(&input.map_or_else(String::new, |it| it.value()))));
        }
        self.page.cart.type_in(self.group, typed);
        self.page.cart.forget_place();
    }

    /// The country whose formats apply: the one in the form, or else the store's.
    pub(super) fn country(&self) -> &'static Country {
        match self.input(Field::Country) {
            Some(input) => countries::of(&input.value()),
            None => countries::of(&self.page.open.summary.get_untracked().shipping.country),
        }
    }

    /// Sends the form, or moves the focus to the first field with a fault.
    pub(super) fn send(&self) {
        self.store();
        self.page.cart.fill_in(self.group, self.country());
        self.focus_fault();
    }

    /// Sends the form, although somebody else filled in the same data.
    pub(super) fn send_anyway(&self) {
        self.store();
        self.page.cart.fill_in_anyway(self.group, self.country());
        self.focus_fault();
    }

    fn focus_fault(&self) {
        if let Progress::Faulty(faults) = untrack(|| self.page.cart.progress(self.group))
            && let Some(input) = faults.first().and_then(|(field, _)| self.input(*field))
        {
            let _ = input.focus();
        }
    }
}
