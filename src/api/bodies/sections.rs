//! The sections of a cart that are asked for (`expectedOrderFormSections`).
//! A section that is not asked for comes back `null`.

use serde::Serialize;

/// What is asked of every read and write. Payment data is not asked for: cards and instalments are
/// nobody's business here.
pub const SECTIONS: [&str; 10] = [
    "items",
    "totalizers",
    "messages",
    "sellers",
    "storePreferencesData",
    "clientProfileData",
    "shippingData",
    "marketingData",
    "ratesAndBenefitsData",
    "openTextField",
];

/// What is asked of the reads that look for changes: without the store's preferences, which stay as
/// they are while a page is open.
pub const CHANGING_SECTIONS: [&str; 9] = [
    "items",
    "totalizers",
    "messages",
    "sellers",
    "clientProfileData",
    "shippingData",
    "marketingData",
    "ratesAndBenefitsData",
    "openTextField",
];

/// The sections in a body that asks for all of them.
pub(in crate::api) type Sections = [&'static str; SECTIONS.len()];

/// The body of a read.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct Read {
    expected_order_form_sections: &'static [&'static str],
}

/// Asks for all sections.
pub(in crate::api) const READ: Read = Read { expected_order_form_sections: &SECTIONS };
/// Asks for the sections that can change.
pub(in crate::api) const READ_CHANGES: Read =
    Read { expected_order_form_sections: &CHANGING_SECTIONS };
