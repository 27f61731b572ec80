//! Who may see and edit the personal data of a cart.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, sandbox};

fn flags(json: &Value) -> (bool, bool) {
    (json["loggedIn"] == true, json["canEditData"] == true)
}

fn first_name(json: &Value) -> &str {
    json["clientProfileData"]["firstName"].as_str().unwrap_or_default()
}

#[tokio::test]
async fn a_complete_profile_is_unmasked_for_its_signed_in_owner() {
    let mut ana = sandbox();
    let id = ana.cart_of("ana").await;
    let json = ana.read(&id).await;
    assert_eq!((flags(&json), first_name(&json)), ((false, false), "A*** B***"));
    ana.log_in("ana").await;
    let json = ana.read(&id).await;
    assert_eq!((flags(&json), first_name(&json)), ((true, true), "Ana Beatriz"));
    assert_eq!(json["shippingData"]["address"]["editable"], true);
    assert_eq!(json["shippingData"]["address"]["complement"], "apto 142");
}

#[tokio::test]
async fn after_signing_out_the_cart_stays_and_its_data_is_masked() {
    let mut ana = sandbox();
    ana.log_in("ana").await;
    ana.post("/_sandbox/logout", json!({})).await.ok();
    let json = ana.post("/api/checkout/pub/orderForm", json!({})).await.ok();
    assert_eq!(json["orderFormId"], ana.cart_of("ana").await);
    assert_eq!((flags(&json), first_name(&json)), ((false, false), "A*** B***"));
}

#[tokio::test]
async fn a_sign_in_ends_after_a_day() {
    let mut ana = sandbox();
    ana.log_in("ana").await;
    let id = ana.cart_of("ana").await;
    ana.post("/_sandbox/clock", json!({ "advanceSeconds": 86_399 })).await.ok();
    assert_eq!(first_name(&ana.read(&id).await), "Ana Beatriz");
    ana.post("/_sandbox/clock", json!({ "advanceSeconds": 1 })).await.ok();
    assert_eq!(first_name(&ana.read(&id).await), "A*** B***");
}

#[tokio::test]
async fn a_signed_in_guest_sees_masks_and_a_setting_decides_logged_in() {
    let mut bruno = sandbox();
    bruno.log_in("bruno").await;
    let id = bruno.cart_of("ana").await;
    let json = bruno.read(&id).await;
    assert_eq!((flags(&json), first_name(&json)), ((true, false), "A*** B***"));
    bruno.set(json!({ "loggedInForOthers": false })).await;
    assert_eq!(flags(&bruno.read(&id).await), (false, false));
}

#[tokio::test]
async fn a_first_purchase_is_unmasked_for_everybody_by_default() {
    let mut browser = sandbox();
    let id = browser.cart_of("carla").await;
    let json = browser.read(&id).await;
    assert_eq!((flags(&json), first_name(&json)), ((false, true), "Carla"));
}

#[tokio::test]
async fn settings_mask_a_first_purchase_without_the_ownership_cookie() {
    for setting in ["maskFirstPurchaseData", "useOwnershipCookie"] {
        let browser = sandbox();
        let id = browser.cart_of("carla").await;
        browser.set(json!({ setting: true })).await;
        let json = browser.other().read(&id).await;
        assert_eq!((flags(&json), first_name(&json)), ((false, false), "C***"), "{setting}");
        let mut carla = browser.other();
        carla.log_in("carla").await;
        let json = carla.read(&id).await;
        assert_eq!((flags(&json), first_name(&json)), ((false, true), "Carla"), "{setting}");
    }
}

#[tokio::test]
async fn only_the_latest_ownership_cookie_is_valid() {
    let mut browser = sandbox();
    browser.set(json!({ "useOwnershipCookie": true })).await;
    let id = browser.new_cart().await;
    assert_eq!(browser.cookies["CheckoutOrderFormOwnership"], "");
    let profile = json!({ "email": "dora@example.com", "firstName": "Dora", "lastName": "M" });
    browser.post(&cart(&id, "/attachments/clientProfileData"), profile).await.ok();
    let after_profile = browser.cookies["CheckoutOrderFormOwnership"].clone();
    assert!(after_profile.len() >= 64);
    let old: Browser = browser.clone();
    let address = json!({ "selectedAddresses": [{ "postalCode": "01310-100", "country": "BRA" }] });
    browser.post(&cart(&id, "/attachments/shippingData"), address).await.ok();
    let after_address = browser.cookies["CheckoutOrderFormOwnership"].clone();
    assert!(after_address.len() > after_profile.len());
    assert_eq!(first_name(&browser.read(&id).await), "Dora");
    assert_eq!(first_name(&old.clone().read(&id).await), "D***");
}

#[tokio::test]
async fn an_operator_sees_everything_and_has_a_user_type() {
    let mut operator = sandbox();
    operator.log_in("operator").await;
    let id = operator.cart_of("ana").await;
    let json = operator.read(&id).await;
    assert_eq!(json["userType"], "callCenterOperator");
    assert_eq!((flags(&json), first_name(&json)), ((true, true), "Ana Beatriz"));
    let seen = operator.other().read(&id).await;
    assert_eq!(seen["userType"], Value::Null, "it belongs to the session");
    let own = operator.cart_of("operator").await;
    let own = operator.read(&own).await;
    assert_eq!(own["clientProfileData"], Value::Null, "their own data is not written into carts");
    assert_eq!(own["userType"], "callCenterOperator");
}

#[tokio::test]
async fn an_application_with_a_key_sees_everything() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    let key = [("x-vtex-api-appkey", "k"), ("x-vtex-api-apptoken", "t")];
    let json = browser.send_with("GET", &cart(&id, ""), "", &key).await.ok();
    assert_eq!(first_name(&json), "Ana Beatriz");
}

#[tokio::test]
async fn a_profile_by_email_is_masked_for_all_but_its_owner() {
    let mut browser = sandbox();
    let path = "/api/checkout/pub/profiles/?email=ana.souza@example.com";
    let json = browser.get(path).await.ok();
    assert_eq!(json["isComplete"], true);
    assert_eq!(json["userProfile"]["lastName"], "S*** R***");
    assert_eq!(json["availableAddresses"][0]["street"], "Ave*** ***sta");
    browser.log_in("ana").await;
    assert_eq!(browser.get(path).await.ok()["userProfile"]["lastName"], "Souza Ribeiro");
    let unknown = browser.get("/api/checkout/pub/profiles?email=x@example.com").await.ok();
    assert_eq!((&unknown["isComplete"], &unknown["userProfile"]), (&json!(false), &Value::Null));
    browser.get("/api/checkout/pub/profiles?email=x").await.refused(400, "ORD007");
}
