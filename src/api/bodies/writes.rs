//! The bodies of writes about lines, coupons, the note, services and gifts.
//! Data of people has bodies of its own (`attachments`).

use serde::{Serialize, Serializer};

use super::sections::Sections;
use crate::domain::cart::attachment::Attachment;
use crate::domain::cart::item::CartItem;
use crate::domain::ids::{SellerId, SkuId};

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
    attachments: Vec<NewAttachment<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<NewOption<'a>>,
}

/// An element of `attachments[]`.
#[derive(Serialize)]
struct NewAttachment<'a> {
    name: &'a str,
    #[serde(serialize_with = "as_object")]
    content: &'a [(String, String)],
}

/// An element of `options[]`: a part of the line, or the values of an assembly option.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct NewOption<'a> {
    assembly_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantity: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seller: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    input_values: Option<Content<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<NewOption<'a>>,
}

/// The keys and values of a text.
#[derive(Serialize)]
#[serde(transparent)]
struct Content<'a>(#[serde(serialize_with = "as_object")] &'a [(String, String)]);

/// A text to put on a line or on a service.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct TextToAttach<'a> {
    #[serde(serialize_with = "as_object")]
    pub(in crate::api) content: &'a [(String, String)],
    pub(in crate::api) no_split_item: bool,
    pub(in crate::api) expected_order_form_sections: Sections,
}

impl<'a> ItemToAdd<'a> {
    /// Something that nothing was chosen for.
    pub(in crate::api) fn plain(sku: &'a SkuId, seller: &'a SellerId, quantity: u32) -> Self {
        let (id, seller) = (sku.as_str(), seller.as_str());
        Self { id, quantity, seller, attachments: Vec::new(), options: Vec::new() }
    }

    /// A line with its texts and its parts.
    pub(in crate::api) fn like(item: &'a CartItem, quantity: u32) -> Self {
        let mut new = Self::plain(&item.sku, &item.seller, quantity);
        let attachments = item.attachments.iter().filter(|text| !text.has_hidden());
        for Attachment { name, content, .. } in attachments {
            new.attachments.push(NewAttachment { name, content });
        }
        new.options = NewOption::all_of(item);
        new
    }
}

impl<'a> NewOption<'a> {
    /// The values and the parts of a line.
    fn all_of(item: &'a CartItem) -> Vec<Self> {
        let mut options = Vec::new();
        let inputs = item.inputs.iter().filter(|text| !text.has_hidden());
        for Attachment { name, content, .. } in inputs {
            let input_values = Some(Content(content));
            options.push(Self { assembly_id: name, input_values, ..Self::default() });
        }
        for part in &item.parts {
            options.push(Self {
                assembly_id: part.part_of.as_ref().map_or("", |of| &of.assembly),
                id: Some(part.sku.as_str()),
                quantity: Some(part.quantity),
                seller: Some(part.seller.as_str()),
                input_values: None,
                options: Self::all_of(part),
            });
        }
        options
    }
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
