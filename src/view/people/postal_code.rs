//! Looks up a postal code while it is typed and fills in the street, the city and the state.
//! It never overwrites what somebody typed for this code. With another code, the fields that belong
//! to the one before are emptied.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::field::id_of;
use super::form_context::FormContext;
use crate::domain::people::country::Country;
use crate::domain::people::field::Field;
use crate::domain::people::place::Place;
use crate::state::signal::Signal;
use crate::view::dom::{El, append, el};
use crate::view::signals::follow;

/// Adds the look-up to the fields of an address. `id` is the country's, `cities` are set to those
/// of a code that belongs to several.
pub(super) fn look_up(
    form: FormContext,
    country: &'static Country,
    id: String,
    cities: Signal<Vec<String>>,
    fields: El,
) -> El {
    fill_in(form, country, id.clone(), cities);
    let cart = form.page.cart;
    let address_is_of = StoredValue::new(country.postal_code(&form.value(Field::PostalCode)));
    // Empties the address where the code is another one than that of the address.
    let code_changed = move |code: &str| {
        let before = address_is_of.get_value();
        let is_another = before.is_some_and(|before| before != code);
        if is_another {
            empty(form, cities);
        }
        address_is_of.set_value(Some(code.to_owned()));
        is_another
    };
    let look_up = move |code: &str| cart.look_up_postal_code(&id, code);
    let look_up_again = look_up.clone();
    let has_patterns = !country.postal_codes.is_empty();
    fields
        .on("input", move |event| {
            if !is_postal_code(&event) {
                return;
            }
            let Some(code) = postal_code(form, country) else { return cart.forget_place() };
            look_up(&code);
            // Without a pattern, every letter makes another code.
            if has_patterns {
                code_changed(&code);
            }
        })
        .on("change", move |event| {
            if is_postal_code(&event)
                && let Some(code) = postal_code(form, country)
                && code_changed(&code)
            {
                look_up_again(&code);
            }
        })
}

/// Below the postal code, while the store knows no place with it.
pub(super) fn unknown_note(form: FormContext, country: &'static Country, id: String) -> El {
    let (cart, words) = (form.page.cart, &form.page.texts.forms);
    let label = words.label(Field::PostalCode, country, &country.documents[0]);
    el("p").class("muted").part("field-note").attr("role", "status").live_text(move || {
        let code = postal_code(form, country).unwrap_or_default();
        let place = cart.place(&id, &code).filter(Place::is_unknown);
        place.map_or_else(String::new, |_| words.unknown_postal_code.with(label))
    })
}

/// Whether the event is about the field of the postal code.
fn is_postal_code(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|input| input.id() == id_of(Field::PostalCode))
}

/// Empties the fields that belong to the postal code before.
fn empty(form: FormContext, cities: Signal<Vec<String>>) {
    for field in Field::OF_POSTAL_CODE {
        if let Some(input) = form.input(field) {
            input.set_value("");
        }
    }
    form.store();
    set_cities(cities, Vec::new());
}

fn set_cities(cities: Signal<Vec<String>>, now: Vec<String>) {
    if cities.get_untracked() != now {
        cities.set(now);
    }
}

/// The typed postal code in the format of the country; `None` while it is incomplete.
fn postal_code(form: FormContext, country: &Country) -> Option<String> {
    country.postal_code(&form.input(Field::PostalCode)?.value())
}

/// Writes the place of the postal code into the fields that are empty or that hold the place of the
/// code before.
fn fill_in(form: FormContext, country: &'static Country, id: String, cities: Signal<Vec<String>>) {
    let cart = form.page.cart;
    let mut before = Place::default();
    let mut filled = String::new();
    follow(move || {
        // The place is read even without a code, so that this runs again when a place is found.
        let code = postal_code(form, country).unwrap_or_default();
        let Some(place) = cart.place(&id, &code) else { return filled.clear() };
        // The signal tells of other things too. What a person empties stays empty.
        if filled == code {
            return;
        }
        filled = code;
        let fields = [
            (Field::Street, &place.street, &before.street),
            (Field::Neighborhood, &place.neighborhood, &before.neighborhood),
            (Field::City, &place.city, &before.city),
            (Field::State, &place.state, &before.state),
        ];
        for (field, text, before) in fields {
            let Some(input) = form.input(field).filter(|_| !text.is_empty()) else { continue };
            let now = input.value();
            let is_free = now.trim().is_empty() || now == before.show_to_typist();
            if is_free {
                write(&input, text.show_to_typist());
            }
        }
        let now = place.cities.iter().map(|city| city.show_to_typist().to_owned()).collect();
        before = place;
        // The field of the city is drawn with the value that is stored.
        form.store();
        untrack(|| set_cities(cities, now));
    });
}

/// Sets the value of an input or a list. A list gets a new option if it does not have the value.
fn write(input: &HtmlInputElement, text: &str) {
    input.set_value(text);
    if input.value() != text {
        let option = el("option").attr("value", text).text(text);
        append(input, option.element());
        input.set_value(text);
    }
}
