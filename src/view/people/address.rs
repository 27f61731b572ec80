//! The fields of the delivery form: the country, and the address as that country writes it.
//! It does not know what the store offers for an address.

use leptos::prelude::*;

use super::form_context::FormContext;
use super::postal_code;
use crate::domain::people::countries;
use crate::domain::people::country::Country;
use crate::domain::people::field::Field;
use crate::domain::people::states;
use crate::state::signal::Signal;
use crate::view::dom::{El, el};

/// The country and the address.
pub(super) fn address(form: FormContext) -> El {
    let words = &form.page.texts.forms;
    let shipping = form.page.open.summary.get_untracked().shipping.clone();
    let value = form.value(Field::Country);
    let mut countries = shipping.ships_to;
    for id in [&shipping.country, &value] {
        if !id.is_empty() && !countries.contains(id) {
            countries.push(id.clone());
        }
    }
    let chosen = if value.is_empty() { shipping.country } else { value };
    let options = countries.iter().map(|id| (id.clone(), words.country_name(id))).collect();
    // A list without a selected option has the value of its first one.
    let is_listed = countries.contains(&chosen);
    let first = countries.into_iter().next().filter(|_| !is_listed).unwrap_or(chosen);
    let country = countries::of(&first);
    let country_changed = Trigger::new();
    // The event `input` comes before `change`, so the values in the form are stored already.
    let list = form.field(Field::Country, country, &country.documents[0], true, options).on(
        "change",
        move |_| {
            form.empty_address();
            country_changed.notify();
        },
    );
    el("div").class("fields").child(list).live(move || {
        country_changed.track();
        // Before the list is part of the form, the form has no such input.
        let list = form.input(Field::Country);
        let id = list.map_or_else(|| first.clone(), |list| list.value());
        Some(untrack(|| fields(form, id)))
    })
}

/// The fields of an address in the country with this id.
fn fields(form: FormContext, id: String) -> El {
    let country = countries::of(&id);
    let cities = Signal::new(Vec::new());
    let mut fields = el("div").class("fields");
    for (field, _, is_needed) in country.address {
        let draw =
            move |options| form.field(*field, country, &country.documents[0], *is_needed, options);
        fields = match field {
            Field::PostalCode => {
                let note = postal_code::unknown_note(form, country, id.clone());
                fields.child(draw(Vec::new()).child(note))
            }
            Field::City => fields.live(move || {
                let cities = cities.get();
                Some(untrack(|| draw(city_options(form, cities))))
            }),
            Field::State => fields.child(draw(states(form, country))),
            // Few stores ask for a reference. One that the cart has goes back with the address.
            Field::Complement if !form.value(Field::Reference).is_empty() => {
                let usual = &country.documents[0];
                let reference = form.field(Field::Reference, country, usual, false, Vec::new());
                fields.child(draw(Vec::new())).child(reference)
            }
            _ => fields.child(draw(Vec::new())),
        };
    }
    postal_code::look_up(form, country, id, cities, fields)
}

/// The options of the list of cities, where a postal code belongs to several; none if the city is
/// typed.
fn city_options(form: FormContext, cities: Vec<String>) -> Vec<(String, String)> {
    let mut options = Vec::new();
    for city in cities {
        options.push((city.clone(), city));
    }
    if options.is_empty() { options } else { with_value(form, Field::City, options) }
}

/// The options of the list of states; none if the state is typed. A state of the store that is not
/// in the list is added to it.
fn states(form: FormContext, country: &Country) -> Vec<(String, String)> {
    let states = states::of(country.states).map(|(id, name)| (id.to_owned(), name.to_owned()));
    let options: Vec<_> = states.collect();
    if options.is_empty() {
        return options;
    }
    with_value(form, Field::State, options)
}

/// The options, the value of the field if it is none of them, and one for nothing chosen.
fn with_value(
    form: FormContext,
    field: Field,
    mut options: Vec<(String, String)>,
) -> Vec<(String, String)> {
    let value = form.value(field);
    if options.iter().all(|(id, _)| *id != value) && !value.is_empty() {
        options.push((value.clone(), value));
    }
    options.insert(0, (String::new(), form.page.texts.forms.choose.to_owned()));
    options
}
