//! A simulation: what items would cost and how they would travel, without a cart.
//! Builds a cart of its own, which nobody can reach, by the same rules.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::wish::text;
use crate::body::Body;
use crate::call::Call;
use crate::cart::lines::{self, Wish};
use crate::cart::{Address, Cart, Line, recalculate};
use crate::errors::ApiError;
use crate::requester::Requester;
use crate::state::App;
use crate::store::Store;
use crate::view;

/// `POST /orderForms/simulation?sc=`
pub(super) async fn post(
    State(app): State<App>,
    call: Call,
    Body(body): Body,
) -> Result<Response, ApiError> {
    let store = app.store();
    let (items, postal_code) = asked(&store, &body)?;
    let usual = store.shop.settings.sales_channel.clone();
    let channel = call.channel().or_else(|| crate::channel::find(&usual));
    let channel = channel.unwrap_or(&crate::channel::CHANNELS[0]);
    let mut cart = Cart::new(String::new(), channel.id, store.shop.clock.now());
    if let Some(postal_code) = postal_code {
        cart.selected_addresses.push(Address {
            postal_code: Some(postal_code),
            country: text(&body["country"]),
            ..Address::default()
        });
    }
    // A simulation must not take ids away from the next cart.
    let mut ids = store.shop.ids.clone();
    let mut requests = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let wish = Wish {
            id: text(&item["id"]),
            seller: text(&item["seller"]),
            quantity: item["quantity"].as_i64(),
            ..Wish::default()
        };
        let before = cart.lines.len();
        lines::add(&mut cart, &store.shop.catalog, &mut ids, &wish)?;
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

/// The items and the postal code: sent as such, or meant by a cart and an address for it.
fn asked(store: &Store, body: &Value) -> Result<(Vec<Value>, Option<String>), ApiError> {
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

/// What a simulated item has in common with a cart's line: names and pictures it has not.
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

/// The parts of an orderForm that a simulation has, under its own names.
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

/// Only what can be assembled has metadata here.
fn metadata(items: Value) -> Value {
    let has_options = |item: &Value| !list(item["assemblyOptions"].clone()).is_empty();
    let items: Vec<Value> = list(items).into_iter().filter(has_options).collect();
    if items.is_empty() { Value::Null } else { json!({ "items": items }) }
}

/// The entries of a list, and none of anything else.
fn list(json: Value) -> Vec<Value> {
    if let Value::Array(entries) = json { entries } else { Vec::new() }
}
