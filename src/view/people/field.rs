//! One field of a form: the label, the input or list, and below it what is wrong with the value.
//! It does not know the form that it belongs to.

use crate::domain::people::country::Country;
use crate::domain::people::document::Document;
use crate::domain::people::field::Field;
use crate::view::dom::{El, el};

/// What a field shows.
pub(super) struct FieldProps {
    /// Which field.
    pub(super) field: Field,
    /// The text of its label.
    pub(super) label: String,
    /// The value at first.
    pub(super) value: String,
    /// The options of a list, each as its value and its text. Without options, the field is an
    /// input.
    pub(super) options: Vec<(String, String)>,
    /// Whether it has to be filled in.
    pub(super) is_needed: bool,
    /// The attributes of the input.
    pub(super) attributes: InputAttributes,
}

/// The attributes of an input, named as in HTML.
#[derive(Clone, Copy)]
pub(super) struct InputAttributes {
    /// `type`.
    input_type: &'static str,
    /// Which keyboard a phone shows.
    inputmode: &'static str,
    /// By which name browsers fill it in.
    autocomplete: &'static str,
    /// An example, shown while the input is empty.
    placeholder: &'static str,
}

/// The id of a field's input.
pub(super) fn id_of(field: Field) -> String {
    ["field-", &(field as u8).to_string()].concat()
}

/// The attributes of a field's input in this country.
pub(super) fn attributes(field: Field, country: &Country, document: &Document) -> InputAttributes {
    let attributes = |input_type, inputmode, autocomplete| InputAttributes {
        input_type,
        inputmode,
        autocomplete,
        placeholder: "",
    };
    let text = |autocomplete| attributes("text", "text", autocomplete);
    match field {
        Field::Email => attributes("email", "email", "email"),
        Field::FirstName => text("given-name"),
        Field::LastName => text("family-name"),
        Field::Phone => attributes("tel", "tel", "tel"),
        Field::CorporateName => text("organization"),
        Field::Country => text("shipping country"),
        Field::Street => text("shipping address-line1"),
        Field::Complement => text("shipping address-line2"),
        Field::Neighborhood => text("shipping address-level3"),
        Field::City => text("shipping address-level2"),
        Field::State => text("shipping address-level1"),
        Field::ReceiverName => text("shipping name"),
        Field::PostalCode => {
            let has_no_letters = |pattern: &&str| !pattern.contains('A');
            let is_number =
                country.postal_codes.iter().all(has_no_letters) && !country.id.is_empty();
            let inputmode = if is_number { "numeric" } else { "text" };
            let placeholder = country.postal_example;
            let attributes = attributes("text", inputmode, "shipping postal-code");
            InputAttributes { placeholder, ..attributes }
        }
        Field::Document => document_number(document),
        Field::CorporateDocument => document_number(&country.company),
        Field::DocumentType
        | Field::TradeName
        | Field::StateInscription
        | Field::Number
        | Field::CorporatePhone
        | Field::Reference => text("off"),
    }
}

/// A document whose number has digits only gets the keyboard with digits.
fn document_number(document: &Document) -> InputAttributes {
    let placeholder = document.example;
    let may_have_letters = ["rut", "cnpj"].contains(&document.id) || placeholder.is_empty();
    let is_number =
        !may_have_letters && !placeholder.bytes().any(|letter| letter.is_ascii_alphabetic());
    let inputmode = if is_number { "numeric" } else { "text" };
    InputAttributes { input_type: "text", inputmode, autocomplete: "off", placeholder }
}

/// The field. `fault` says what is wrong with its value and is empty if nothing is.
pub(super) fn field(props: &FieldProps, fault: impl Fn() -> String + Copy + 'static) -> El {
    let id = id_of(props.field);
    let fault_id = [&id, "-fault"].concat();
    let InputAttributes { input_type, inputmode, autocomplete, placeholder } = props.attributes;
    let input = if props.options.is_empty() {
        el("input")
            .attr("type", input_type)
            .attr("inputmode", inputmode)
            .attr("maxlength", "100")
            .attr("placeholder", placeholder)
            .attr("value", &props.value)
    } else {
        el("select").children(props.options.iter().map(|(value, text)| {
            let option = el("option").attr("value", value).text(text);
            if *value == props.value { option.attr("selected", "") } else { option }
        }))
    };
    let name = autocomplete.rsplit(' ').next().filter(|name| *name != "off").unwrap_or(&id);
    let input = input
        .attr("id", &id)
        .attr("name", name)
        .attr("autocomplete", autocomplete)
        .part("field")
        .attr("aria-required", if props.is_needed { "true" } else { "false" })
        .attr("aria-describedby", &fault_id)
        .live_attr("aria-invalid", move || (!fault().is_empty()).to_string());
    let fault = el("p").class("refusal").part("field-fault").attr("id", &fault_id).live_text(fault);
    let is_short = matches!(props.field, Field::Number | Field::PostalCode | Field::State);
    el("div")
        .class(if is_short { "ask is-short" } else { "ask" })
        .child(el("label").attr("for", &id).text(&props.label))
        .child(input)
        .child(fault)
}
