//! The search that a storefront's cart needs: the product of a SKU.
//! Does not search texts; it finds a product by one identifier.

use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use serde_json::{Value, json};

use super::cart_request::Answer;
use crate::app::App;
use crate::call::Call;
use crate::catalog::Sku;
use crate::channel::Channel;
use crate::errors::ApiError;
use crate::view;

/// `GET /api/intelligent-search/v1/products?field=sku&value=`
pub(super) async fn products(State(app): State<App>, call: Call) -> Answer {
    let store = app.store();
    let channel = call.channel().unwrap_or_else(|| store.shop.settings.channel());
    let value = call.query("value").unwrap_or_default();
    let skus = store.shop.catalog.skus();
    let found = match call.query("field") {
        Some("sku") => skus.iter().find(|sku| sku.id() == value),
        Some("slug") => skus.iter().find(|sku| sku.product.slug == value),
        _ => skus.iter().find(|sku| sku.product.id.to_string() == value),
    };
    let product = found.ok_or(ApiError::NotFound)?.product;
    let items: Vec<Value> = skus
        .iter()
        .filter(|sku| sku.product.id == product.id)
        .map(|sku| item(sku, channel))
        .collect();
    let path = product.category.path(channel.language);
    let names: Vec<&str> = path.iter().map(|(_, name)| *name).collect();
    Ok(Json(json!({
        "productId": product.id.to_string(),
        "productName": product.name.in_language(channel.language),
        "productReference": format!("AUR-{:03}", product.id),
        "linkText": product.slug,
        "link": format!("/{}/p", product.slug),
        "brand": product.brand,
        "categories": [format!("/{}/", names.join("/"))],
        "description": "",
        "properties": [],
        "specificationGroups": [],
        "skuSpecifications": [],
        "items": items,
    }))
    .into_response())
}

fn item(sku: &Sku, channel: &Channel) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "prices are small")]
    let money = |reais| channel.price(reais) as f64 / 100.0;
    json!({
        "itemId": sku.id(),
        "name": sku.sku_name(channel.language),
        "nameComplete": sku.full_name(channel.language),
        "complementName": "",
        "ean": "",
        "referenceId": [{ "Key": "RefId", "Value": format!("AUR-{}", sku.id()) }],
        "measurementUnit": sku.seed.unit,
        "unitMultiplier": view::multiplier(sku.seed.multiplier),
        "variations": [],
        "attachments": [],
        "images": [{
            "imageId": sku.product.picture_number().to_string(),
            "imageLabel": "",
            "imageTag": "",
            "imageText": "",
            "imageUrl": sku.image_url(),
        }],
        "sellers": [{
            "sellerId": sku.seed.seller,
            "sellerName": sku.seller_name(),
            "addToCartLink": "",
            "sellerDefault": true,
            "commertialOffer": {
                "Price": money(sku.price),
                "ListPrice": money(sku.list_price),
                "spotPrice": money(sku.price),
                "PriceWithoutDiscount": money(sku.price),
                "AvailableQuantity": sku.stock,
                "PriceValidUntil": "2027-03-02T12:00:00Z",
                "Tax": 0,
                "Installments": [],
            },
        }],
    })
}
