//! What a person typed into a form, as one text for that person.
//! It does not know who sees the text.

use crate::domain::people::field::{Field, Group};
use crate::domain::people::typed::Draft;

/// The fields of a draft in the order in which people say them.
pub(super) fn typed_text(group: Group, draft: &Draft) -> String {
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
    let fields: &[Field] = match group {
        Group::Contact => &CONTACT,
        Group::Delivery => &DELIVERY,
    };
    let mut texts = Vec::new();
    for field in fields {
        let typed = draft.get(*field);
        if !typed.is_empty() {
            texts.push(typed.show_to_typist().to_owned());
        }
    }
    texts.join(", ")
}
