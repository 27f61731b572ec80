//! The profile of a cart, stored as it was sent.
//! Does not know who sees it masked.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// A client's profile with the vendor's field names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Profile {
    #[serde(deserialize_with = "text")]
    pub(crate) email: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) first_name: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) last_name: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) document: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) document_type: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) phone: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) corporate_name: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) trade_name: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) corporate_document: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) state_inscription: Option<String>,
    #[serde(deserialize_with = "text")]
    pub(crate) corporate_phone: Option<String>,
    #[serde(deserialize_with = "boolean")]
    pub(crate) is_corporate: bool,
}

impl Profile {
    /// Fills missing fields from a stored profile.
    pub(crate) fn completed_by(self, stored: &Self) -> Self {
        let stored = stored.clone();
        Self {
            email: self.email.or(stored.email),
            first_name: self.first_name.or(stored.first_name),
            last_name: self.last_name.or(stored.last_name),
            document: self.document.or(stored.document),
            document_type: self.document_type.or(stored.document_type),
            phone: self.phone.or(stored.phone),
            corporate_name: self.corporate_name.or(stored.corporate_name),
            trade_name: self.trade_name.or(stored.trade_name),
            corporate_document: self.corporate_document.or(stored.corporate_document),
            state_inscription: self.state_inscription.or(stored.state_inscription),
            corporate_phone: self.corporate_phone.or(stored.corporate_phone),
            is_corporate: self.is_corporate || stored.is_corporate,
        }
    }
}

/// Reads a text or a number as text. Anything else is None.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

/// Reads a boolean. Anything else is false.
fn boolean<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(Value::deserialize(deserializer)? == Value::Bool(true))
}
