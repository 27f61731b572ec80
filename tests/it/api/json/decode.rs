//! Decoding an answer: which field an error names, and what is ignored.

use serde_json::{Value, json};
use shared_cart::api::order_form::OrderForm;
use shared_cart::domain::cart::quantity::UnitMultiplier;
use shared_cart::domain::money::Money;

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, OWNER};

/// The owner's cart with the value at a JSON pointer replaced.
fn with(pointer: &str, value: Value) -> Value {
    let mut answer = fixtures::owner();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = answer.pointer_mut(parent).expect("a parent");
    match parent {
        Value::Array(elements) => elements[key.parse::<usize>().expect("a position")] = value,
        Value::Object(members) => {
            members.insert(key.to_owned(), value);
        }
        _ => panic!("{pointer} has no members"),
    }
    answer
}

fn without(pointer: &str) -> Value {
    with(pointer, Value::Null)
}

#[track_caller]
fn says(answer: Value, message: &str) {
    assert_eq!(fixtures::decode_error(answer).to_string(), message);
}

#[test]
fn an_answer_needs_a_carts_id() {
    says(json!({}), "orderFormId: expected a text");
    says(json!([]), "orderFormId: expected a text");
    says(json!("a cart"), "orderFormId: expected a text");
    says(json!(null), "orderFormId: expected a text");
    says(with("/orderFormId", json!(5)), "orderFormId: expected a text");
    says(with("/orderFormId", json!("abc")), "orderFormId: expected a cart's id");
}

#[test]
fn the_grand_total_must_be_there_and_whole() {
    for wrong in [json!(null), json!("23470"), json!(234.5), json!(1e300), json!(true), json!({})] {
        says(with("/value", wrong), "value: expected an integer");
    }
}

#[test]
fn a_wrong_field_of_a_line_is_named_with_its_line() {
    says(with("/items/3/quantity", json!("many")), "items[3].quantity: expected an integer");
    says(with("/items/0/quantity", json!(-1)), "items[0].quantity: expected a quantity");
    says(
        with("/items/0/quantity", json!(4_294_967_296_u64)),
        "items[0].quantity: expected a quantity",
    );
    says(with("/items/1/id", json!(502)), "items[1].id: expected a text");
    says(without("/items/1/id"), "items[1].id: expected a text");
    says(with("/items/2/sellingPrice", json!("59")), "items[2].sellingPrice: expected an integer");
    says(with("/items/2/listPrice", json!("59")), "items[2].listPrice: expected a number");
    says(
        with("/items/0/priceDefinition/total", json!([])),
        "items[0].priceDefinition.total: expected an integer",
    );
    for wrong in [json!(-0.5), json!("0,5"), json!(1e9)] {
        says(
            with("/items/1/unitMultiplier", wrong),
            "items[1].unitMultiplier: expected a positive number",
        );
    }
    says(with("/items/1", json!("cheese")), "items[1].id: expected a text");
    says(with("/items/2/attachments", json!({})), "items[2].attachments: expected a list");
    says(with("/items/2/bundleItems", json!("x")), "items[2].bundleItems: expected a list");
}

#[test]
fn a_wrong_field_elsewhere_is_named_too() {
    says(with("/items", json!({})), "items: expected a list");
    says(with("/messages", json!("none")), "messages: expected a list");
    says(with("/totalizers/2/value", json!("15")), "totalizers[2].value: expected an integer");
    says(without("/totalizers/0/id"), "totalizers[0].id: expected a text");
    says(
        with("/ratesAndBenefitsData/rateAndBenefitsIdentifiers", json!(1)),
        "ratesAndBenefitsData.rateAndBenefitsIdentifiers: expected a list",
    );
}

#[test]
fn an_error_has_the_path_for_the_page_and_keeps_nothing_of_the_value() {
    let error = fixtures::decode_error(with("/items/0/quantity", json!("lia@example.com")));
    assert_eq!(error.path(), "items[0].quantity");
    assert!(!format!("{error} {error:?}").contains("lia"));
}

#[test]
fn fields_that_nobody_has_heard_of_are_ignored() {
    let mut answer = fixtures::owner();
    answer["aNewSection"] = json!({ "deep": [[[1]]] });
    answer["items"][0]["aNewField"] = json!({ "x": 1 });
    answer["totalizers"][0]["subtotals"] = json!("later");
    assert_eq!(fixtures::cart(answer, OWNER), fixtures::cart(fixtures::owner(), OWNER));
}

#[test]
fn a_decoration_that_is_missing_or_odd_is_left_out() {
    for odd in [json!(null), json!(""), json!("   "), json!([]), json!({})] {
        let mut answer = fixtures::owner();
        for field in ["skuName", "imageUrl", "detailUrl", "measurementUnit", "uniqueId"] {
            answer["items"][0][field] = odd.clone();
        }
        answer["items"][0]["additionalInfo"] = odd.clone();
        answer["messages"][2]["code"] = odd.clone();
        answer["marketingData"] = odd.clone();
        answer["storePreferencesData"] = odd.clone();
        let cart = fixtures::cart(answer, GUEST);
        let line = &cart.items[0];
        assert_eq!(
            (&line.sku_name, &line.image, &line.product, &line.brand),
            (&None, &None, &None, &None)
        );
        assert_eq!(line.measurement_unit, "un");
        assert_eq!(cart.summary.coupons, [] as [&str; 0]);
    }
}

#[test]
fn a_number_for_a_text_that_only_decorates_is_shown() {
    let cart = fixtures::edited_cart(GUEST, |answer| {
        answer["items"][0]["name"] = json!(1984);
        answer["items"][0]["skuName"] = json!(42.5);
        answer["items"][0]["additionalInfo"] = json!({ "brandName": 4711 });
        answer["items"][0]["measurementUnit"] = json!(5);
        answer["items"][2]["attachments"][0]["content"] = json!({ "ano": 2026, "texto": true });
        answer["sellers"][0]["name"] = json!(99);
    });
    let line = &cart.items[0];
    assert_eq!((line.name.as_str(), line.sku_name.as_deref()), ("1984", Some("42.5")));
    assert_eq!(line.brand.as_deref(), Some("4711"));
    assert_eq!(line.measurement_unit, "un", "a number is no unit");
    assert_eq!(cart.items[2].attachments[0].content, [("ano".to_owned(), "2026".to_owned())]);
}

#[test]
fn a_multiplier_of_zero_is_one_and_half_a_cent_is_rounded() {
    let cart = fixtures::edited_cart(GUEST, |answer| {
        answer["items"][1]["unitMultiplier"] = json!(0);
        answer["items"][0]["listPrice"] = json!(4990.5);
    });
    assert_eq!(cart.items[1].unit_multiplier, UnitMultiplier::ONE);
    assert_eq!(cart.items[0].list_price, Some(Money::from_cents(4991)));
}

#[test]
fn a_price_that_is_missing_is_neither_nothing_nor_free() {
    let cart = fixtures::edited_cart(GUEST, |answer| {
        let item = &mut answer["items"][0];
        item["price"] = json!(null);
        item["sellingPrice"] = json!(null);
        item["priceDefinition"]["total"] = json!(0);
        let item = &mut answer["items"][2];
        item["price"] = json!(null);
        item["sellingPrice"] = json!(0);
        item["priceDefinition"] = json!(null);
        item["bundleItems"][0]["price"] = json!(null);
    });
    for at in [0, 2] {
        let item = &cart.items[at];
        assert_eq!((item.price, item.selling_price, item.total), (None, None, None));
    }
    assert_eq!(cart.items[2].services[0].price, None);
    assert_eq!(cart.items[3].total, Some(Money::ZERO), "a gift is free");
}

#[test]
fn whole_sections_may_be_null_as_when_they_were_not_asked_for() {
    let mut answer = fixtures::owner();
    let sections = answer.as_object_mut().expect("an orderForm");
    for (name, section) in sections.iter_mut() {
        if section.is_array() || section.is_object() {
            *section = Value::Null;
        }
        assert!(name != "value" || section.is_i64());
    }
    let cart = fixtures::cart(answer, OWNER);
    assert!(cart.items.is_empty());
}

#[test]
fn whole_numbers_may_have_a_point() {
    let mut answer = fixtures::owner();
    answer["value"] = json!(23_470.0);
    answer["items"][0]["quantity"] = json!(2.0);
    answer["items"][0]["priceDefinition"]["total"] = json!(7980.0);
    assert_eq!(fixtures::cart(answer, OWNER), fixtures::cart(fixtures::owner(), OWNER));
}

#[test]
fn a_flag_that_is_no_truth_value_is_the_careful_one() {
    for odd in [json!("true"), json!(1), json!(null), json!({})] {
        let mut answer = fixtures::owner();
        answer["loggedIn"] = odd.clone();
        answer["canEditData"] = odd.clone();
        let order_form: OrderForm = fixtures::decoded(answer);
        assert!(!order_form.people.logged_in && !order_form.people.can_edit_data, "{odd}");
    }
}
