//! Looks up a postal code while it is typed and fills in the street, the city and the state.
//! It never overwrites what somebody typed, nor the field that has the focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::field::id_of;
use super::form_context::FormContext;
use crate::domain::people::country::Country;
use crate::domain::people::field::Field;
use crate::domain::people::place::Place;
use crate::view::dom::{El, append, el};
use crate::view::signals::follow;

/// Adds the look-up to the fields of an address. `id` is the country's.
pub(super) fn look_up(form: FormContext, country: &'static Country, id: String, fields: El) -> El {
    fill_in(form, country, id.clone());
    let input_id = id_of(Field::PostalCode);
    fields.on("input", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|input| input.id() == input_id)
            && let Some(code) = postal_code(form, country)
        {
            form.page.cart.look_up_postal_code(&id, &code);
        }
    })
}

/// The typed postal code in the format of the country; `None` while it is incomplete.
fn postal_code(form: FormContext, country: &Country) -> Option<String> {
    country.postal_code(&form.input(Field::PostalCode)?.value())
}

/// Writes the place of the postal code into the fields that are empty or that hold the place of the
/// code before.
fn fill_in(form: FormContext, country: &'static Country, id: String) {
    let cart = form.page.cart;
    let mut before = Place::default();
    follow(move || {
        // The place is read even without a code, so that this runs again when a place is found.
        let code = postal_code(form, country).unwrap_or_default();
        let Some(place) = cart.place(&id, &code) else { return };
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
            if is_free && !input.matches(":focus").unwrap_or(false) {
                write(&input, text.show_to_typist());
            }
        }
        before = place;
        form.store();
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
