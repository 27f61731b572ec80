//! The bodies of writes about lines, coupons, the note, services and gifts.
//! Data of people has bodies of its own (`attachments`).

use serde::{Serialize, Serializer};

use super::sections::Sections;

/// Lines to add or to change.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "they are the vendor's names")]
pub(in crate::api) struct OrderItems<'a, T> {
    pub(in crate::api) order_items: &'a [T],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::api) no_split_item: Option<bool>,
    pub(in crate::api) expected_order_form_sections: Sections,
}

/// An element of `orderItems[]` that sets the quantity of a line.
#[derive(Serialize)]
pub(in crate::api) struct ItemUpdate {
    pub(in crate::api) index: usize,
    pub(in crate::api) quantity: u32,
}

/// An element of `orderItems[]` that adds a line.
#[derive(Serialize)]
pub(in crate::api) struct ItemToAdd<'a> {
    pub(in crate::api) id: &'a str,
    pub(in crate::api) quantity: u32,
    pub(in crate::api) seller: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::api) attachments: Vec<NewAttachment<'a>>,
}

/// An element of `attachments[]`.
#[derive(Serialize)]
pub(in crate::api) struct NewAttachment<'a> {
    pub(in crate::api) name: &'a str,
    #[serde(serialize_with = "as_object")]
    pub(in crate::api) content: &'a [(String, String)],
}

/// All coupons of the cart, separated by commas.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct Coupons<'a> {
    pub(in crate::api) text: &'a str,
    pub(in crate::api) expected_order_form_sections: Sections,
}

/// The note: `openTextField`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct NoteBody<'a> {
    pub(in crate::api) value: &'a str,
    pub(in crate::api) expected_order_form_sections: Sections,
}

/// A service to add to a line.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct ServiceToAdd<'a> {
    pub(in crate::api) id: &'a str,
    pub(in crate::api) expected_order_form_sections: Sections,
}

/// A service to take off a line.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct ServiceToRemove<'a> {
    // As `vtex.js` writes it.
    #[serde(rename = "Id")]
    pub(in crate::api) id: &'a str,
    pub(in crate::api) expected_order_form_sections: Sections,
}

/// The gifts that are chosen from a list.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "they are the vendor's names")]
pub(in crate::api) struct SelectedGifts<'a> {
    pub(in crate::api) id: &'a str,
    pub(in crate::api) selected_gifts: &'a [GiftToSelect<'a>],
    pub(in crate::api) expected_order_form_sections: Sections,
}

/// An element of `selectedGifts[]`.
#[derive(Serialize)]
pub(in crate::api) struct GiftToSelect<'a> {
    pub(in crate::api) id: &'a str,
    pub(in crate::api) seller: &'a str,
}

/// Pairs as an object, in their order.
fn as_object<S: Serializer>(
    content: &[(String, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(content.iter().map(|(key, value)| (key, value)))
}
