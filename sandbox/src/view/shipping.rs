//! The section `shippingData`: addresses, delivery options and pickup points.
//! Never writes an address without the masks of `personal`.

use serde_json::{Value, json};

use super::access::Access;
use super::object::object;
use super::personal;
use crate::cart::delivery::{self, PICKUP, Sla};
use crate::cart::window::{self, Window};
use crate::cart::{Address, Cart, Line};
use crate::catalog::extras::{self, WindowForm};
use crate::catalog::options;
use crate::channel::Channel;

/// The section `shippingData`.
pub(super) fn data(cart: &Cart, access: Access, now: i64) -> Value {
    if cart.lines.is_empty() && cart.selected_addresses.is_empty() {
        return Value::Null;
    }
    let write = |addresses: &[Address]| -> Vec<Value> {
        addresses.iter().map(|address| personal::address(address, access)).collect()
    };
    let selected = write(&cart.selected_addresses);
    let pickup_points =
        if has_pickup(cart) { vec![pickup_point(cart.channel().country)] } else { Vec::new() };
    object([
        ("address", selected.first().cloned().into()),
        ("logisticsInfo", logistics(cart, now).into()),
        ("selectedAddresses", selected.into()),
        ("availableAddresses", write(&cart.available_addresses).into()),
        ("pickupPoints", pickup_points.into()),
        ("contactInformation", Value::Array(Vec::new())),
    ])
}

fn has_pickup(cart: &Cart) -> bool {
    cart.lines
        .iter()
        .any(|line| delivery::options(cart, line).iter().any(|sla| sla.channel == PICKUP))
}

fn logistics(cart: &Cart, now: i64) -> Vec<Value> {
    cart.lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let slas = delivery::options(cart, line);
            let chosen = delivery::chosen(line, &slas);
            let address = cart.address().and_then(|address| address.address_id.clone());
            let channel = cart.channel();
            let country = channel.country;
            object([
                ("itemIndex", index.into()),
                ("selectedSla", chosen.map(|sla| sla.id).into()),
                ("selectedDeliveryChannel", chosen.map(|sla| sla.channel).into()),
                ("addressId", address.into()),
                ("slas", slas.iter().map(|one| sla(one, line, channel, now)).collect()),
                ("shipsTo", vec![country].into()),
                ("itemId", line.sku.as_str().into()),
                ("deliveryChannels", channels(&line.seller).into()),
            ])
        })
        .collect()
}

/// The delivery channels of a seller.
pub(crate) fn channels(seller: &str) -> Vec<Value> {
    let mut ways = vec![json!({ "id": delivery::DELIVERY })];
    if seller == "1" {
        ways.push(json!({ "id": PICKUP }));
    }
    ways
}

/// The JSON of a delivery option.
fn sla(sla: &Sla, line: &Line, channel: &Channel, now: i64) -> Value {
    let country = channel.country;
    let open = sla.windows.map(|form| window::open(form, now, channel)).unwrap_or_default();
    let open: Vec<Value> = open.iter().map(window_json).collect();
    let open = match sla.windows {
        Some(WindowForm::Object) => open.into_iter().next().unwrap_or_default(),
        Some(WindowForm::List) | None => open.into(),
    };
    let parts = options::components(&line.sku).iter();
    let parts: Vec<Value> =
        parts.map(|(sku, _)| json!({ "itemId": sku, "warehouseId": "1_1" })).collect();
    let is_pickup = sla.channel == PICKUP;
    let store = if is_pickup {
        let point = pickup_point(country);
        json!({
            "isPickupStore": true,
            "friendlyName": point["friendlyName"],
            "address": point["address"],
            "additionalInfo": point["additionalInfo"],
            "dockId": "1",
        })
    } else {
        json!({
            "isPickupStore": false,
            "friendlyName": null,
            "address": null,
            "additionalInfo": null,
            "dockId": null,
        })
    };
    json!({
        "id": sla.id,
        "deliveryChannel": sla.channel,
        "name": sla.id,
        "deliveryIds": [{
            "courierId": "1",
            "warehouseId": "1_1",
            "dockId": "1",
            "courierName": sla.id,
            "quantity": line.quantity,
            "kitItemDetails": parts,
        }],
        "attachmentOfferings": [],
        "shippingEstimate": sla.estimate,
        "shippingEstimateDate": null,
        "useIndividualShippingEstimates": false,
        "lockTTL": null,
        "availableDeliveryWindows": open,
        "deliveryWindow": delivery::chosen_window(line, sla).as_ref().map(window_json),
        "price": sla.price,
        "listPrice": sla.list_price,
        "tax": 0,
        "pickupStoreInfo": store,
        "pickupPointId": is_pickup.then_some(PICKUP_POINT),
        "pickupDistance": 0.0,
        "polygonName": "",
        "transitTime": sla.estimate,
    })
}

/// The JSON of a delivery window. `lisPrice` is the vendor's spelling.
fn window_json(window: &Window) -> Value {
    json!({
        "startDateUtc": window::utc(window.start),
        "endDateUtc": window::utc(window.end),
        "price": window.price,
        "lisPrice": window.price,
        "tax": 0,
    })
}

/// The id of the only pickup point.
pub(crate) const PICKUP_POINT: &str = "1_loja-centro";

/// The JSON of the pickup point.
pub(crate) fn pickup_point(country: &str) -> Value {
    json!({
        "friendlyName": "Loja Centro",
        "address": {
            "addressType": "pickup",
            "receiverName": "",
            "addressId": "loja-centro",
            "isDisposable": true,
            "postalCode": "01001-000",
            "city": "São Paulo",
            "state": "SP",
            "country": country,
            "street": "Praça da Sé",
            "number": "21",
            "neighborhood": "Sé",
            "complement": "",
            "reference": "",
            "geoCoordinates": [-46.6339, -23.5503],
        },
        "additionalInfo": extras::PICKUP_HINT,
        "id": PICKUP_POINT,
        "isActive": true,
        "businessHours": [
            { "DayOfWeek": 1, "OpeningTime": "09:00:00", "ClosingTime": "18:00:00" },
            { "DayOfWeek": 6, "OpeningTime": "09:00:00", "ClosingTime": "13:00:00" },
        ],
    })
}
