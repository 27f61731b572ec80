//! How the lines travel: `shippingData.logisticsInfo[]`.
//! It reads no address: `people` does.

use std::sync::Arc;

use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::cart::delivery::{Channel, DeliveryOption, Estimate, LineDelivery, Shipping};
use crate::domain::cart::delivery_window::DeliveryWindow;
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
        let chosen = logistics.raw_text("selectedSla");
        let mut options = Vec::new();
        let mut chosen_window = window(&logistics.at("deliveryWindow"));
        for sla in logistics.at("slas").elements() {
            let Some(mut option) = option(&sla) else { continue };
            if chosen.as_ref() == Some(&option.id) {
                chosen_window = window(&sla.at("deliveryWindow")).or(chosen_window);
                // A time that is full is not offered any more. It is still the chosen one.
                if let Some(window) = &chosen_window
                    && !option.windows.iter().any(|known| known.is_same_time(window))
                {
                    option.windows.insert(0, window.clone());
                }
            }
            options.push(option);
        }
        let chosen = chosen.map(|id| (id, channel(&logistics, "selectedDeliveryChannel")));
        // An element about a line that is not there is left out.
        if let Some(item) = items.get(logistics.quantity("itemIndex") as usize) {
            shipping.lines.push(LineDelivery {
                line: item.key.clone(),
                options,
                chosen,
                window: chosen_window,
                address_id: logistics.raw_text("addressId"),
            });
        }
    }
    shipping
}

/// An element of `slas[]`.
fn option(at: &At<'_>) -> Option<DeliveryOption> {
    let id = at.raw_text("id")?;
    let total = at.at("priceDefinition").integer("total");
    Some(DeliveryOption {
        name: at.raw_text("name").unwrap_or_else(|| id.clone()),
        id,
        channel: channel(at, "deliveryChannel"),
        price: total.or_else(|| at.integer("price")).map(Money::from_cents),
        estimate: at.raw_text("shippingEstimate").and_then(|text| Estimate::parse(&text)),
        place: at.at("pickupStoreInfo").raw_text("friendlyName"),
        windows: windows(&at.at("availableDeliveryWindows")),
    })
}

/// `availableDeliveryWindows`: a list in real carts, and one object in the vendor's examples.
fn windows(at: &At<'_>) -> Vec<DeliveryWindow> {
    let is_list = at.node().is_some_and(|node| node.elements().is_some());
    if is_list {
        at.elements().iter().filter_map(window).collect()
    } else {
        window(at).into_iter().collect()
    }
}

/// A window; `None` where there is none. An amount that is no whole number is left out: it only
/// decorates the cart.
fn window(at: &At<'_>) -> Option<DeliveryWindow> {
    let amount = |key| at.at(key).node()?.number()?.whole().map(Money::from_cents);
    Some(DeliveryWindow {
        start: at.raw_text("startDateUtc")?,
        end: at.raw_text("endDateUtc")?,
        price: amount("price"),
        // The vendor spells it in three ways.
        list_price: amount("lisPrice")
            .or_else(|| amount("listPrice"))
            .or_else(|| amount("listprice")),
        tax: amount("tax"),
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
