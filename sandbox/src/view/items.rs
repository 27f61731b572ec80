//! The JSON of a cart's lines, of their metadata, and of the gifts to choose from.
//! Does not compute prices; the cart has them.

use serde_json::{Map, Value, json};

use super::object::object;
use super::promotions::tag;
use crate::cart::line::{Attachment, Line, Service};
use crate::cart::{Cart, coupons, pricing};
use crate::catalog::texts::Texts;
use crate::catalog::{Sku, extras, options};
use crate::clock;
use crate::language::Language;
use crate::shop::Shop;

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
    let additional = json!({
        "dimension": null,
        "brandName": sku.product.brand,
        "brandId": brand_id(sku.product.brand),
        "offeringInfo": null,
        "offeringType": null,
        "offeringTypeId": null,
    });
    let definition = object([
        ("calculatedSellingPrice", priced.selling_price.into()),
        ("total", priced.total.into()),
        ("sellingPrices", selling_prices.into()),
        ("reason", Value::Null),
    ]);
    object([
        ("uniqueId", line.unique_id.as_str().into()),
        ("id", line.sku.as_str().into()),
        ("productId", sku.product.id.to_string().into()),
        ("productRefId", format!("AUR-{:03}", sku.product.id).into()),
        ("refId", format!("AUR-{}", line.sku).into()),
        ("ean", Value::Null),
        ("name", sku.full_name(language).into()),
        ("skuName", sku.sku_name(language).into()),
        ("modalType", Value::Null),
        ("parentItemIndex", parent_index.into()),
        ("parentAssemblyBinding", parent.map(|(_, binding)| binding.as_str()).into()),
        ("assemblies", Value::Array(Vec::new())),
        ("priceValidUntil", clock::iso(shop.clock.now() + 365 * clock::DAY).into()),
        ("tax", priced.tax.into()),
        ("taxCode", "".into()),
        ("price", priced.price.into()),
        ("listPrice", priced.list_price.into()),
        ("manualPrice", line.manual_price.into()),
        ("manualPriceAppliedBy", Value::Null),
        ("sellingPrice", priced.selling_price.into()),
        ("rewardValue", 0.into()),
        ("isGift", line.gift.is_some().into()),
        ("additionalInfo", additional),
        ("preSaleDate", Value::Null),
        ("productCategoryIds", category_ids.into()),
        ("productCategories", categories.into()),
        ("quantity", line.quantity.into()),
        ("seller", line.seller.as_str().into()),
        ("sellerChain", vec![line.seller.as_str()].into()),
        ("imageUrl", sku.image_url().into()),
        ("detailUrl", sku.detail_url().into()),
        ("components", components(cart, shop, line, language).into()),
        ("bundleItems", bundle_items(cart, line).into()),
        ("attachments", attachments(&line.attachments).into()),
        ("attachmentOfferings", attachment_offerings(&line.sku).into()),
        ("offerings", offerings(cart, line).into()),
        ("priceTags", priced.tags.iter().map(tag).collect()),
        ("availability", priced.availability.name().into()),
        ("measurementUnit", sku.seed.unit.into()),
        ("unitMultiplier", multiplier(sku.seed.multiplier)),
        ("manufacturerCode", Value::Null),
        ("priceDefinition", definition),
    ])
}

/// A `unitMultiplier`. It is a whole number if possible, like the vendor's.
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

/// What a kit contains. The amounts are those of its parts alone; the kit has a price of its own.
fn components(cart: &Cart, shop: &Shop, line: &Line, language: Language) -> Vec<Value> {
    let component = |&(id, quantity): &(&str, i64)| {
        let sku = shop.catalog.sku(id)?;
        let price = cart.channel().price(sku.price);
        Some(json!({
            "uniqueId": null,
            "id": id,
            "productId": sku.product.id.to_string(),
            "refId": format!("AUR-{id}"),
            "ean": null,
            "name": sku.full_name(language),
            "skuName": sku.sku_name(language),
            "quantity": quantity,
            "seller": line.seller,
            "price": price,
            "listPrice": cart.channel().price(sku.list_price),
            "sellingPrice": price,
            "imageUrl": sku.image_url(),
            "detailUrl": sku.detail_url(),
            "attachments": [],
            "bundleItems": [],
            "measurementUnit": sku.seed.unit,
            "unitMultiplier": multiplier(sku.seed.multiplier),
        }))
    };
    options::components(&line.sku).iter().filter_map(component).collect()
}

fn attachment_offerings(sku: &str) -> Vec<Value> {
    options::attachments(sku).iter().map(Texts::describe).collect()
}

fn bundle_items(cart: &Cart, line: &Line) -> Vec<Value> {
    let known = options::offerings(&line.sku);
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
    let known = options::offerings(&line.sku).iter();
    known.map(|offering| offering.describe(cart.channel().price(offering.price))).collect()
}

/// The section `itemMetadata`, with one entry for each SKU.
pub(super) fn metadata(cart: &Cart, shop: &Shop, language: Language) -> Value {
    let mut seen: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for line in &cart.lines {
        let Some(sku) = shop.catalog.sku(&line.sku).filter(|sku| !seen.contains(&sku.id())) else {
            continue;
        };
        seen.push(&line.sku);
        items.push(object([
            ("id", line.sku.as_str().into()),
            ("seller", line.seller.as_str().into()),
            ("name", sku.full_name(language).into()),
            ("skuName", sku.sku_name(language).into()),
            ("productId", sku.product.id.to_string().into()),
            ("refId", format!("AUR-{}", line.sku).into()),
            ("ean", Value::Null),
            ("imageUrl", sku.image_url().into()),
            ("detailUrl", sku.detail_url().into()),
            ("assemblyOptions", options::assembly_options(&line.sku).into()),
        ]));
    }
    if items.is_empty() { Value::Null } else { object([("items", items.into())]) }
}

/// The section `selectableGifts`: one list, if the cart has its coupon.
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
    vec![json!({ "id": extras::GIFT_LIST, "availableQuantity": 1, "availableGifts": gifts })]
}
