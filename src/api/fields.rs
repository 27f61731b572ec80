//! The fields of people's data by the vendor's names.
//! What they hold is `people`'s to read.

use super::decode::At;
use super::wire::OrderForm;
use crate::domain::people::field::Field;

/// The vendor's name of a field.
pub(super) const fn name(field: Field) -> &'static str {
    match field {
        Field::Email => "email",
        Field::FirstName => "firstName",
        Field::LastName => "lastName",
        Field::DocumentType => "documentType",
        Field::Document => "document",
        Field::Phone => "phone",
        Field::CorporateName => "corporateName",
        Field::TradeName => "tradeName",
        Field::CorporateDocument => "corporateDocument",
        Field::StateInscription => "stateInscription",
        Field::Country => "country",
        Field::PostalCode => "postalCode",
        Field::Street => "street",
        Field::Number => "number",
        Field::Complement => "complement",
        Field::Neighborhood => "neighborhood",
        Field::City => "city",
        Field::State => "state",
        Field::ReceiverName => "receiverName",
    }
}

/// The id of the chosen address. That of a place to fetch things from is no home of anybody's.
pub(super) fn address_id(order_form: &OrderForm) -> Option<String> {
    let at = At::root(order_form.people.address.clone()?);
    let is_store = at.decoration("addressType").is_some_and(|kind| kind == "pickup");
    at.decoration("addressId").filter(|_| !is_store)
}
