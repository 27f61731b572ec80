//! An address of a cart, stored as it was sent.
//! Does not know who sees it masked.

use serde::{Deserialize, Serialize};

use super::profile::text;

/// An address with the vendor's field names. A missing field is null.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[expect(clippy::struct_field_names, reason = "these are the vendor's names")]
pub(crate) struct Address {
    #[serde(deserialize_with = "text")]
    pub(crate) address_type: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) receiver_name: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) address_id: Option<String>,
    pub(crate) is_disposable: bool,
    #[serde(deserialize_with = "text")]
    pub(crate) postal_code: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) city: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) state: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) country: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) street: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) number: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) neighborhood: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) complement: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) reference: Option<String>,
    #[serde(deserialize_with = "numbers")]
    pub(crate) geo_coordinates: Vec<f64>,
}

/// Reads a list of numbers; null is an empty list.
fn numbers<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<f64>, D::Error> {
    Ok(Option::<Vec<f64>>::deserialize(deserializer)?.unwrap_or_default())
}
