//! `expectedOrderFormSections`: the sections that a request asks for.
//! Does not build sections. One that was not asked for is null in the answer, and never missing.

use serde_json::Value;

use crate::errors::ApiError;

/// The sections that are null unless they are asked for.
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

/// The sections that every answer has. Asking for them changes nothing.
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
    /// All sections.
    pub(crate) const ALL: Self = Self(None);

    /// The sections that a body asks for. An unknown name is refused: 400 `CHK008`.
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

    /// Whether the answer has this section.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.as_ref().is_none_or(|wanted| wanted.iter().any(|wanted| wanted == name))
    }

    /// Sets all other sections of an orderForm to null.
    pub(crate) fn keep(&self, order_form: &mut Value) {
        let Self(Some(wanted)) = self else { return };
        for name in OPTIONAL.iter().filter(|name| !wanted.iter().any(|wanted| wanted == *name)) {
            if let Some(section) = order_form.get_mut(*name) {
                *section = Value::Null;
            }
        }
    }
}
