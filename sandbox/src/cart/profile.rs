//! The personal data of a cart, kept as it was sent.
//! Does not know whether it is shown in clear.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// A client's profile, with the vendor's names.
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
    #[serde(deserialize_with = "truth")]
    pub(crate) is_corporate: bool,
}

impl Profile {
    /// What was sent, completed by what is on file where nothing was sent.
    pub(crate) fn completed_by(self, file: &Self) -> Self {
        let file = file.clone();
        Self {
            email: self.email.or(file.email),
            first_name: self.first_name.or(file.first_name),
            last_name: self.last_name.or(file.last_name),
            document: self.document.or(file.document),
            document_type: self.document_type.or(file.document_type),
            phone: self.phone.or(file.phone),
            corporate_name: self.corporate_name.or(file.corporate_name),
            trade_name: self.trade_name.or(file.trade_name),
            corporate_document: self.corporate_document.or(file.corporate_document),
            state_inscription: self.state_inscription.or(file.state_inscription),
            corporate_phone: self.corporate_phone.or(file.corporate_phone),
            is_corporate: self.is_corporate || file.is_corporate,
        }
    }
}

/// A text, or a number that stands for one; anything else is nothing.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

fn truth<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(Value::deserialize(deserializer)? == Value::Bool(true))
}
