//! Promotions and teasers: which line earned one, and how far it is to the next.

use crate::languages::texts;
use serde_json::{Value, json};
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::promotion::{Distance, Earned, LinePromotions, OfCart};
use shared_cart::domain::ids::SkuId;

use crate::support::fixtures;
use crate::support::fixtures::GUEST;

/// The guest's cart with one line of this many units, and others.
fn cart(units: u32, others: &[&str], teaser: &Value) -> Cart {
    fixtures::edited_cart(GUEST, |answer| {
        let mut line = answer["items"][0].clone();
        line["id"] = json!("31");
        line["quantity"] = json!(units);
        let mut items = vec![line.clone()];
        for (at, sku) in others.iter().enumerate() {
            line["id"] = json!(sku);
            line["uniqueId"] = json!(format!("other-{at}"));
            line["quantity"] = json!(1);
            items.push(line.clone());
        }
        answer["items"] = json!(items);
        answer["ratesAndBenefitsData"]["teaser"] = json!([teaser]);
    })
}

fn teaser(minimum: u32, effect: [&str; 2]) -> Value {
    json!({ "id": "t1", "name": "Leve mais", "conditions": { "parameters": [],
        "minimumQuantity": minimum },
        "effects": { "parameters": [{ "name": effect[0], "value": effect[1] }] } })
}

const TEN: [&str; 2] = ["PercentualDiscount", "10.0"];

fn of_first(cart: &Cart, earned: &[Earned]) -> LinePromotions {
    let summary = &cart.summary;
    let of = OfCart::new(&summary.promotions, &summary.teasers, &cart.items, earned);
    of.of(&cart.items[0])
}

fn next(cart: &Cart) -> Option<Distance> {
    of_first(cart, &[]).next
}

/// What the line says of it, in English.
fn says(cart: &Cart) -> String {
    let [_, next] = texts("en").promotions(&of_first(cart, &[]), &cart.summary.currency);
    next
}

#[test]
fn a_line_says_how_many_units_a_promotion_still_takes() {
    assert_eq!(says(&cart(2, &[], &teaser(3, TEN))), "1 more: 10% off");
    assert_eq!(says(&cart(4, &[], &teaser(12, TEN))), "8 more: 10% off");
    assert_eq!(says(&cart(3, &[], &teaser(3, TEN))), "", "it is reached");
    let half = teaser(5, ["PercentualDiscount", "12,5"]);
    assert_eq!(says(&cart(4, &[], &half)), "1 more: 12,5% off", "as the store writes numbers");
}

#[test]
fn a_promotion_without_a_number_is_called_by_its_name() {
    for effect in [["Gift", "7"], ["PercentualDiscount", "much"], ["PercentualDiscount", "900"]] {
        assert_eq!(says(&cart(2, &[], &teaser(3, effect))), "1 more: Leve mais", "{effect:?}");
    }
}

#[test]
fn other_lines_are_promised_nothing() {
    let several = cart(2, &["32"], &teaser(3, TEN));
    assert_eq!(next(&several), None, "it may be about either line");
    let mut named = teaser(3, TEN);
    named["generalValues"] = json!({ "skuId@CatalogSystem": "32,31|inclusive" });
    assert!(next(&cart(2, &["32", "33"], &named)).is_some(), "the store names it");
    named["generalValues"] = json!({ "skuId@CatalogSystem": "33" });
    assert_eq!(next(&cart(2, &["32", "33"], &named)), None, "the store names another");
    let earned = vec![("t1".to_owned(), SkuId::new("31"))];
    assert!(of_first(&several, &earned).next.is_some(), "it had the promotion before");
}

#[test]
fn a_promotion_that_takes_more_than_units_is_no_distance() {
    let mut by_card = teaser(3, TEN);
    by_card["conditions"]["parameters"] = json!([{ "name": "PaymentMethodId", "value": "31" }]);
    assert_eq!(next(&cart(2, &[], &by_card)), None);
    assert_eq!(next(&cart(2, &[], &teaser(0, TEN))), None);
}

#[test]
fn a_teaser_of_another_form_is_left_out_and_the_cart_is_read() {
    for odd in [
        json!(7),
        json!({ "name": null }),
        json!({ "name": "A", "conditions": [], "effects": 3 }),
        json!({ "name": "A", "conditions": { "minimumQuantity": "three" } }),
        json!({ "name": "A", "conditions": { "minimumQuantity": 3, "parameters": [1] } }),
        json!({ "name": "A", "conditions": { "minimumQuantity": 1e30 }, "generalValues": [] }),
    ] {
        assert_eq!(next(&cart(2, &[], &odd)), None, "{odd}");
    }
}

#[test]
fn what_was_reached_stands_with_the_line_that_earned_it() {
    let earned = |matched: Value| {
        fixtures::edited_cart(GUEST, |answer| {
            answer["items"][0]["priceTags"] =
                json!([{ "identifier": "p9", "value": -300 }, { "identifier": null }, 4]);
            answer["ratesAndBenefitsData"] = json!({ "rateAndBenefitsIdentifiers": [
                { "id": "p9", "name": "Leve mais", "matchedParameters": matched },
                { "id": "p1", "name": "Semana da casa" },
            ] });
        })
    };
    let by_units = earned(json!({}));
    assert_eq!(of_first(&by_units, &[]).reached, ["Leve mais"]);
    let on_lines = |cart: &Cart| -> Vec<bool> {
        cart.summary.promotions.iter().map(|it| it.is_on_lines).collect()
    };
    assert_eq!(on_lines(&by_units), [true, false]);
    let by_coupon = earned(json!({ "couponCode@Marketing": "TEN" }));
    assert_eq!(of_first(&by_coupon, &[]).reached, [] as [&str; 0], "the coupon earned it");
    assert_eq!(on_lines(&by_coupon), [false, false]);
}
