//! The bodies of `clientProfileData` and `shippingData`, each sent as a whole, and the last check before they are.
//! They are made from what was typed and from nothing else.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::delivery::channel_id;
use super::error::ApiError;
use super::fields::name;
use super::wire::SECTIONS;
use crate::domain::cart::delivery::Channel;
use crate::domain::people::field::Field;
use crate::domain::people::typed::{Draft, Typed};

/// Fields that were checked.
pub(super) struct Unmasked(Vec<(Field, Typed)>);

/// The fields of a draft, unless one holds an asterisk: the API takes masks for data, and orders
/// come out with them (a known issue of the vendor).
pub(super) fn without_masks(draft: &Draft) -> Result<Unmasked, ApiError> {
    let fields = draft.fields();
    if fields.iter().any(|(_, typed)| typed.holds_mask()) {
        return Err(ApiError::HoldsMask);
    }
    Ok(Unmasked(fields))
}

impl Unmasked {
    /// Writes the fields; what was left empty is `null`, so that the attachment is whole.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        for (field, typed) in &self.0 {
            let text = Some(typed.expose_for_store()).filter(|text| !text.is_empty());
            map.serialize_entry(name(*field), &text)?;
        }
        Ok(())
    }
}

/// `clientProfileData`.
pub(super) struct Profile<'a>(pub(super) &'a Unmasked);

impl Serialize for Profile<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let is_corporate = self.0.0.iter().any(|(field, _)| field.is_corporate());
        let mut map = serializer.serialize_map(None)?;
        self.0.write(&mut map)?;
        map.serialize_entry("isCorporate", &is_corporate)?;
        map.serialize_entry("expectedOrderFormSections", &SECTIONS)?;
        map.end()
    }
}

/// `shippingData`.
pub(super) struct Address<'a> {
    /// The fields, and the id of the address that they take the place of.
    pub(super) address: Option<&'a (Unmasked, Option<&'a str>)>,
    pub(super) lines: &'a [Choice<'a>],
}

/// `logisticsInfo[]`: without a choice the API takes the best one that is brought.
#[derive(Clone, Copy)]
pub struct Choice<'a> {
    /// `itemIndex`
    pub index: usize,
    /// `selectedSla` and `selectedDeliveryChannel`
    pub chosen: Option<(&'a str, Channel)>,
}

impl Serialize for Address<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        // Otherwise what somebody typed goes where the code is not known.
        map.serialize_entry("clearAddressIfPostalCodeNotFound", &false)?;
        if let Some(address) = self.address {
            map.serialize_entry("selectedAddresses", &[Selected(address)])?;
        }
        map.serialize_entry("logisticsInfo", self.lines)?;
        map.serialize_entry("expectedOrderFormSections", &SECTIONS)?;
        map.end()
    }
}

/// `selectedAddresses[]`.
struct Selected<'a>(&'a (Unmasked, Option<&'a str>));

impl Serialize for Selected<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (fields, id) = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("addressType", "residential")?;
        map.serialize_entry("addressId", id)?;
        fields.write(&mut map)?;
        map.end()
    }
}

impl Serialize for Choice<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("itemIndex", &self.index)?;
        map.serialize_entry("selectedSla", &self.chosen.map(|(id, _)| id))?;
        let channel = self.chosen.map(|(_, channel)| channel_id(channel));
        map.serialize_entry("selectedDeliveryChannel", &channel)?;
        map.end()
    }
}
