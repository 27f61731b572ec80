//! The lines of a cart, their metadata and the gifts to choose from, as JSON.
//! Prices come from the cart; names and pictures from the catalogue, in the asked language.

use serde_json::{Map, Value, json};

use crate::cart::line::{Attachment, Line, Service};
use crate::cart::{Cart, coupons, pricing};
use crate::catalog::{Sku, extras};
use crate::clock;
use crate::language::Language;
use crate::store::Shop;

use super::promotions::tag;

/// The section `items`.
pub(super) fn all(cart: &Cart, shop: &Shop, language: Language) -> Vec<Value> {
    let lines = cart.lines.iter();
    lines
        .filter_map(|line| Some(item(cart, shop, line, shop.catalog.sku(&line.sku)?, language)))
        .collect()
}

fn item(cart: &Cart, shop: &Shop, line: &Line, sku: &Sku, language: Language) -> Value {
    let priced = &line.priced;
    let path = sku.product.category.path(language);
    let category_ids = path.iter().fold("/".to_owned(), |ids, (id, _)| ids + id + "/");
    let categories: Map<String, Value> =
        path.into_iter().map(|(id, name)| (id.to_owned(), Value::from(name))).collect();
    let parent = line.parent.as_ref();
    let parent_index =
        parent.and_then(|(parent, _)| cart.lines.iter().position(|line| line.unique_id == *parent));
    let selling_prices: Vec<Value> = pricing::buckets(priced.total, line.quantity)
        .into_iter()
        .map(|(value, quantity)| json!({ "value": value, "quantity": quantity }))
        .collect();
    json!({
        "uniqueId": line.unique_id,
        "id": line.sku,
        "productId": sku.product.id.to_string(),
        "productRefId": format!("AUR-{:03}", sku.product.id),
        "refId": format!("AUR-{}", line.sku),
        "ean": null,
        "name": sku.full_name(language),
        "skuName": sku.sku_name(language),
        "modalType": null,
        "parentItemIndex": parent_index,
        "parentAssemblyBinding": parent.map(|(_, binding)| binding),
        "assemblies": [],
        "priceValidUntil": clock::iso(shop.clock.now() + 365 * clock::DAY),
        "tax": priced.tax,
        "taxCode": "",
        "price": priced.price,
        "listPrice": priced.list_price,
        "manualPrice": line.manual_price,
        "manualPriceAppliedBy": null,
        "sellingPrice": priced.selling_price,
        "rewardValue": 0,
        "isGift": line.gift.is_some(),
        "additionalInfo": {
            "dimension": null,
            "brandName": sku.product.brand,
            "brandId": brand_id(sku.product.brand),
            "offeringInfo": null,
            "offeringType": null,
            "offeringTypeId": null,
        },
        "preSaleDate": null,
        "productCategoryIds": category_ids,
        "productCategories": categories,
        "quantity": line.quantity,
        "seller": line.seller,
        "sellerChain": [line.seller],
        "imageUrl": sku.image_url(),
        "detailUrl": sku.detail_url(),
        "components": [],
        "bundleItems": bundle_items(cart, line),
        "attachments": attachments(&line.attachments),
        "attachmentOfferings": extras::attachment_offerings(&line.sku),
        "offerings": offerings(cart, line),
        "priceTags": priced.tags.iter().map(tag).collect::<Vec<_>>(),
        "availability": priced.availability.name(),
        "measurementUnit": sku.seed.unit,
        "unitMultiplier": multiplier(sku.seed.multiplier),
        "manufacturerCode": null,
        "priceDefinition": {
            "calculatedSellingPrice": priced.selling_price,
            "total": priced.total,
            "sellingPrices": selling_prices,
            "reason": null,
        },
    })
}

/// A whole number where it is one, as the vendor writes it.
pub(crate) fn multiplier(thousandths: i64) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "multipliers are small")]
    let fraction = thousandths as f64 / 1000.0;
    if thousandths % 1000 == 0 { Value::from(thousandths / 1000) } else { Value::from(fraction) }
}

fn brand_id(brand: &str) -> String {
    let sum: u32 = brand.bytes().map(u32::from).sum();
    (2_000_000 + sum % 1000).to_string()
}

fn attachments(attachments: &[Attachment]) -> Vec<Value> {
    let write =
        |attachment: &Attachment| json!({ "name": attachment.name, "content": attachment.content });
    attachments.iter().map(write).collect()
}

fn bundle_items(cart: &Cart, line: &Line) -> Vec<Value> {
    let known = extras::offerings(&line.sku);
    let write = |service: &Service| {
        let offering = known.iter().find(|offering| offering.id == service.id)?;
        let price = cart.channel().price(offering.price);
        Some(json!({
            "type": offering.name,
            "id": offering.id.parse::<u32>().unwrap_or_default(),
            "name": offering.name,
            "price": price,
            "attachments": attachments(&service.attachments),
        }))
    };
    line.offerings.iter().filter_map(write).collect()
}

fn offerings(cart: &Cart, line: &Line) -> Vec<Value> {
    let known = extras::offerings(&line.sku).iter();
    known.map(|offering| offering.describe(cart.channel().price(offering.price))).collect()
}

/// The section `itemMetadata`, one entry for each size.
pub(super) fn metadata(cart: &Cart, shop: &Shop, language: Language) -> Value {
    let mut seen: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for line in &cart.lines {
        let Some(sku) = shop.catalog.sku(&line.sku).filter(|sku| !seen.contains(&sku.id())) else {
            continue;
        };
        seen.push(&line.sku);
        items.push(json!({
            "id": line.sku,
            "seller": line.seller,
            "name": sku.full_name(language),
            "skuName": sku.sku_name(language),
            "productId": sku.product.id.to_string(),
            "refId": format!("AUR-{}", line.sku),
            "ean": null,
            "imageUrl": sku.image_url(),
            "detailUrl": sku.detail_url(),
            "assemblyOptions": extras::assembly_options(&line.sku),
        }));
    }
    if items.is_empty() { Value::Null } else { json!({ "items": items }) }
}

/// The section `selectableGifts`: one list, with the coupon.
pub(super) fn selectable_gifts(cart: &Cart, shop: &Shop, language: Language) -> Vec<Value> {
    if !coupons::has(cart, coupons::GIFT) {
        return Vec::new();
    }
    let skus = extras::SELECTABLE_GIFTS.iter().filter_map(|sku| shop.catalog.sku(sku));
    let gifts: Vec<Value> = skus
        .map(|sku| {
            json!({
                "id": sku.id(),
                "seller": sku.seed.seller,
                "name": sku.full_name(language),
                "skuName": sku.sku_name(language),
                "imageUrl": sku.image_url(),
                "detailUrl": sku.detail_url(),
                "quantity": 1,
                "availability": "available",
                "isSelected": cart.selected_gifts.iter().any(|gift| gift == sku.id()),
            })
        })
        .collect();
    vec![
        json!({ "id": crate::routes::gifts::LIST, "availableQuantity": 1, "availableGifts": gifts }),
    ]
}
