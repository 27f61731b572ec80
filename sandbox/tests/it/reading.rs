//! Reading and creating carts, sections, and side effects of reads.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::browser::{cart, codes, each, sandbox};

#[tokio::test]
async fn a_first_visit_gets_a_new_empty_cart() {
    let mut browser = sandbox();
    let json = browser.get("/api/checkout/pub/orderForm").await.ok();
    assert_eq!(json["items"], json!([]));
    assert_eq!(json["value"], 0);
    assert_eq!(json["clientProfileData"], Value::Null);
    assert_eq!(json["loggedIn"], false);
    assert_eq!(json["canEditData"], true);
}

#[tokio::test]
async fn the_same_browser_gets_the_same_cart_again_by_get_and_by_post() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    assert_eq!(browser.get("/api/checkout/pub/orderForm").await.ok()["orderFormId"], id);
    assert_eq!(browser.new_cart().await, id);
}

#[tokio::test]
async fn force_new_cart_creates_another_cart() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let json = browser.get("/api/checkout/pub/orderForm?forceNewCart=true").await.ok();
    assert_ne!(json["orderFormId"], id);
    assert_eq!(browser.new_cart().await, json["orderFormId"]);
}

#[tokio::test]
async fn a_carts_id_can_have_upper_case_and_hyphens() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    let dashed = [&id[..8], &id[8..12], &id[12..16], &id[16..20], &id[20..]].join("-");
    for spelling in [id.clone(), id.to_uppercase(), dashed] {
        assert_eq!(browser.read(&spelling).await["orderFormId"], id);
    }
}

#[tokio::test]
async fn a_cart_has_every_key_of_the_vendors_answers() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    let json = browser.get(&cart(&id, "")).await.ok();
    let keys = json.as_object().expect("an object");
    for key in [
        "orderFormId",
        "salesChannel",
        "loggedIn",
        "isCheckedIn",
        "storeId",
        "allowManualPrice",
        "checkedInPickupPointId",
        "canEditData",
        "userProfileId",
        "userType",
        "ignoreProfileData",
        "value",
        "messages",
        "items",
        "selectableGifts",
        "totalizers",
        "shippingData",
        "clientProfileData",
        "paymentData",
        "marketingData",
        "sellers",
        "clientPreferencesData",
        "commercialConditionData",
        "storePreferencesData",
        "giftRegistryData",
        "openTextField",
        "invoiceData",
        "customData",
        "itemMetadata",
        "hooksData",
        "ratesAndBenefitsData",
        "subscriptionData",
        "merchantContextData",
        "purchaseAgentsData",
        "itemsOrdination",
    ] {
        assert!(keys.contains_key(key), "{key}");
    }
}

#[tokio::test]
async fn anas_cart_has_one_line_of_each_kind() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    let json = browser.read(&id).await;
    assert_eq!(each(&json, "id"), ["1002", "1009", "1019", "1026", "1028", "1037"]);
    assert_eq!(json["sellers"].as_array().map(Vec::len), Some(3));
    assert_eq!(json["items"][2]["unitMultiplier"], 0.5);
    assert_eq!(json["items"][2]["measurementUnit"], "kg");
    assert_eq!(json["items"][3]["attachments"][0]["content"]["texto"], "Bom dia");
    assert_eq!(json["items"][4]["availability"], "withoutStock");
    assert_eq!(json["items"][5]["isGift"], true);
    assert!(json["items"][0]["listPrice"].as_i64() > json["items"][0]["price"].as_i64());
    assert_eq!(json["marketingData"]["coupon"], "AURORA10");
    assert_eq!(codes(&json), ["withoutStock"]);
}

#[tokio::test]
async fn sections_that_were_not_asked_for_are_null() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    let wanted = json!({ "expectedOrderFormSections": ["items", "totalizers"] });
    let json = browser.post(&cart(&id, ""), wanted).await.ok();
    assert!(json["items"].is_array() && json["totalizers"].is_array());
    for section in ["messages", "paymentData", "clientProfileData", "sellers", "shippingData"] {
        assert_eq!(json.get(section), Some(&Value::Null), "{section}");
    }
    assert!(json["value"].as_i64() > Some(0), "this is not a section");
}

#[tokio::test]
async fn writes_also_answer_with_the_sections_asked_for() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let body = json!({ "text": "AURORA10", "expectedOrderFormSections": ["totalizers"] });
    let json = browser.post(&cart(&id, "/coupons"), body).await.ok();
    assert_eq!(json["marketingData"], Value::Null);
}

#[tokio::test]
async fn an_unknown_section_is_refused() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let wanted = json!({ "expectedOrderFormSections": ["itens"] });
    browser.post(&cart(&id, ""), wanted.clone()).await.refused(400, "CHK008");
    browser.post("/api/checkout/pub/orderForm", wanted).await.refused(400, "CHK008");
}

#[tokio::test]
async fn a_signed_in_visitors_profile_is_written_into_a_cart_without_one() {
    let browser = sandbox();
    let mut bruno = browser.other();
    let visitors = browser.cart_of("visitor").await;
    bruno.log_in("bruno").await;
    let json = bruno.read(&visitors).await;
    assert_eq!(json["clientProfileData"]["email"], "bruno.lima@example.com");
    let seen = browser.other().read(&visitors).await;
    assert_eq!(seen["clientProfileData"]["firstName"], "B***", "the cart keeps the profile");
}

#[tokio::test]
async fn disable_auto_completion_reads_without_side_effects() {
    let browser = sandbox();
    let mut bruno = browser.other();
    let visitors = browser.cart_of("visitor").await;
    bruno.log_in("bruno").await;
    let path = cart(&visitors, "?disableAutoCompletion=true");
    assert_eq!(bruno.get(&path).await.ok()["clientProfileData"], Value::Null);
    let seen = browser.other().read(&visitors).await;
    assert_eq!(seen["clientProfileData"], Value::Null);
}

#[tokio::test]
async fn disable_auto_completion_shows_the_old_prices() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.add(&id, "1004", "1", 1).await;
    browser.send("PATCH", "/_sandbox/catalog/1004", Some(json!({ "price": 3000 }))).await.ok();
    let as_it_was = browser.get(&cart(&id, "?disableAutoCompletion=true")).await.ok();
    assert_eq!(as_it_was["items"][0]["price"], 2890);
    let now = browser.get(&cart(&id, "")).await.ok();
    assert_eq!(now["items"][0]["price"], 3000);
    assert_eq!(codes(&now), ["changedPriceValue"]);
}

#[tokio::test]
async fn outdated_payment_data_is_marked_until_it_is_refreshed() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let items = json!({ "orderItems": [{ "id": "1004", "seller": "1", "quantity": 1 }] });
    let path = cart(&id, "/items?allowedOutdatedData=paymentData");
    let json = browser.post(&path, items).await.ok();
    assert_eq!(json["paymentData"]["updateStatus"], "outdated");
    let json = browser.get(&cart(&id, "?refreshOutdatedData=true")).await.ok();
    assert_eq!(json["paymentData"]["updateStatus"], "updated");
}

#[tokio::test]
async fn a_malformed_id_gives_the_error_invalid_order_form() {
    let mut browser = sandbox();
    for id in ["abc", "zz0c0de0000040000a00000000000000", "4bc8fde4-f6ad06364d1d-12a4-194208b6"] {
        browser.get(&cart(id, "")).await.refused(400, "ORD002");
    }
}

#[tokio::test]
async fn a_setting_chooses_what_an_unknown_cart_gives() {
    let mut browser = sandbox();
    let unknown = "00000000000000000000000000000000";
    browser.get(&cart(unknown, "")).await.refused(400, "ORD002");
    browser.set(json!({ "unknownCart": "notFound" })).await;
    let answer = browser.get(&cart(unknown, "")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "text/html");
    browser.set(json!({ "unknownCart": "newCart" })).await;
    let json = browser.get(&cart(unknown, "")).await.ok();
    assert_ne!(json["orderFormId"], unknown);
    assert_eq!(json["items"], json!([]));
}

#[tokio::test]
async fn carts_expire_three_months_after_their_last_change() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let day = 86_400;
    browser.post("/_sandbox/clock", json!({ "advanceSeconds": 89 * day })).await.ok();
    assert_eq!(browser.get(&cart(&id, "?disableAutoCompletion=true")).await.status, 200);
    browser.post("/_sandbox/clock", json!({ "advanceSeconds": 2 * day })).await.ok();
    browser.get(&cart(&id, "")).await.refused(400, "ORD002");
    browser.post(&cart(&id, "/coupons"), json!({ "text": "x" })).await.refused(400, "ORD002");
    assert_ne!(browser.new_cart().await, id, "the browser's own cart is a new one");
}

#[tokio::test]
async fn a_setting_forbids_guests_to_read() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    browser.set(json!({ "guestsMayRead": false })).await;
    browser.get(&cart(&id, "")).await.refused(403, "CHK0227");
    browser.log_in("ana").await;
    assert_eq!(browser.read(&id).await["canEditData"], true);
}

#[tokio::test]
async fn a_cart_that_was_put_whole_is_served_unchanged() {
    let mut browser = sandbox().unchecked();
    let id = "96A589EE-3573-4AEF-93C8-3BC9A5E00826";
    let whole = json!({ "orderFormId": id, "items": [{ "new": 1 }], "value": 5, "sellers": [] });
    browser.send("PUT", &format!("/_sandbox/orderForm/{id}"), Some(whole.clone())).await.ok();
    assert_eq!(browser.get(&cart(id, "")).await.ok(), whole);
    let wanted = json!({ "expectedOrderFormSections": ["items"] });
    let json = browser.post(&cart(id, ""), wanted).await.ok();
    assert_eq!((&json["sellers"], &json["value"]), (&Value::Null, &json!(5)));
    assert_eq!(browser.new_cart().await, id, "it became the browser's own");
    browser.post(&cart(id, "/coupons"), json!({ "text": "" })).await.refused(403, "CHK003");
}

#[tokio::test]
async fn a_cart_that_was_put_whole_can_be_very_large() {
    let mut browser = sandbox().unchecked();
    let id = "96a589ee35734aef93c83bc9a5e00826";
    let items: Vec<Value> =
        (0..5000).map(|n| json!({ "id": n, "name": "x".repeat(1000) })).collect();
    let whole = json!({ "orderFormId": id, "items": items });
    browser.send("PUT", &format!("/_sandbox/orderForm/{id}"), Some(whole.clone())).await.ok();
    assert_eq!(browser.get(&cart(id, "")).await.ok(), whole);
}

#[tokio::test]
async fn a_check_in_stores_the_physical_store() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let body = json!({ "isCheckedIn": true, "storeId": "180" });
    let json = browser.post(&cart(&id, "/checkIn"), body).await.ok();
    assert_eq!((&json["isCheckedIn"], &json["storeId"]), (&json!(true), &json!("180")));
}
