//! The fields of an address, in the way of the country that is chosen above them.
//! What a postal code tells goes where nothing was written, and never where somebody writes.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::field::id_of;
use super::form::Start;
use crate::domain::people::countries;
use crate::domain::people::country::Country;
use crate::domain::people::field::Field;
use crate::domain::people::place::Place;
use crate::domain::people::states;
use crate::view::dom::{El, append, el, follow};

/// Country and address.
pub(in crate::view) fn address(start: &Start) -> El {
    let words = &start.page.texts.forms;
    let shipping = start.page.open.summary.get_untracked().shipping.clone();
    let mut countries = shipping.ships_to;
    for known in [shipping.country.clone(), start.value(Field::Country)] {
        if !known.is_empty() && !countries.contains(&known) {
            countries.push(known);
        }
    }
    let named = countries.iter().map(|id| (id.clone(), words.country_name(id))).collect();
    let chosen = Some(start.value(Field::Country)).filter(|id| !id.is_empty());
    let chosen = chosen.unwrap_or(shipping.country);
    let first = countries::of(&chosen);
    let at = countries.iter().position(|known| *known == chosen).unwrap_or(0);
    let at = RwSignal::new(u32::try_from(at).unwrap_or(0));
    let (listed, drawn_of) = (countries.clone(), countries);
    let changed = start.clone();
    // `input` comes before `change`: what was typed is kept already.
    let country = start.ask(Field::Country, first, &first.documents[0], true, named).on(
        "change",
        move |_| {
            let id = changed.input(Field::Country).map(|input| input.value());
            let found = listed.iter().position(|known| Some(known) == id.as_ref());
            at.set(u32::try_from(found.unwrap_or(0)).unwrap_or(0));
        },
    );
    let drawn = start.clone();
    el("div").class("fields").child(country).live(move || {
        let id = drawn_of.get(at.get() as usize).map_or("", String::as_str);
        Some(untrack(|| fields(&drawn, id)))
    })
}

fn fields(start: &Start, id: &str) -> El {
    let country = countries::of(id);
    let ask = |(field, _, is_needed): &(Field, _, bool)| {
        let choices =
            if *field == Field::State { state_choices(start, country) } else { Vec::new() };
        start.ask(*field, country, &country.documents[0], *is_needed, choices)
    };
    let looked_up = start.clone();
    let code_id = id_of(Field::PostalCode);
    let fields = el("div").class("fields").children(country.address.iter().map(ask));
    follow_place(start, country, id.to_owned());
    let id = id.to_owned();
    fields.on("input", move |event| {
        let target = event
            .target()
            .and_then(|target| wasm_bindgen::JsCast::dyn_into::<Element>(target).ok());
        if target.is_some_and(|input| input.id() == code_id)
            && let Some(code) = written_code(&looked_up, country)
        {
            looked_up.page.cart.look_up_postal_code(&id, &code);
        }
    })
}

/// The postal code as the country writes it, once it is one.
fn written_code(start: &Start, country: &Country) -> Option<String> {
    country.postal_code(&start.input(Field::PostalCode)?.value())
}

/// The states of the country, none where they are written; one that is not among them is offered as
/// the store writes it.
fn state_choices(start: &Start, country: &Country) -> Vec<(String, String)> {
    let states = states::of(country.states).map(|(id, name)| (id.to_owned(), name.to_owned()));
    let mut choices: Vec<_> = states.collect();
    if choices.is_empty() {
        return choices;
    }
    let value = start.value(Field::State);
    if choices.iter().all(|(id, _)| *id != value) && !value.is_empty() {
        choices.push((value.clone(), value));
    }
    choices.insert(0, (String::new(), start.page.texts.forms.choose.to_owned()));
    choices
}

/// What the postal code tells goes into the fields that are empty or hold what another code told.
fn follow_place(start: &Start, country: &'static Country, id: String) {
    let cart = start.page.cart;
    let start = Rc::new(start.clone());
    let mut before = Place::default();
    follow(move || {
        let code = written_code(&start, country).unwrap_or_default();
        let Some(place) = cart.place(&id, &code) else { return };
        let told = [
            (Field::Street, &place.street, &before.street),
            (Field::Neighborhood, &place.neighborhood, &before.neighborhood),
            (Field::City, &place.city, &before.city),
            (Field::State, &place.state, &before.state),
        ];
        for (field, text, before) in told {
            let Some(input) = start.input(field).filter(|_| !text.is_empty()) else { continue };
            let now = input.value();
            let is_free = now.trim().is_empty() || now == before.show_to_typist();
            if is_free && !input.matches(":focus").unwrap_or(false) {
                write(&input, text.show_to_typist());
            }
        }
        before = place;
        start.keep();
    });
}

/// Writes into an input, or chooses from a list, which offers what it did not know.
fn write(input: &HtmlInputElement, text: &str) {
    input.set_value(text);
    if input.value() != text {
        let option = el("option").attr("value", text).text(text);
        append(input, option.element());
        input.set_value(text);
    }
}
