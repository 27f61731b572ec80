//! How lines travel, by the vendor's names and as people see it; and what a postal code tells.
//! It reads no address of anybody's: that is `convert`'s to judge.

use std::sync::Arc;

use super::decode::At;
use super::json::{Body, Json};
use super::wire::Currency;
use crate::domain::cart::Cart;
use crate::domain::cart::delivery::{Channel, DeliveryOption, Estimate, LineDelivery, Shipping};
use crate::domain::cart::item::CartItem;
use crate::domain::money::Money;
use crate::domain::people::place::Place;
use crate::domain::people::typed::Typed;

/// `shippingData.logisticsInfo[]`.
pub struct Logistics {
    /// `itemIndex`. The list is not always in the order of the lines, a known issue of the vendor.
    item_index: usize,
    /// `selectedSla` with `selectedDeliveryChannel`.
    chosen: Option<(String, Channel)>,
    /// `slas[]`.
    options: Vec<DeliveryOption>,
    /// `shipsTo[]`.
    ships_to: Vec<String>,
}

impl Logistics {
    pub(super) fn all(at: &At<'_>) -> Vec<Self> {
        at.elements().iter().map(Self::decode).collect()
    }

    fn decode(at: &At<'_>) -> Self {
        let ships_to = at.at("shipsTo");
        let ships_to = ships_to.elements();
        let channel = at.decoration("selectedDeliveryChannel");
        Self {
            item_index: at.quantity("itemIndex") as usize,
            chosen: at.decoration("selectedSla").map(|id| (id, self::channel(channel.as_deref()))),
            options: at.at("slas").elements().iter().filter_map(option).collect(),
            ships_to: ships_to.iter().filter_map(|place| place.node()?.text()).collect(),
        }
    }
}

/// `slas[]`. One that is brought at an hour of one's choice (`availableDeliveryWindows`) is left to
/// the store's checkout.
fn option(at: &At<'_>) -> Option<DeliveryOption> {
    let windows = at.at("availableDeliveryWindows");
    if windows.node().and_then(Json::elements).is_some_and(|windows| !windows.is_empty()) {
        return None;
    }
    let id = at.decoration("id")?;
    let store = at.at("pickupStoreInfo");
    let total = at.at("priceDefinition").integer("total");
    Some(DeliveryOption {
        name: at.decoration("name").unwrap_or_else(|| id.clone()),
        id,
        channel: channel(at.decoration("deliveryChannel").as_deref()),
        price: Money::from_cents(total.or_else(|| at.integer("price")).unwrap_or(0)),
        estimate: at.decoration("shippingEstimate").and_then(|text| Estimate::parse(&text)),
        place: store.decoration("friendlyName"),
    })
}

fn channel(id: Option<&str>) -> Channel {
    if id == Some("pickup-in-point") { Channel::Pickup } else { Channel::Delivery }
}

/// The vendor's name of a channel.
pub(super) const fn channel_id(channel: Channel) -> &'static str {
    match channel {
        Channel::Delivery => "delivery",
        Channel::Pickup => "pickup-in-point",
    }
}

/// What is known of the way the lines travel. The store's country is told with its preferences; an
/// answer without them has it from the cart before.
pub(super) fn shipping(
    logistics: Vec<Logistics>,
    items: &[Arc<CartItem>],
    (preferences, before): (Option<&Currency>, Option<&Cart>),
    address_id: Option<String>,
) -> Shipping {
    let told = preferences.and_then(|preferences| preferences.country.clone());
    let known = before.map(|cart| cart.summary.shipping.country.clone());
    let country = told.or(known).unwrap_or_default();
    let mut shipping = Shipping { country, address_id, ..Shipping::default() };
    for Logistics { item_index, chosen, options, ships_to } in logistics {
        for place in ships_to {
            if !shipping.ships_to.contains(&place) {
                shipping.ships_to.push(place);
            }
        }
        if let Some(item) = items.get(item_index) {
            shipping.lines.push(LineDelivery { line: item.key.clone(), options, chosen });
        }
    }
    shipping
}

/// The answer about a postal code. A store that hides what it knows says nothing.
pub(super) fn place(body: Body) -> Place {
    let at = At::root(body);
    let text = |key| {
        let typed = at.decoration(key).map(|text| Typed::new(&text));
        typed.filter(|text| !text.holds_mask()).unwrap_or_default()
    };
    Place {
        street: text("street"),
        neighborhood: text("neighborhood"),
        city: text("city"),
        state: text("state"),
    }
}
