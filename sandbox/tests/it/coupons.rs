//! Coupons: valid, expired, unknown, and several at once.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, codes, sandbox, total};

async fn with_items() -> (Browser, String) {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.add(&id, "1004", "1", 2).await;
    (browser, id)
}

async fn apply_coupon(browser: &mut Browser, id: &str, text: &str) -> Value {
    browser.post(&cart(id, "/coupons"), json!({ "text": text })).await.ok()
}

#[tokio::test]
async fn a_coupon_gives_its_discount_and_an_empty_text_removes_it() {
    let (mut browser, id) = with_items().await;
    let json = apply_coupon(&mut browser, &id, "aurora10").await;
    assert_eq!(json["marketingData"]["coupon"], "AURORA10");
    assert_eq!((total(&json, "Discounts"), &json["value"]), (-578, &json!(5202)));
    let promotion = &json["ratesAndBenefitsData"]["rateAndBenefitsIdentifiers"][0];
    assert_eq!(promotion["matchedParameters"]["couponCode@Marketing"], "AURORA10");
    let json = apply_coupon(&mut browser, &id, "").await;
    assert_eq!((&json["marketingData"], &json["value"]), (&Value::Null, &json!(5780)));
}

#[tokio::test]
async fn an_invalid_coupon_gives_a_message_with_status_200() {
    let (mut browser, id) = with_items().await;
    let json = apply_coupon(&mut browser, &id, "free").await;
    assert_eq!(codes(&json), ["couponNotFound"]);
    assert_eq!(json["messages"][0]["text"], "Cupom free inválido");
    assert_eq!(json["messages"][0]["status"], "warning");
    assert_eq!(json["marketingData"], Value::Null);
    let json = apply_coupon(&mut browser, &id, "VERAO2019").await;
    assert_eq!(codes(&json), ["couponExpired"], "the old message is removed");
}

#[tokio::test]
async fn several_coupons_are_separated_by_commas() {
    let (mut browser, id) = with_items().await;
    let address = json!({ "selectedAddresses": [{ "postalCode": "01310-100", "country": "BRA" }] });
    browser.post(&cart(&id, "/attachments/shippingData"), address).await.ok();
    let json = apply_coupon(&mut browser, &id, "AURORA10, FRETEGRATIS,nope").await;
    assert_eq!(json["marketingData"]["coupon"], "AURORA10,FRETEGRATIS");
    assert_eq!(total(&json, "Shipping"), 0);
    let sla = &json["shippingData"]["logisticsInfo"][0]["slas"][0];
    assert_eq!((&sla["price"], &sla["listPrice"]), (&json!(0), &json!(390)));
    assert_eq!(codes(&json), ["couponNotFound"]);
}

#[tokio::test]
async fn a_coupon_must_be_a_text() {
    let (mut browser, id) = with_items().await;
    browser.post(&cart(&id, "/coupons"), json!({})).await.refused(400, "001");
    browser.post(&cart(&id, "/coupons"), json!({ "text": 7 })).await.refused(400, "001");
    let unknown = "00000000000000000000000000000000";
    browser.post(&cart(unknown, "/coupons"), json!({ "text": "" })).await.refused(400, "ORD002");
}
