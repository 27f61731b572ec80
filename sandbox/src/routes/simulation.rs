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
use crate::cart::{Address, Cart, recalculate};
use crate::errors::ApiError;
use crate::state::App;
use crate::store::Requester;
use crate::view;

/// `POST /orderForms/simulation?sc=`
pub(super) async fn post(
    State(app): State<App>,
    call: Call,
    Body(body): Body,
) -> Result<Response, ApiError> {
    let items = body["items"].as_array().ok_or_else(|| ApiError::bad("001"))?;
    let store = app.store();
    let usual = store.shop.settings.sales_channel.clone();
    let channel = call.channel().or_else(|| crate::channel::find(&usual));
    let channel = channel.unwrap_or(&crate::channel::CHANNELS[0]);
    let mut cart = Cart::new(String::new(), channel.id, store.shop.clock.now());
    if let Some(postal_code) = text(&body["postalCode"]) {
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
    let json = view::order_form(&cart, &store.shop, &requester, channel.language);
    Ok(Json(simulated(json, &requests, &body)).into_response())
}

/// The parts of an orderForm that a simulation has, under its own names.
fn simulated(mut json: Value, requests: &[usize], body: &Value) -> Value {
    let mut items = json["items"].take();
    let logistics = json["shippingData"]["logisticsInfo"].take();
    for (at, item) in items.as_array_mut().into_iter().flatten().enumerate() {
        item["requestIndex"] = requests.get(at).copied().map_or(Value::Null, Value::from);
        item["catalogProvider"] = Value::from("vtex");
    }
    // Numbers here, texts in a cart: the vendor has both.
    let options = json["paymentData"]["installmentOptions"].as_array_mut();
    for option in options.into_iter().flatten() {
        let system = option["paymentSystem"].as_str().and_then(|it| it.parse::<u32>().ok());
        option["paymentSystem"] = system.map_or(Value::Null, Value::from);
    }
    let mut logistics = if logistics.is_null() { json!([]) } else { logistics };
    for (at, info) in logistics.as_array_mut().into_iter().flatten().enumerate() {
        info["quantity"] = items[at]["quantity"].clone();
    }
    json!({
        "items": items,
        "ratesAndBenefitsData": json["ratesAndBenefitsData"],
        "paymentData": json["paymentData"],
        "selectableGifts": [],
        "marketingData": null,
        "postalCode": body["postalCode"],
        "country": body["country"],
        "geoCoordinates": body["geoCoordinates"].as_array().cloned().unwrap_or_default(),
        "logisticsInfo": logistics,
        "messages": json["messages"],
        "purchaseConditions": { "itemPurchaseConditions": [] },
        "pickupPoints": json["shippingData"]["pickupPoints"].as_array().cloned().unwrap_or_default(),
        "subscriptionData": null,
        "totals": json["totalizers"],
        "itemMetadata": json["itemMetadata"],
    })
}
