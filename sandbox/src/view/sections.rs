//! `expectedOrderFormSections`: which parts of an orderForm an answer has.
//! Sections that were not asked for are null, never missing.

use serde_json::Value;

use crate::errors::ApiError;

/// The sections that can be asked for and are null otherwise.
const OPTIONAL: [&str; 15] = [
    "items",
    "totalizers",
    "clientProfileData",
    "shippingData",
    "paymentData",
    "sellers",
    "messages",
    "marketingData",
    "clientPreferencesData",
    "storePreferencesData",
    "giftRegistryData",
    "ratesAndBenefitsData",
    "openTextField",
    "commercialConditionData",
    "customData",
];

/// Names that are accepted and change nothing: these come with every answer.
const ALWAYS: [&str; 10] = [
    "gifts",
    "hooksData",
    "invoiceData",
    "itemMetadata",
    "itemsOrdination",
    "merchantContextData",
    "products",
    "purchaseAgentsData",
    "selectableGifts",
    "subscriptionData",
];

/// The sections of one answer.
#[derive(Clone, Debug)]
pub(crate) struct Sections(Option<Vec<String>>);

impl Sections {
    /// All of them.
    pub(crate) const ALL: Self = Self(None);

    /// What a request's body asks for; an unknown name is refused.
    pub(crate) fn of(body: &Value) -> Result<Self, ApiError> {
        let Some(names) = body["expectedOrderFormSections"].as_array() else {
            return Ok(Self::ALL);
        };
        let mut wanted = Vec::new();
        for name in names {
            let name = name.as_str().unwrap_or_default();
            if !OPTIONAL.contains(&name) && !ALWAYS.contains(&name) {
                return Err(ApiError::bad_with("CHK008", name));
            }
            wanted.push(name.to_owned());
        }
        Ok(Self(Some(wanted)))
    }

    /// Whether an answer has this section.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.as_ref().is_none_or(|wanted| wanted.iter().any(|wanted| wanted == name))
    }

    /// Sets everything else to null.
    pub(crate) fn keep(&self, order_form: &mut Value) {
        let Self(Some(wanted)) = self else { return };
        for name in OPTIONAL.iter().filter(|name| !wanted.iter().any(|wanted| wanted == *name)) {
            if let Some(section) = order_form.get_mut(*name) {
                *section = Value::Null;
            }
        }
    }
}
