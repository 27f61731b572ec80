//! A simulation: the prices and the delivery options of items, without a cart.
//! Stores nothing: it builds a cart by the same rules, and forgets it.

use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use serde_json::{Value, json};

use super::cart_request::Answer;
use super::order_items::text;
use crate::app::App;
use crate::body::Body;
use crate::call::Call;
use crate::cart::lines::{self, OrderItem};
use crate::cart::{Address, Cart, Line, recalculate};
use crate::errors::ApiError;
use crate::requester::Requester;
use crate::store::Store;
use crate::view;

/// `POST /orderForms/simulation?sc=`
pub(super) async fn post(State(app): State<App>, call: Call, Body(body): Body) -> Answer {
    let store = app.store();
    let (items, postal_code) = input(&store, &body)?;
    let channel = call.channel().unwrap_or_else(|| store.shop.settings.channel());
    let mut cart = Cart::new(String::new(), channel.id, store.shop.clock.now());
    if let Some(postal_code) = postal_code {
        cart.selected_addresses.push(Address {
            postal_code: Some(postal_code),
            country: text(&body["country"]),
            ..Address::default()
        });
    }
    // Ids come from a copy, so that a simulation does not change the next cart's ids.
    let mut ids = store.shop.ids.clone();
    let mut requests = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let item = OrderItem {
            id: text(&item["id"]),
            seller: text(&item["seller"]),
            quantity: item["quantity"].as_i64(),
            ..OrderItem::default()
        };
        let before = cart.lines.len();
        lines::add(&mut cart, &store.shop.catalog, &mut ids, &item)?;
        if cart.lines.len() > before {
            requests.push(index);
        }
    }
    let rules = recalculate::Rules { automatic_gift: false, keep_together: true };
    recalculate::run(&mut cart, &store.shop.catalog, &mut ids, rules);
    let requester = Requester::default();
    let json =
        view::order_form(&cart, &store.shop, &requester, channel.language, &view::Sections::ALL);
    Ok(Json(simulated(json, &requests, &body)).into_response())
}

/// The items and the postal code. They are sent as such, or as the id of a cart and an address.
fn input(store: &Store, body: &Value) -> Result<(Vec<Value>, Option<String>), ApiError> {
    let postal_code = text(&body["postalCode"]);
    if let Some(items) = body["items"].as_array() {
        return Ok((items.clone(), postal_code));
    }
    let id = body["orderFormId"].as_str().ok_or_else(|| ApiError::bad("001"))?;
    let cart = store.cart(id).ok_or_else(|| ApiError::bad("ORD002"))?;
    let item =
        |line: &Line| json!({ "id": line.sku, "seller": line.seller, "quantity": line.quantity });
    let shipping = &body["shippingData"];
    let shipping = if shipping.is_array() { &shipping[0] } else { shipping };
    let sent = text(&shipping["selectedAddresses"][0]["postalCode"]);
    Ok((cart.lines.iter().map(item).collect(), postal_code.or(sent)))
}

/// The fields that a simulated item shares with an item of a cart.
const ITEM: [&str; 19] = [
    "id",
    "quantity",
    "seller",
    "sellerChain",
    "tax",
    "taxCode",
    "priceValidUntil",
    "price",
    "listPrice",
    "rewardValue",
    "sellingPrice",
    "offerings",
    "priceTags",
    "measurementUnit",
    "unitMultiplier",
    "parentItemIndex",
    "parentAssemblyBinding",
    "availability",
    "priceDefinition",
];

/// Turns an orderForm into a simulation, which has other names for its sections.
fn simulated(mut json: Value, requests: &[usize], body: &Value) -> Value {
    let mut logistics = list(json["shippingData"]["logisticsInfo"].take());
    let mut items = Vec::new();
    let mut conditions = Vec::new();
    for (at, line) in list(json["items"].take()).iter().enumerate() {
        let mut item = json!({
            "requestIndex": requests.get(at).copied().map_or(Value::Null, Value::from),
            "catalogProvider": "vtex",
        });
        for name in ITEM {
            item[name] = line[name].clone();
        }
        items.push(item);
        if let Some(info) = logistics.get_mut(at).and_then(Value::as_object_mut) {
            info.insert("quantity".to_owned(), line["quantity"].clone());
            info.remove("itemId");
        }
        conditions.push(json!({
            "id": line["id"],
            "seller": line["seller"],
            "sellerChain": line["sellerChain"],
            "slas": logistics.get(at).map_or_else(|| json!([]), |info| info["slas"].clone()),
            "price": line["price"],
            "listPrice": line["listPrice"],
        }));
    }
    if let Some(payment) = json["paymentData"].as_object_mut() {
        payment.remove("updateStatus");
    }
    json!({
        "items": items,
        "ratesAndBenefitsData": json["ratesAndBenefitsData"],
        "paymentData": json["paymentData"],
        "selectableGifts": [],
        "marketingData": null,
        "postalCode": body["postalCode"],
        "country": body["country"],
        "geoCoordinates": list(body["geoCoordinates"].clone()),
        "logisticsInfo": logistics,
        "messages": json["messages"],
        "purchaseConditions": { "itemPurchaseConditions": conditions },
        "pickupPoints": list(json["shippingData"]["pickupPoints"].take()),
        "subscriptionData": null,
        "totals": json["totalizers"],
        "itemMetadata": metadata(json["itemMetadata"]["items"].take()),
    })
}

/// The metadata of items with assembly options. A simulation has no other.
fn metadata(items: Value) -> Value {
    let has_options = |item: &Value| !list(item["assemblyOptions"].clone()).is_empty();
    let items: Vec<Value> = list(items).into_iter().filter(has_options).collect();
    if items.is_empty() { Value::Null } else { json!({ "items": items }) }
}

/// The entries of a list. Anything else has none.
fn list(json: Value) -> Vec<Value> {
    if let Value::Array(entries) = json { entries } else { Vec::new() }
}
