//! Manual prices, with the amounts of the vendor's example.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, codes, sandbox, total};

async fn with(sku: &str, seller: &str, quantity: i64) -> (Browser, String) {
    let mut browser = sandbox();
    browser.set(json!({ "allowManualPrice": true, "automaticGift": false })).await;
    let id = browser.new_cart().await;
    browser.add(&id, sku, seller, quantity).await;
    (browser, id)
}

async fn set(browser: &mut Browser, id: &str, price: i64) -> Value {
    let body = json!({ "price": price });
    browser.send("PUT", &cart(id, "/items/0/price"), Some(body)).await.ok()
}

/// The price tags of the first line: name, value and identifier.
fn tags(order_form: &Value) -> Vec<(&str, i64, &Value)> {
    let tags = order_form["items"][0]["priceTags"].as_array().expect("tags");
    tags.iter()
        .map(|tag| {
            let (name, value) = (tag["name"].as_str(), tag["value"].as_i64());
            (name.unwrap_or_default(), value.unwrap_or_default(), &tag["identifier"])
        })
        .collect()
}

#[tokio::test]
async fn a_manual_price_is_a_discount_as_in_the_vendors_example() {
    let (mut browser, id) = with("1004", "1", 2).await;
    let json = set(&mut browser, &id, 1000).await;
    let item = &json["items"][0];
    assert_eq!((&item["price"], &item["listPrice"]), (&json!(2890), &json!(2890)));
    assert_eq!((&item["manualPrice"], &item["sellingPrice"]), (&json!(1000), &json!(1000)));
    assert_eq!(item["priceDefinition"]["total"], 2000);
    assert_eq!(tags(&json), [("DISCOUNT@MANUALPRICE", -3780, &Value::Null)]);
    assert_eq!(item["priceTags"][0]["rawValue"], -37.8);
    assert_eq!((total(&json, "Items"), total(&json, "Discounts")), (5780, -3780));
    assert_eq!(json["value"], 2000);
    assert_eq!(json["ratesAndBenefitsData"]["rateAndBenefitsIdentifiers"], json!([]));
}

#[tokio::test]
async fn a_higher_manual_price_is_a_tax() {
    let (mut browser, id) = with("1004", "1", 1).await;
    let json = set(&mut browser, &id, 3000).await;
    assert_eq!(tags(&json), [("TAX@MANUALPRICE", 110, &Value::Null)]);
    assert_eq!((total(&json, "Items"), total(&json, "Tax")), (2890, 110));
    assert_eq!((&json["items"][0]["sellingPrice"], &json["value"]), (&json!(3000), &json!(3000)));
}

#[tokio::test]
async fn promotions_are_taken_from_the_manual_price() {
    let (mut browser, id) = with("1009", "hortadavila", 3).await;
    let json = set(&mut browser, &id, 1000).await;
    let found: Vec<i64> = tags(&json).iter().map(|(_, value, _)| *value).collect();
    assert_eq!(found, [-885, -300]);
    assert_eq!(json["value"], 2700);
    assert_eq!(total(&json, "Items") + total(&json, "Discounts"), 2700);
}

#[tokio::test]
async fn a_manual_price_of_an_item_by_weight_is_for_a_kilogram() {
    let (mut browser, id) = with("1019", "hortadavila", 3).await;
    let json = set(&mut browser, &id, 7000).await;
    assert_eq!(tags(&json), [("DISCOUNT@MANUALPRICE", -1470, &Value::Null)]);
    assert_eq!((&json["items"][0]["price"], &json["value"]), (&json!(7980), &json!(3 * 3500)));
}

#[tokio::test]
async fn a_manual_price_that_is_taken_back_leaves_no_tag() {
    let (mut browser, id) = with("1004", "1", 1).await;
    set(&mut browser, &id, 0).await;
    browser.send("DELETE", &cart(&id, "/items/0/price"), None).await.ok();
    let json = browser.read(&id).await;
    assert_eq!((tags(&json), &json["value"]), (Vec::new(), &json!(2890)));
    assert_eq!(codes(&json), [""; 0]);
}
