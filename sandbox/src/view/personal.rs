//! The JSON of profile, addresses and invoice data, masked if the requester may not see them.
//! Never masks e-mail, country, document type and ids; the vendor does not mask them either.

use serde_json::{Value, json};

use super::access::Access;
use super::masks::Masks;
use crate::cart::{Address, Cart, Profile};
use crate::people;

/// The section `clientProfileData`.
pub(crate) fn profile(profile: Option<&Profile>, access: Access) -> Value {
    let Some(profile) = profile else { return Value::Null };
    let masks = Masks::of(access);
    let complete =
        profile.email.as_deref().is_some_and(|email| people::stored_profile(email).is_some());
    json!({
        "email": profile.email,
        "firstName": masks.name(profile.first_name.as_deref()),
        "lastName": masks.name(profile.last_name.as_deref()),
        "document": masks.document(profile.document.as_deref()),
        "documentType": profile.document_type,
        "phone": masks.phone(profile.phone.as_deref()),
        "corporateName": masks.name(profile.corporate_name.as_deref()),
        "tradeName": masks.name(profile.trade_name.as_deref()),
        "corporateDocument": masks.document(profile.corporate_document.as_deref()),
        "stateInscription": masks.document(profile.state_inscription.as_deref()),
        "corporatePhone": masks.phone(profile.corporate_phone.as_deref()),
        "isCorporate": profile.is_corporate,
        "profileCompleteOnLoading": complete,
        "profileErrorOnLoading": false,
        "customerClass": null,
    })
}

/// The JSON of an address.
pub(crate) fn address(address: &Address, access: Access) -> Value {
    let masks = Masks::of(access);
    let geo_coordinates = if access.mask.is_some() { &[] } else { &address.geo_coordinates[..] };
    json!({
        "addressType": address.address_type,
        "receiverName": masks.receiver(address.receiver_name.as_deref()),
        "addressId": address.address_id,
        "isDisposable": address.is_disposable,
        "editable": access.edit,
        "postalCode": masks.postal_code(address.postal_code.as_deref()),
        "city": masks.city(address.city.as_deref()),
        "state": masks.state(address.state.as_deref()),
        "country": address.country,
        "street": masks.street(address.street.as_deref()),
        "number": masks.number(address.number.as_deref()),
        "neighborhood": masks.city(address.neighborhood.as_deref()),
        "complement": masks.complement(address.complement.as_deref()),
        "reference": masks.complement(address.reference.as_deref()),
        "geoCoordinates": geo_coordinates,
    })
}

/// The fields of an invoice's address. It has no field for delivery.
const INVOICE_FIELDS: [&str; 10] = [
    "postalCode",
    "city",
    "state",
    "country",
    "street",
    "number",
    "neighborhood",
    "complement",
    "reference",
    "geoCoordinates",
];

/// The section `invoiceData`. Its address is masked like any other.
pub(super) fn invoice(cart: &Cart, access: Access) -> Value {
    let kept = cart.sections.get("invoiceData").map(|kept| kept["address"].clone());
    let kept: Option<Address> = kept.and_then(|kept| serde_json::from_value(kept).ok());
    let Some(kept) = kept else { return Value::Null };
    let mut json = address(&kept, access);
    if let Some(json) = json.as_object_mut() {
        json.retain(|name, _| INVOICE_FIELDS.contains(&name.as_str()));
    }
    json!({ "address": json })
}
