//! The vendor's names of the fields of people's data.
//! They are the same where the fields are read and where they are sent.

use crate::domain::people::field::Field;

/// The vendor's name of a field.
pub(in crate::api) const fn vendor_name(field: Field) -> &'static str {
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
        Field::CorporatePhone => "corporatePhone",
        Field::Reference => "reference",
    }
}
