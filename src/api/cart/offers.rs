//! What can be added to a line or to the cart: services and gifts.
//! It does not know how they are chosen.

use super::attachments::attachments;
use crate::api::json::decode::At;
use crate::domain::cart::service::Service;
use crate::domain::cart::{Gift, GiftChoice};
use crate::domain::ids::{SellerId, SkuId};
use crate::domain::money::Money;

/// The services of a line: those that it has (`bundleItems[]`), which cost what stands there, and
/// the others that the seller offers (`offerings[]`), in the order of the offers. One without an id
/// is left out. The store's checkout asks for the texts that some need
/// (`attachmentOfferings[].required`).
pub(super) fn services(offerings: &At<'_>, bundle_items: &At<'_>) -> Vec<Service> {
    let mut chosen: Vec<Service> = Vec::new();
    for at in bundle_items.elements() {
        let texts = attachments(&at.at("attachments"), &at.at("attachmentOfferings"));
        chosen.extend(service(&at).map(|bare| Service { is_chosen: true, texts, ..bare }));
    }
    let mut services = Vec::new();
    for at in offerings.elements() {
        let Some(offered) = service(&at) else { continue };
        let needs_texts = at.at("attachmentOfferings");
        let needs_texts = needs_texts.elements().iter().any(|texts| texts.is_true("required"));
        let known = chosen.iter().position(|chosen| chosen.id == offered.id);
        let found = match known.map(|at| chosen.remove(at)) {
            Some(chosen) => Service { price: chosen.price.or(offered.price), ..chosen },
            None => offered,
        };
        services.push(Service { can_be_chosen: !needs_texts, ..found });
    }
    services.append(&mut chosen);
    services
}

/// A service that the line has not, and that is not offered.
fn service(at: &At<'_>) -> Option<Service> {
    Some(Service {
        id: at.id("id")?,
        name: at.first_display_text(&["name", "id"]),
        price: at.integer("price").map(Money::from_cents),
        is_chosen: false,
        can_be_chosen: false,
        texts: Vec::new(),
    })
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
