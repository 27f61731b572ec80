//! The JSON of discounts and promotions.
//! Does not compute discounts; the cart has them.

use serde_json::{Value, json};

use crate::cart::line::{PriceTag, Reason};
use crate::cart::{Cart, Line, coupons, promotions};
use crate::catalog::extras::{FROM_THREE_UNITS, PAYMENT_DISCOUNT};
use crate::language::Language;

/// One entry of `priceTags`.
pub(super) fn tag(tag: &PriceTag) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "discounts are small")]
    let raw = tag.value as f64 / 100.0;
    let (name, identifier) = match tag.reason {
        Reason::Promotion(id) => (format!("discount@price-{id}"), Some(id)),
        Reason::ManualPrice if tag.value > 0 => ("TAX@MANUALPRICE".to_owned(), None),
        Reason::ManualPrice => ("DISCOUNT@MANUALPRICE".to_owned(), None),
    };
    json!({
        "name": name,
        "value": tag.value,
        "rawValue": raw,
        "isPercentual": false,
        "identifier": identifier,
    })
}

/// The section `ratesAndBenefitsData`: the promotions that gave a discount.
pub(super) fn data(cart: &Cart, language: Language) -> Value {
    let mut ids: Vec<&str> = Vec::new();
    let tags = cart.lines.iter().filter(|line| line.counts()).flat_map(|line| &line.priced.tags);
    for tag in tags {
        match tag.reason {
            Reason::Promotion(id) if !ids.contains(&id) => ids.push(id),
            Reason::Promotion(_) | Reason::ManualPrice => {}
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
    json!({ "rateAndBenefitsIdentifiers": benefits, "teaser": teasers(cart, language) })
}

/// The promotions that the cart could still get: one from three units, and one for a means of
/// payment.
fn teasers(cart: &Cart, language: Language) -> Vec<Value> {
    let paid = || cart.lines.iter().filter(|line| line.gift.is_none() && line.counts());
    let misses_units =
        |line: &Line| FROM_THREE_UNITS.contains(&line.sku.as_str()) && line.quantity < 3;
    let mut teasers = Vec::new();
    if paid().any(misses_units) {
        let name = promotions::name(promotions::THREE_UNITS).in_language(language);
        let mut three =
            teaser(promotions::THREE_UNITS, name, (&[], 3), ["PercentualDiscount", "10"]);
        three["generalValues"] = json!({ "skuId@CatalogSystem": FROM_THREE_UNITS.join(",") });
        teasers.push(three);
    }
    if paid().any(|line| line.sku == PAYMENT_DISCOUNT) {
        let name = promotions::name(promotions::PAYMENT).in_language(language);
        let by = json!({ "name": "PaymentMethodId", "value": "125" });
        teasers.push(teaser(promotions::PAYMENT, name, (&[by], 0), ["PercentualDiscount", "5"]));
    }
    teasers
}

fn teaser(id: &str, name: &str, conditions: (&[Value], i64), effect: [&str; 2]) -> Value {
    json!({
        "featured": false,
        "id": id,
        "name": name,
        "generalValues": {},
        "conditions": { "parameters": conditions.0, "minimumQuantity": conditions.1 },
        "effects": { "parameters": [{ "name": effect[0], "value": effect[1] }] },
        "teaserType": "Catalog",
    })
}
