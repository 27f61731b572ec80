//! The JSON of discounts and promotions.
//! Does not compute discounts; the cart has them.

use serde_json::{Value, json};

use crate::cart::line::PriceTag;
use crate::cart::{Cart, coupons, promotions};
use crate::language::Language;

/// One entry of `priceTags`.
pub(super) fn tag(tag: &PriceTag) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "discounts are small")]
    let raw = tag.value as f64 / 100.0;
    json!({
        "name": format!("discount@price-{}", tag.promotion),
        "value": tag.value,
        "rawValue": raw,
        "isPercentual": false,
        "identifier": tag.promotion,
    })
}

/// The section `ratesAndBenefitsData`: the promotions that gave a discount.
pub(super) fn data(cart: &Cart, language: Language) -> Value {
    let mut ids: Vec<&str> = Vec::new();
    let tags = cart.lines.iter().filter(|line| line.counts()).flat_map(|line| &line.priced.tags);
    for tag in tags {
        if !ids.contains(&tag.promotion) {
            ids.push(tag.promotion);
        }
    }
    if coupons::has(cart, coupons::FREE_SHIPPING) {
        ids.push(promotions::SHIPPING);
    }
    let benefits: Vec<Value> = ids
        .into_iter()
        .map(|id| {
            let coupon = match id {
                promotions::COUPON => Some(coupons::TEN_PER_CENT),
                promotions::SHIPPING => Some(coupons::FREE_SHIPPING),
                _ => None,
            };
            let matched =
                coupon.map_or(json!({}), |coupon| json!({ "couponCode@Marketing": coupon }));
            json!({
                "id": id,
                "name": promotions::name(id).in_language(language),
                "featured": false,
                "description": "",
                "matchedParameters": matched,
                "additionalInfo": null,
            })
        })
        .collect();
    json!({ "rateAndBenefitsIdentifiers": benefits, "teaser": [] })
}
