//! Checks a form, and writes its fields as the store keeps them.
//! It tells which field is wrong and how; the words for it are in `i18n`.

use super::country::Country;
use super::document::{Document, compact};
use super::field::{Field, Group};
use super::typed::{Draft, Typed};

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is empty and is needed.
    Missing,
    /// The text cannot be such a value.
    Malformed,
    /// It holds a mask.
    HoldsMask,
}

/// Checks a draft. It comes to the draft as the store keeps it, or to the faults in the order of
/// the form.
pub fn check(group: Group, draft: &Draft, country: &Country) -> Result<Draft, Vec<(Field, Fault)>> {
    let mut faults = Vec::new();
    let mut written = Vec::new();
    for (field, typed) in draft.fields() {
        let text = typed.expose_for_store();
        let names_nothing = field == Field::DocumentType && draft.get(Field::Document).is_empty();
        let checked = if names_nothing {
            Ok(Some(String::new()))
        } else if text.is_empty() {
            if is_needed(group, field, draft, country) { Err(Fault::Missing) } else { Ok(None) }
        } else if typed.holds_mask() {
            Err(Fault::HoldsMask)
        } else {
            as_written(field, text, draft, country).ok_or(Fault::Malformed).map(Some)
        };
        match checked {
            Ok(text) => written.push((field, text.map_or(typed, |text| Typed::new(&text)))),
            Err(fault) => faults.push((field, fault)),
        }
    }
    if faults.is_empty() { Ok(Draft::of(written)) } else { Err(faults) }
}

fn is_needed(group: Group, field: Field, draft: &Draft, country: &Country) -> bool {
    if group == Group::Delivery {
        let mut address = country.address.iter();
        return address.any(|(known, _, is_needed)| *known == field && *is_needed);
    }
    match field {
        Field::TradeName
        | Field::StateInscription
        | Field::CorporatePhone
        | Field::DocumentType => false,
        // A company has a document of its own.
        Field::Document => country.needs_document && draft.find(Field::CorporateDocument).is_none(),
        _ => true,
    }
}

/// The text as the store keeps it; `None` when it cannot be a value of the field.
fn as_written(field: Field, text: &str, draft: &Draft, country: &Country) -> Option<String> {
    match field {
        Field::Email => is_email(text).then(|| text.to_owned()),
        Field::Phone => country.phone(text),
        Field::PostalCode => country.postal_code(text),
        Field::Document => number_of(chosen_document(draft, country), text),
        Field::CorporateDocument => number_of(&country.company, text),
        _ => Some(text.to_owned()),
    }
}

fn number_of(document: &Document, text: &str) -> Option<String> {
    document.takes(text).then(|| compact(text))
}

/// The type of document that is chosen in the form, or else the usual one of the country.
pub fn chosen_document<'a>(draft: &Draft, country: &'a Country) -> &'a Document {
    let id = draft.get(Field::DocumentType);
    let chosen = country.documents.iter().find(|known| known.id == id.expose_for_store());
    chosen.unwrap_or(&country.documents[0])
}

/// Whether it has something before an `@`, a domain with a dot behind it, and no blanks. The vendor
/// takes at most 100 bytes.
fn is_email(text: &str) -> bool {
    let is_domain = |domain: &str| {
        domain.contains('.')
            && !domain.contains(['@', ','])
            && !domain.starts_with('.')
            && !domain.ends_with('.')
    };
    let parts = text.split_once('@');
    text.len() <= 100
        && !text.bytes().any(|sign| sign.is_ascii_whitespace())
        && parts.is_some_and(|(name, domain)| !name.is_empty() && is_domain(domain))
}
