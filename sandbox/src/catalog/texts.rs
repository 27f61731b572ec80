//! The texts that a buyer enters: for an attachment, an assembly option or a service.
//! Does not know which item has which; `options` does.

use serde_json::{Map, Value, json};

/// Texts with a name, such as an engraving. The vendor calls them an attachment offering.
#[derive(Debug)]
pub(crate) struct Texts {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    pub(crate) fields: &'static [Field],
}

/// One text.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) key: &'static str,
    /// The largest number of characters.
    pub(crate) length: usize,
    /// The allowed values. If there are none, every text is allowed.
    pub(crate) domain: &'static [&'static str],
}

/// What is wrong with texts that were entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// The offering has no such key.
    Key(String),
    /// The value of this key is too long, not one of the allowed values, or not a text.
    Value(String),
}

impl Texts {
    /// The vendor's JSON.
    pub(crate) fn describe(&self) -> Value {
        json!({ "name": self.name, "required": self.required, "schema": self.schema() })
    }

    /// The vendor's JSON of the fields.
    pub(crate) fn schema(&self) -> Value {
        let field = |field: &Field| {
            let rules = json!({
                "maximumNumberOfCharacters": field.length,
                "domain": field.domain,
            });
            (field.key.to_owned(), rules)
        };
        Value::Object(self.fields.iter().map(field).collect::<Map<_, _>>())
    }

    /// Checks the texts that were entered. Missing and empty ones are allowed. Spaces around a
    /// value do not count, because carts of real stores have them around allowed values.
    pub(crate) fn check(&self, content: &Value) -> Result<(), Wrong> {
        for (key, value) in content.as_object().into_iter().flatten() {
            let field = self.fields.iter().find(|field| field.key == key);
            let field = field.ok_or_else(|| Wrong::Key(key.clone()))?;
            let is_right = match value {
                Value::Null => true,
                Value::String(text) => field.allows(text),
                Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => false,
            };
            if !is_right {
                return Err(Wrong::Value(key.clone()));
            }
        }
        Ok(())
    }
}

impl Field {
    fn allows(&self, text: &str) -> bool {
        let is_known =
            self.domain.is_empty() || self.domain.iter().any(|known| known.trim() == text.trim());
        text.is_empty() || (text.chars().count() <= self.length && is_known)
    }
}
