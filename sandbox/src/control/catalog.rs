//! The catalogue: reading it, and changing prices and stocks.
//! Does not change carts. They take a change at their next recalculation, like the vendor's.

use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::input::Input;
use super::refusal::{Refusal, refuse};
use crate::app::App;
use crate::catalog::{Sku, extras, options};
use crate::channel::Channel;
use crate::view;

/// The changes of one SKU. Prices are in hundredths of a real. What is missing stays.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Changes {
    price: Option<i64>,
    list_price: Option<i64>,
    stock: Option<i64>,
}

/// The highest price, in hundredths of a real, and the highest stock.
const HIGHEST: i64 = 1_000_000_000;

/// `GET /_sandbox/catalog`: prices in the account's sales channel.
pub(super) async fn get(State(app): State<App>) -> Json<Value> {
    let store = app.store();
    let channel = store.shop.settings.channel();
    Json(store.shop.catalog.skus().iter().map(|sku| describe(sku, channel)).collect())
}

/// `PATCH /_sandbox/catalog/{sku}`: prices are hundredths of a real, in every channel.
pub(super) async fn patch(
    State(app): State<App>,
    Path(id): Path<String>,
    Input(changes): Input<Changes>,
) -> Result<Json<Value>, Refusal> {
    if [changes.price, changes.list_price, changes.stock]
        .into_iter()
        .flatten()
        .any(|it| !(0..=HIGHEST).contains(&it))
    {
        return Err(refuse("Prices and stocks are from 0 to 1000000000."));
    }
    let mut store = app.store();
    let channel = store.shop.settings.channel();
    let sku = store.shop.catalog.sku_mut(&id).ok_or_else(|| refuse("No such SKU."))?;
    sku.price = changes.price.unwrap_or(sku.price);
    sku.list_price = changes.list_price.unwrap_or(sku.list_price).max(sku.price);
    sku.stock = changes.stock.unwrap_or(sku.stock);
    Ok(Json(describe(sku, channel)))
}

fn describe(sku: &Sku, channel: &Channel) -> Value {
    let unit = sku.seed.unit;
    let mut notes: Vec<&str> = Vec::new();
    let mut note = |is_so: bool, text| notes.extend(is_so.then_some(text));
    note(sku.stock == 0, "out of stock");
    note((1..=3).contains(&sku.stock), "limited stock");
    note(unit == "kg", "sold by weight");
    note(sku.list_price > sku.price, "list price");
    note(extras::FROM_THREE_UNITS.contains(&sku.id()), "10% from 3 units");
    note(sku.id() == extras::HALF_PRICE_TWICE, "first 2 at half price");
    note(!options::attachments(sku.id()).is_empty(), "attachments");
    note(!options::assemblies(sku.id()).is_empty(), "assembly options");
    note(!options::components(sku.id()).is_empty(), "kit");
    note(!options::offerings(sku.id()).is_empty(), "services");
    note(!extras::delivers_to(sku.id(), "BRA", "69000000"), "not sent to 69…");
    json!({
        "id": sku.id(),
        "productId": sku.product.id.to_string(),
        "name": sku.full_name(channel.language),
        "seller": sku.seed.seller,
        "sellerName": sku.seller_name(),
        "price": channel.price(sku.price),
        "listPrice": channel.price(sku.list_price),
        "stock": sku.stock,
        "measurementUnit": unit,
        "unitMultiplier": view::multiplier(sku.seed.multiplier),
        "detailUrl": sku.detail_url(),
        "imageUrl": sku.image_url(),
        "notes": notes,
    })
}
