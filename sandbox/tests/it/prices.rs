//! Discounts, rounding, weights, shipping and totals.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, codes, each, sandbox, total};

async fn with(sku: &str, seller: &str, quantity: i64) -> (Browser, String, Value) {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let json = browser.add(&id, sku, seller, quantity).await;
    (browser, id, json)
}

async fn deliver_to(browser: &mut Browser, id: &str, postal_code: &str) -> Value {
    let address = json!({ "selectedAddresses": [
        { "addressType": "residential", "postalCode": postal_code, "country": "BRA" },
    ]});
    browser.post(&cart(id, "/attachments/shippingData"), address).await.ok()
}

#[tokio::test]
async fn three_units_have_a_discount_that_selling_prices_spread() {
    let (mut browser, id, json) = with("1009", "hortadavila", 2).await;
    assert_eq!(json["value"], 2 * 1295);
    let json = browser.update(&id, 0, 3).await;
    let item = &json["items"][0];
    assert_eq!(item["priceTags"][0]["value"], -389);
    assert_eq!(item["priceDefinition"]["total"], 3496);
    assert_eq!(
        item["priceDefinition"]["sellingPrices"],
        json!([
            { "value": 1166, "quantity": 1 }, { "value": 1165, "quantity": 2 },
        ])
    );
    assert_eq!(total(&json, "Items"), 3885);
    assert_eq!(total(&json, "Discounts"), -389);
    assert_eq!(json["value"], 3496);
    let promotion = &json["ratesAndBenefitsData"]["rateAndBenefitsIdentifiers"][0];
    assert_eq!(promotion["name"], "10 % a partir de 3 unidades");
}

#[tokio::test]
async fn a_promotion_for_two_units_splits_the_line() {
    let (mut browser, id, json) = with("1007", "1", 2).await;
    assert_eq!((each(&json, "quantity"), &json["value"]), (vec![json!(2)], &json!(1990)));
    let first = json["items"][0]["uniqueId"].clone();
    let json = browser.update(&id, 0, 5).await;
    assert_eq!(each(&json, "quantity"), [2, 3]);
    assert_eq!(json["items"][0]["uniqueId"], first);
    assert_eq!(json["value"], 1990 + 3 * 1990);
    let json = browser.update(&id, 1, 0).await;
    assert_eq!(each(&json, "quantity"), [2]);
    let json = browser.add(&id, "1007", "1", 1).await;
    assert_eq!(each(&json, "quantity"), [2, 1]);
    let json = browser.update(&id, 0, 0).await;
    assert_eq!((each(&json, "quantity"), &json["value"]), (vec![json!(1)], &json!(995)));
}

#[tokio::test]
async fn with_no_split_item_the_line_stays_whole() {
    let (mut browser, id, _) = with("1007", "1", 2).await;
    let body = json!({ "orderItems": [{ "index": 0, "quantity": 5 }], "noSplitItem": true });
    let json = browser.post(&cart(&id, "/items/update"), body).await.ok();
    assert_eq!((each(&json, "quantity"), &json["value"]), (vec![json!(5)], &json!(5 * 1990)));
}

#[tokio::test]
async fn an_item_by_weight_has_a_price_for_a_kilogram() {
    let (_, _, json) = with("1019", "hortadavila", 3).await;
    let item = &json["items"][0];
    assert_eq!((&item["price"], &item["sellingPrice"]), (&json!(7980), &json!(3990)));
    assert_eq!(item["priceDefinition"]["total"], 3 * 3990);
    assert_eq!(json["value"], 3 * 3990);
}

#[tokio::test]
async fn shipping_costs_appear_with_a_postal_code() {
    let (mut browser, id, json) = with("1004", "1", 1).await;
    assert_eq!(json["shippingData"]["logisticsInfo"][0]["slas"], json!([]));
    let json = deliver_to(&mut browser, &id, "01310-100").await;
    let info = &json["shippingData"]["logisticsInfo"][0];
    assert_eq!(info["selectedSla"], "Normal");
    assert_eq!(total(&json, "Shipping"), 390);
    let shipping = json["totalizers"].as_array().and_then(|all| all.last()).expect("totals");
    assert_eq!(shipping["subtotals"][0]["id"], "Delivery");
    let choice = json!({ "logisticsInfo": [
        { "itemIndex": 0, "selectedSla": "Retirada (Loja Centro)",
          "selectedDeliveryChannel": "pickup-in-point" },
    ]});
    let json = browser.post(&cart(&id, "/attachments/shippingData"), choice).await.ok();
    assert_eq!(total(&json, "Shipping"), 0);
    assert_eq!(json["shippingData"]["address"]["postalCode"], "01310-100", "the address stays");
    let store = &json["shippingData"]["logisticsInfo"][0]["slas"][2]["pickupStoreInfo"];
    assert_eq!(store["isPickupStore"], true);
}

#[tokio::test]
async fn some_items_cannot_be_delivered_to_remote_regions() {
    let (mut browser, id, _) = with("1025", "1", 1).await;
    browser.add(&id, "1004", "1", 1).await;
    let json = deliver_to(&mut browser, &id, "69005-010").await;
    assert_eq!(each(&json, "availability"), ["cannotBeDelivered", "available"]);
    assert_eq!(codes(&json), ["cannotBeDelivered"]);
    assert_eq!(total(&json, "Items"), 2890, "the totals do not include it");
    let json = deliver_to(&mut browser, &id, "01310-100").await;
    assert_eq!(each(&json, "availability"), ["available", "available"]);
    assert_eq!(codes(&json), [""; 0]);
}

#[tokio::test]
async fn the_value_is_the_sum_of_the_totals() {
    let mut browser = sandbox();
    for person in ["ana", "bruno", "operator", "carla", "davi"] {
        let id = browser.cart_of(person).await;
        let json = browser.read(&id).await;
        let totals = json["totalizers"].as_array().expect("totals");
        let sum: i64 = totals.iter().filter_map(|total| total["value"].as_i64()).sum();
        assert_eq!(json["value"], sum, "{person}");
    }
}

#[tokio::test]
async fn installments_need_a_cart_with_a_price() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let path = cart(&id, "/installments?paymentSystem=2");
    browser.get(&path).await.refused(400, "CHK0152");
    browser.add(&id, "1004", "1", 1).await;
    let json = browser.get(&path).await.ok();
    assert_eq!(
        (&json["value"], json["installments"].as_array().map(Vec::len)),
        (&json!(2890), Some(6))
    );
    browser.get(&cart(&id, "/installments?paymentSystem=77")).await.refused(400, "CHK0152");
}

#[tokio::test]
async fn a_simulation_prices_items_without_a_cart() {
    let mut browser = sandbox();
    let body = json!({
        "items": [
            { "id": "9999", "quantity": 1, "seller": "1" },
            { "id": "1009", "quantity": 3, "seller": "hortadavila" },
        ],
        "country": "BRA",
        "postalCode": "01310-100",
    });
    let answer = browser.post("/api/checkout/pub/orderForms/simulation?sc=1", body).await;
    assert_eq!(answer.set_cookies(), [""; 0]);
    let json = answer.ok();
    assert_eq!(json["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(json["items"][0]["requestIndex"], 1);
    assert_eq!(json["totals"][0]["value"], 3885);
    assert_eq!(json["logisticsInfo"][0]["slas"][0]["price"], 390);
    assert_eq!(json["messages"][0]["code"], "ORD027");
    let path = "/api/checkout/pub/orderForms/simulation";
    browser.post(path, json!({})).await.refused(400, "001");
    let wrong = json!({ "items": [{ "id": "1009", "quantity": 1, "seller": "x" }] });
    browser.post(path, wrong).await.refused(400, "CHK0024");
}
