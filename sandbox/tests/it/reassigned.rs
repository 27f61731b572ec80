//! Ids of expired carts that were given to a stranger's cart.

use serde_json::json;

use crate::browser::{Browser, cart, each, sandbox};

const STRANGER: &str = "elisa.moraes@example.com";

/// Ana's cart after a hundred days.
async fn expired_cart() -> (Browser, String) {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    browser.set(json!({ "reassignExpired": true, "automaticGift": false })).await;
    browser.post("/_sandbox/clock", json!({ "advanceSeconds": 100 * 86_400 })).await.ok();
    (browser, id)
}

#[tokio::test]
async fn an_expired_id_gives_the_cart_of_a_stranger() {
    let (mut browser, id) = expired_cart().await;
    let json = browser.read(&id).await;
    assert_eq!(json["orderFormId"], id);
    assert_eq!(each(&json, "id"), ["1031", "1011"]);
    assert_eq!(json["clientProfileData"]["email"], STRANGER);
    assert_eq!(json["clientProfileData"]["firstName"], "Elisa", "nothing is masked");
    assert_eq!(json["canEditData"], true);
    assert_eq!(
        browser.other().read(&id).await["items"],
        json["items"],
        "it stays the stranger's cart"
    );
}

#[tokio::test]
async fn a_write_to_an_expired_id_changes_the_strangers_cart() {
    let (browser, id) = expired_cart().await;
    let dashed = [&id[..8], &id[8..12], &id[12..16], &id[16..20], &id[20..]].join("-");
    let json = browser.other().update(&dashed.to_uppercase(), 0, 5).await;
    assert_eq!(json["clientProfileData"]["email"], STRANGER);
    assert_eq!(each(&json, "quantity"), [5, 1]);
    assert_eq!(browser.other().read(&id).await["items"][0]["quantity"], 5);
}

#[tokio::test]
async fn a_cookie_of_an_expired_cart_leads_to_the_strangers_cart() {
    let (browser, id) = expired_cart().await;
    let mut late = browser.other();
    late.cookies.insert("checkout.vtex.com".to_owned(), format!("__ofid={id}"));
    let json = late.post("/api/checkout/pub/orderForm", json!({})).await.ok();
    assert_eq!(
        (&json["orderFormId"], &json["clientProfileData"]["email"]),
        (&json!(id), &json!(STRANGER))
    );
}

#[tokio::test]
async fn only_ids_of_expired_carts_are_given_to_a_stranger() {
    let (mut browser, _) = expired_cart().await;
    browser.get(&cart(&"0".repeat(32), "")).await.refused(400, "ORD002");
    let id = browser.new_cart().await;
    browser.post("/_sandbox/clock", json!({ "advanceSeconds": 80 * 86_400 })).await.ok();
    assert_eq!(browser.read(&id).await["items"], json!([]));
}
