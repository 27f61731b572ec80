//! The bodies of `clientProfileData` and `shippingData`. Each is sent as a whole.
//! They are made from what somebody typed and from nothing else, and checked for masks once more.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::sections::SECTIONS;
use crate::api::cart::delivery::channel_id;
use crate::api::error::ApiError;
use crate::api::people::names::vendor_name;
use crate::domain::cart::delivery::DeliveryChoice;
use crate::domain::cart::delivery_window::DeliveryWindow;
use crate::domain::money::Money;
use crate::domain::people::address_rest::AddressRest;
use crate::domain::people::field::{Field, Group};
use crate::domain::people::typed::{Draft, Typed};

/// Fields that hold no mask.
pub(in crate::api) struct Unmasked(Vec<(Field, Typed)>);

/// The fields of a draft. A mask in one of them is an error: the API takes masks for data, and
/// orders come out with them (a known issue of the vendor).
pub(in crate::api) fn without_masks(draft: &Draft) -> Result<Unmasked, ApiError> {
    let fields = draft.fields();
    if fields.iter().any(|(_, typed)| typed.holds_mask()) {
        return Err(ApiError::HoldsMask);
    }
    Ok(Unmasked(fields))
}

impl Unmasked {
    /// Writes the fields. An empty field is `null`, so that the attachment is whole.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        for (field, typed) in &self.0 {
            let text = Some(typed.expose_for_store()).filter(|text| !text.is_empty());
            map.serialize_entry(vendor_name(*field), &text)?;
        }
        Ok(())
    }
}

/// `clientProfileData`.
pub(in crate::api) struct ProfileBody<'a>(pub(in crate::api) &'a Unmasked);

impl Serialize for ProfileBody<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let is_corporate = self.0.0.iter().any(|(field, _)| field.is_corporate());
        let mut map = serializer.serialize_map(None)?;
        self.0.write(&mut map)?;
        map.serialize_entry("isCorporate", &is_corporate)?;
        map.serialize_entry("expectedOrderFormSections", &SECTIONS)?;
        map.end()
    }
}

/// An address that is written.
#[derive(Clone, Copy)]
pub struct AddressToWrite<'a> {
    /// What somebody typed.
    pub draft: &'a Draft,
    /// The id of the address that it replaces.
    pub id: Option<&'a str>,
    /// What the store tells of the address that it replaces.
    pub rest: &'a AddressRest,
    /// Whether it is the place of the address that it replaces.
    pub is_same_place: bool,
}

impl AddressToWrite<'_> {
    /// The members that go back as they were read: those that the form did not ask for. Another
    /// place has neither the coordinates nor the fields of the one before. Each has a comma behind
    /// it.
    fn kept(&self, fields: &Unmasked) -> String {
        let is_written = |name: &str| {
            name == "addressId" || fields.0.iter().any(|(field, _)| vendor_name(*field) == name)
        };
        let tells_place = |name: &str| {
            let mut stored = Group::Delivery.stored_fields().iter();
            OF_PLACE.contains(&name) || stored.any(|field| vendor_name(*field) == name)
        };
        let (mut kept, mut has_type) = (String::new(), false);
        for (name, value) in self.rest.expose_for_store() {
            if !is_written(name) && (self.is_same_place || !tells_place(name)) {
                has_type |= name == "addressType";
                kept.extend(["\"", name, "\":", value, ","]);
            }
        }
        if !has_type {
            kept.push_str("\"addressType\":\"residential\",");
        }
        kept
    }

    /// Puts what goes back into a body. It is JSON already, so no serialiser has to read it.
    pub(in crate::api) fn complete(&self, fields: &Unmasked, body: &mut String) {
        const BEGIN: &str = "\"selectedAddresses\":[{";
        if let Some(at) = body.find(BEGIN) {
            body.insert_str(at + BEGIN.len(), &self.kept(fields));
        }
    }
}

/// What a store tells of the place besides the fields of a form.
const OF_PLACE: [&str; 2] = ["geoCoordinates", "addressQuery"];

/// `shippingData`.
pub(in crate::api) struct ShippingBody<'a> {
    /// The fields of the address, and the id of the address that they replace. Without them the
    /// address stays as it is.
    pub(in crate::api) address: Option<(&'a Unmasked, Option<&'a str>)>,
    /// The ids of the addresses that stay beside it.
    pub(in crate::api) others: &'a [String],
    /// How each line travels.
    pub(in crate::api) lines: &'a [LineShipping<'a>],
}

/// An element of `logisticsInfo[]`: how one line travels.
#[derive(Clone, Copy)]
pub struct LineShipping<'a> {
    /// `itemIndex`.
    pub index: usize,
    /// `selectedSla`, `selectedDeliveryChannel`, `deliveryWindow` and `addressId`. Without them the
    /// API takes the best delivery.
    pub chosen: Option<DeliveryChoice<'a>>,
}

impl Serialize for ShippingBody<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        // Otherwise the API clears an address whose postal code it does not know.
        map.serialize_entry("clearAddressIfPostalCodeNotFound", &false)?;
        if let Some(address) = self.address {
            let mut addresses = vec![SelectedAddress::Written(address)];
            addresses.extend(self.others.iter().map(|id| SelectedAddress::Kept(id)));
            map.serialize_entry("selectedAddresses", &addresses)?;
        }
        map.serialize_entry("logisticsInfo", self.lines)?;
        map.serialize_entry("expectedOrderFormSections", &SECTIONS)?;
        map.end()
    }
}

/// An element of `selectedAddresses[]`.
enum SelectedAddress<'a> {
    /// What somebody typed, and the id of the address that it replaces.
    Written((&'a Unmasked, Option<&'a str>)),
    /// An address of the cart, by its id.
    Kept(&'a str),
}

impl Serialize for SelectedAddress<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Written((fields, id)) => {
                map.serialize_entry("addressId", id)?;
                fields.write(&mut map)?;
            }
            Self::Kept(id) => map.serialize_entry("addressId", id)?,
        }
        map.end()
    }
}

impl Serialize for LineShipping<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("itemIndex", &self.index)?;
        map.serialize_entry("selectedSla", &self.chosen.map(|chosen| chosen.option))?;
        let channel = self.chosen.map(|chosen| channel_id(chosen.channel));
        map.serialize_entry("selectedDeliveryChannel", &channel)?;
        if let Some(address_id) = self.chosen.and_then(|chosen| chosen.address_id) {
            map.serialize_entry("addressId", address_id)?;
        }
        if let Some(window) = self.chosen.and_then(|chosen| chosen.window) {
            map.serialize_entry("deliveryWindow", &WindowBody(window))?;
        }
        map.end()
    }
}

/// `deliveryWindow`, as it was read.
struct WindowBody<'a>(&'a DeliveryWindow);

impl Serialize for WindowBody<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let DeliveryWindow { start, end, price, list_price, tax } = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("startDateUtc", start)?;
        map.serialize_entry("endDateUtc", end)?;
        for (name, amount) in [("price", price), ("lisPrice", list_price), ("tax", tax)] {
            if let Some(amount) = amount {
                map.serialize_entry(name, &Money::cents(*amount))?;
            }
        }
        map.end()
    }
}
