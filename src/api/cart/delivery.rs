//! How the lines travel: `shippingData.logisticsInfo[]`.
//! It reads no address: `people` does.

use std::sync::Arc;

use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::cart::delivery::{Channel, DeliveryOption, Estimate, LineDelivery, Shipping};
use crate::domain::cart::item::CartItem;
use crate::domain::money::Money;

/// Reads `logisticsInfo[]`. The list is not always in the order of the lines, a known issue of the
/// vendor; each element has the position of its line.
pub(in crate::api) fn shipping(at: &At<'_>, items: &[Arc<CartItem>]) -> Shipping {
    let mut shipping = Shipping::default();
    for logistics in at.elements() {
        for country in logistics.at("shipsTo").elements() {
            let country = country.node().and_then(JsonNode::text);
            shipping.ships_to.extend(country.filter(|it| !shipping.ships_to.contains(it)));
        }
        let options = logistics.at("slas").elements().iter().filter_map(option).collect();
        let chosen = logistics.raw_text("selectedSla");
        let chosen = chosen.map(|id| (id, channel(&logistics, "selectedDeliveryChannel")));
        // An element about a line that is not there is left out.
        if let Some(item) = items.get(logistics.quantity("itemIndex") as usize) {
            shipping.lines.push(LineDelivery { line: item.key.clone(), options, chosen });
        }
    }
    shipping
}

/// An element of `slas[]`. One that asks for an hour of delivery (`availableDeliveryWindows`) is
/// left out: the store's checkout asks for it.
fn option(at: &At<'_>) -> Option<DeliveryOption> {
    let windows = at.at("availableDeliveryWindows");
    if windows.node().and_then(JsonNode::elements).is_some_and(|windows| !windows.is_empty()) {
        return None;
    }
    let id = at.raw_text("id")?;
    let total = at.at("priceDefinition").integer("total");
    Some(DeliveryOption {
        name: at.raw_text("name").unwrap_or_else(|| id.clone()),
        id,
        channel: channel(at, "deliveryChannel"),
        price: total.or_else(|| at.integer("price")).map(Money::from_cents),
        estimate: at.raw_text("shippingEstimate").and_then(|text| Estimate::parse(&text)),
        place: at.at("pickupStoreInfo").raw_text("friendlyName"),
    })
}

/// The channel at `key`. What is not picked up is delivered.
fn channel(at: &At<'_>, key: &'static str) -> Channel {
    let is_pickup = at.raw_text(key).as_deref() == Some(channel_id(Channel::Pickup));
    if is_pickup { Channel::Pickup } else { Channel::Delivery }
}

/// The vendor's name of a channel.
pub(in crate::api) const fn channel_id(channel: Channel) -> &'static str {
    match channel {
        Channel::Delivery => "delivery",
        Channel::Pickup => "pickup-in-point",
    }
}
