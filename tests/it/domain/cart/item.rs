//! A line: which prices are shown.

use std::sync::Arc;

use serde_json::{Value, json};
use shared_cart::domain::cart::item::{CartItem, EachPrice};
use shared_cart::domain::money::{CurrencyFormat, Money};

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

/// How the price of one is shown for a line with these fields, in a currency with so many decimals.
fn each(fields: &Value, decimal_digits: u8) -> Option<EachPrice> {
    line(fields).each_price(&CurrencyFormat { decimal_digits, ..CurrencyFormat::default() })
}

#[test]
fn the_price_of_one_is_shown_where_it_multiplies_to_the_total() {
    let unit = |cents| Some(EachPrice::Unit(Money::from_cents(cents)));
    assert_eq!(each(&json!({}), 2), unit(3990));
    assert_eq!(each(&json!({ "quantity": 1, "priceDefinition": { "total": 3990 } }), 2), None);
    assert_eq!(each(&json!({ "isGift": true }), 2), None);
    let rounded =
        json!({ "quantity": 3, "sellingPrice": 333, "priceDefinition": { "total": 1000 } });
    assert_eq!(each(&rounded, 2), None);
}

#[test]
fn without_decimals_the_written_prices_have_to_multiply() {
    let pair = |cents: i64, quantity: i64| {
        json!({
            "quantity": quantity, "sellingPrice": cents,
            "priceDefinition": { "total": cents * quantity },
        })
    };
    assert_eq!(each(&pair(2650, 2), 0), None, "27 × 2 = 53");
    assert_eq!(each(&pair(2600, 2), 0), Some(EachPrice::Unit(Money::from_cents(2600))));
    assert_eq!(each(&pair(2640, 4), 0), None, "26 × 4 = 106");
}

#[test]
fn what_is_sold_by_measure_has_the_price_of_a_measure_that_multiplies() {
    let tiles = |total: i64| {
        json!({
            "quantity": 7, "unitMultiplier": 1.2345, "measurementUnit": "m²", "price": 8_990,
            "sellingPrice": 11_098, "priceDefinition": { "total": total },
        })
    };
    let measure = Some(EachPrice::Measure(Money::from_cents(8_990)));
    assert_eq!(each(&tiles(77_687), 2), measure, "8,6415 m²");
    assert_eq!(each(&tiles(11_098 * 7), 2), Some(EachPrice::Unit(Money::from_cents(11_098))));
    assert_eq!(each(&tiles(70_000), 2), None, "a promotion");
}
