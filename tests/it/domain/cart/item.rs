//! A line: which prices are shown.

use std::sync::Arc;

use serde_json::{Value, json};
use shared_cart::domain::cart::item::CartItem;
use shared_cart::domain::money::Money;

use crate::support::fixtures;
use crate::support::fixtures::GUEST;

/// The owner's first line (2 × 39,90, list price 49,90), with other fields.
fn line(fields: &Value) -> Arc<CartItem> {
    let mut order_form = fixtures::owner();
    let item = order_form["items"][0].as_object_mut().expect("an item");
    item.extend(fields.as_object().expect("fields").clone());
    fixtures::cart(order_form, GUEST).items.swap_remove(0)
}

fn cents(money: Option<Money>) -> Option<i64> {
    money.map(Money::cents)
}

#[test]
fn a_list_price_above_the_total_is_shown_for_the_whole_line() {
    assert_eq!(cents(line(&json!({})).list_total()), Some(9980));
}

#[test]
fn a_list_price_is_left_out_where_it_says_nothing() {
    for fields in [
        json!({ "listPrice": 3990 }),
        json!({ "listPrice": 100 }),
        json!({ "listPrice": null }),
        json!({ "sellingPrice": null, "priceDefinition": null }),
        json!({ "isGift": true }),
    ] {
        assert_eq!(line(&fields).list_total(), None, "{fields}");
    }
}

#[test]
fn a_list_price_is_compared_only_where_a_selling_unit_is_one() {
    assert_eq!(line(&json!({ "unitMultiplier": 0.5, "measurementUnit": "kg" })).list_total(), None);
    assert_eq!(line(&json!({ "unitMultiplier": 2 })).list_total(), None);
}

#[test]
fn a_line_costs_what_the_price_definition_says_not_price_times_units() {
    let total =
        json!({ "sellingPrice": 3107, "quantity": 5, "priceDefinition": { "total": 15_534 } });
    assert_eq!(cents(line(&total).total), Some(15_534));
}

#[test]
fn without_a_price_definition_a_line_costs_its_price_times_its_quantity() {
    assert_eq!(cents(line(&json!({ "priceDefinition": null })).total), Some(7980));
    assert_eq!(cents(line(&json!({ "priceDefinition": {} })).total), Some(7980));
    assert_eq!(cents(line(&json!({ "priceDefinition": null, "sellingPrice": null })).total), None);
}

#[test]
fn another_quantity_costs_an_estimate_until_the_api_tells() {
    let line = line(&json!({ "priceDefinition": { "total": 7000 } }));
    assert_eq!(cents(line.with_quantity(3).total), Some(11_970));
    assert_eq!(cents(line.with_quantity(2).total), Some(7000), "nothing changed");
}

#[test]
fn gifts_and_parts_of_other_lines_follow_those() {
    assert!(line(&json!({})).quantity_is_editable());
    assert!(!line(&json!({ "isGift": true })).quantity_is_editable());
    assert!(!line(&json!({ "parentItemIndex": 0 })).quantity_is_editable());
}
