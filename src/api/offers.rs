//! What can be had with a line or with the cart: services and gifts, by the vendor's names and as people see them.
//! It knows nothing of how they are chosen.

use super::decode::At;
use super::wire::Item;
use crate::domain::cart::item::Service;
use crate::domain::cart::{Gift, GiftChoice};
use crate::domain::ids::{SellerId, SkuId};
use crate::domain::money::Money;

/// `items[].offerings[]` and `items[].bundleItems[]`.
pub struct Offering {
    /// `id`.
    pub id: String,
    /// `name`, or else the id.
    pub name: String,
    /// `price`, in cents.
    pub price: Option<i64>,
    /// Texts that have to be written for it (`attachmentOfferings[].required`).
    pub needs_texts: bool,
}

/// `selectableGifts[]`.
pub struct GiftList {
    /// `id`.
    pub id: String,
    /// `availableQuantity`.
    pub available_quantity: u32,
    /// `availableGifts[]`: an item, and whether it is chosen (`isSelected`).
    pub gifts: Vec<(Item, bool)>,
}

impl Offering {
    pub(super) fn decode(at: &At<'_>) -> Option<Self> {
        let attachments = at.at("attachmentOfferings");
        Some(Self {
            id: at.id("id")?,
            name: at.first_words(&["name", "id"]),
            price: at.integer("price"),
            needs_texts: attachments.elements().iter().any(|texts| texts.is_true("required")),
        })
    }
}

impl GiftList {
    pub(super) fn decode(at: &At<'_>) -> Self {
        let gifts = at.at("availableGifts");
        let gifts = gifts.elements();
        Self {
            id: at.decoration("id").unwrap_or_default(),
            available_quantity: at.quantity("availableQuantity"),
            gifts: gifts
                .iter()
                .map(|gift| (Item::decode(gift), gift.is_true("isSelected")))
                .collect(),
        }
    }
}

/// A list of gifts as people see it.
pub(super) fn gift_choice(list: GiftList) -> GiftChoice {
    let gift = |(item, is_chosen): (Item, bool)| Gift {
        name: item.name,
        sku: SkuId::new(item.id),
        seller: SellerId::new(item.seller),
        is_chosen,
    };
    GiftChoice {
        list: list.id,
        limit: list.available_quantity,
        gifts: list.gifts.into_iter().map(gift).collect(),
    }
}

/// What the seller offers with a line, and what was taken of it. Offers that ask for texts are left
/// to the store's checkout.
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
