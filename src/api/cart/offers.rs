//! What can be added to a line or to the cart: services and gifts.
//! It does not know how they are chosen.

use crate::api::json::decode::At;
use crate::domain::cart::item::Service;
use crate::domain::cart::{Gift, GiftChoice};
use crate::domain::ids::{SellerId, SkuId};
use crate::domain::money::Money;

/// An element of `items[].offerings[]` or `items[].bundleItems[]`.
pub(super) struct Offering {
    /// `id`.
    pub(super) id: String,
    /// `name`, or else the id.
    pub(super) name: String,
    /// `price`, in cents.
    price: Option<i64>,
    /// Whether texts have to be written for it (`attachmentOfferings[].required`).
    needs_texts: bool,
}

impl Offering {
    /// Reads a list. An offering without an id is left out.
    pub(super) fn decode_all(at: &At<'_>) -> Vec<Self> {
        at.elements().iter().filter_map(Self::decode).collect()
    }

    /// Reads one offering; `None` without an id.
    fn decode(at: &At<'_>) -> Option<Self> {
        let attachments = at.at("attachmentOfferings");
        Some(Self {
            id: at.id("id")?,
            name: at.first_display_text(&["name", "id"]),
            price: at.integer("price"),
            needs_texts: attachments.elements().iter().any(|texts| texts.is_true("required")),
        })
    }
}

/// The services that the seller offers with a line; `chosen` are those that the line has. An
/// offering that asks for texts is left out: the store's checkout asks for them.
pub(super) fn services(offerings: Vec<Offering>, chosen: &[Offering]) -> Vec<Service> {
    let offered = offerings.into_iter().filter(|offering| !offering.needs_texts);
    offered
        .map(|offering| Service {
            is_chosen: chosen.iter().any(|bundle| bundle.id == offering.id),
            name: offering.name,
            id: offering.id,
            price: Money::from_cents(offering.price.unwrap_or(0)),
        })
        .collect()
}

/// An element of `selectableGifts[]`.
pub(in crate::api) fn gift_choice(at: &At<'_>) -> GiftChoice {
    GiftChoice {
        list: at.raw_text("id").unwrap_or_default(),
        limit: at.quantity("availableQuantity"),
        gifts: at.at("availableGifts").elements().iter().map(gift).collect(),
    }
}

/// An element of `availableGifts[]`: an item, and whether it is chosen (`isSelected`).
fn gift(at: &At<'_>) -> Gift {
    Gift {
        sku: SkuId::new(at.text("id")),
        seller: SellerId::new(at.raw_text("seller").unwrap_or_else(|| "1".to_owned())),
        name: at.first_display_text(&["name", "skuName", "id"]),
        is_chosen: at.is_true("isSelected"),
    }
}
