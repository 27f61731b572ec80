//! The bodies of requests by the vendor's names.
//! It knows no endpoints and no answers.

use serde::{Serialize, Serializer};

use super::wire::{CHANGING_SECTIONS, SECTIONS};

pub(super) const READ: Read = Read { expected_order_form_sections: &SECTIONS };
pub(super) const READ_CHANGES: Read = Read { expected_order_form_sections: &CHANGING_SECTIONS };

/// `expectedOrderFormSections`, which every body here carries.
pub(super) type Sections = [&'static str; SECTIONS.len()];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Read {
    pub(super) expected_order_form_sections: &'static [&'static str],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "they are the vendor's names")]
pub(super) struct OrderItems<'a, T> {
    pub(super) order_items: &'a [T],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) no_split_item: Option<bool>,
    pub(super) expected_order_form_sections: Sections,
}

#[derive(Serialize)]
pub(super) struct ItemUpdate {
    pub(super) index: usize,
    pub(super) quantity: u32,
}

#[derive(Serialize)]
pub(super) struct ItemToAdd<'a> {
    pub(super) id: &'a str,
    pub(super) quantity: u32,
    pub(super) seller: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) attachments: Vec<NewAttachment<'a>>,
}

#[derive(Serialize)]
pub(super) struct NewAttachment<'a> {
    pub(super) name: &'a str,
    #[serde(serialize_with = "as_object")]
    pub(super) content: &'a [(String, String)],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Coupons<'a> {
    pub(super) text: &'a str,
    pub(super) expected_order_form_sections: Sections,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Note<'a> {
    pub(super) value: &'a str,
    pub(super) expected_order_form_sections: Sections,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ServiceToAdd<'a> {
    pub(super) id: &'a str,
    pub(super) expected_order_form_sections: Sections,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ServiceToRemove<'a> {
    // As `vtex.js` writes it.
    #[serde(rename = "Id")]
    pub(super) id: &'a str,
    pub(super) expected_order_form_sections: Sections,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "they are the vendor's names")]
pub(super) struct SelectedGifts<'a> {
    pub(super) id: &'a str,
    pub(super) selected_gifts: &'a [GiftToSelect<'a>],
    pub(super) expected_order_form_sections: Sections,
}

#[derive(Serialize)]
pub(super) struct GiftToSelect<'a> {
    pub(super) id: &'a str,
    pub(super) seller: &'a str,
}

fn as_object<S: Serializer>(
    content: &[(String, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(content.iter().map(|(key, value)| (key, value)))
}
