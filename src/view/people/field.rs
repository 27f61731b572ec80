//! One field of a form: label, input or list, and what is wrong with it beneath.
//! It knows no form; a browser fills it in by its name, as on any page.

use crate::domain::people::country::Country;
use crate::domain::people::document::Document;
use crate::domain::people::field::Field;
use crate::view::dom::{El, el};

/// What is asked.
pub(in crate::view) struct Ask {
    /// What for.
    pub(in crate::view) field: Field,
    /// What it is called.
    pub(in crate::view) label: String,
    /// What stands in it.
    pub(in crate::view) value: String,
    /// What there is to choose from, each with what is shown; none where it is written.
    pub(in crate::view) choices: Vec<(String, String)>,
    /// How it is written.
    pub(in crate::view) looks: Looks,
}

/// How a field is typed.
#[derive(Clone, Copy)]
pub(in crate::view) struct Looks {
    /// The platform's `type`.
    kind: &'static str,
    /// Which keyboard a phone shows.
    mode: &'static str,
    /// What browsers know it by.
    token: &'static str,
    /// An example in the empty field.
    example: &'static str,
}

/// The id of a field's input.
pub(in crate::view) fn id_of(field: Field) -> String {
    ["field-", &(field as u8).to_string()].concat()
}

/// How a field is typed in this country.
pub(in crate::view) fn looks(field: Field, country: &Country, document: &Document) -> Looks {
    let looks = |kind, mode, token| Looks { kind, mode, token, example: "" };
    let text = |token| looks("text", "text", token);
    match field {
        Field::Email => looks("email", "email", "email"),
        Field::FirstName => text("given-name"),
        Field::LastName => text("family-name"),
        Field::Phone => looks("tel", "tel", "tel"),
        Field::CorporateName => text("organization"),
        Field::Country => text("shipping country"),
        Field::Street => text("shipping address-line1"),
        Field::Complement => text("shipping address-line2"),
        Field::Neighborhood => text("shipping address-level3"),
        Field::City => text("shipping address-level2"),
        Field::State => text("shipping address-level1"),
        Field::ReceiverName => text("shipping name"),
        Field::PostalCode => {
            let is_of_digits = |pattern: &&str| !pattern.contains('A');
            let is_number = country.postal_codes.iter().all(is_of_digits) && !country.id.is_empty();
            let mode = if is_number { "numeric" } else { "text" };
            let example = country.postal_example;
            Looks { example, ..looks("text", mode, "shipping postal-code") }
        }
        Field::Document => number(document),
        Field::CorporateDocument => number(&country.company),
        Field::DocumentType
        | Field::TradeName
        | Field::StateInscription
        | Field::Number
        | Field::CorporatePhone
        | Field::Reference => text("off"),
    }
}

/// A number of digits alone gets the keyboard of digits.
fn number(document: &Document) -> Looks {
    let example = document.example;
    let may_hold_letters = ["rut", "cnpj"].contains(&document.id) || example.is_empty();
    let is_of_digits = !may_hold_letters && !example.bytes().any(|sign| sign.is_ascii_alphabetic());
    let mode = if is_of_digits { "numeric" } else { "text" };
    Looks { kind: "text", mode, token: "off", example }
}

/// The field. `fault` says what is wrong with it; empty where nothing is.
pub(in crate::view) fn field(ask: &Ask, fault: impl Fn() -> String + Clone + 'static) -> El {
    let id = id_of(ask.field);
    let fault_id = [&id, "-fault"].concat();
    let Looks { kind, mode, token, example } = ask.looks;
    let input = if ask.choices.is_empty() {
        el("input")
            .attr("type", kind)
            .attr("inputmode", mode)
            .attr("maxlength", "100")
            .attr("placeholder", example)
            .attr("value", &ask.value)
    } else {
        el("select").children(ask.choices.iter().map(|(value, shown)| {
            let option = el("option").attr("value", value).text(shown);
            if *value == ask.value { option.attr("selected", "") } else { option }
        }))
    };
    let is_wrong = fault.clone();
    let input = input
        .attr("id", &id)
        .attr("name", token.rsplit(' ').next().filter(|token| *token != "off").unwrap_or(&id))
        .attr("autocomplete", token)
        .part("field")
        .attr("aria-describedby", &fault_id)
        .live_attr("aria-invalid", move || (!is_wrong().is_empty()).to_string());
    let fault = el("p").class("refusal").part("field-fault").attr("id", &fault_id).live_text(fault);
    let is_short = matches!(ask.field, Field::Number | Field::PostalCode | Field::State);
    el("div")
        .class(if is_short { "ask is-short" } else { "ask" })
        .child(el("label").attr("for", &id).text(&ask.label))
        .child(input)
        .child(fault)
}
