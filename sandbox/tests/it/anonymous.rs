//! Leaving personal data behind, and adding items by the address `cart/add`.

use serde_json::{Value, json};

use crate::browser::{each, sandbox};

#[tokio::test]
async fn changing_to_anonymous_copies_items_but_no_personal_data() {
    let mut browser = sandbox();
    browser.log_in("ana").await;
    let old = browser.cart_of("ana").await;
    let before = browser.read(&old).await;
    let answer = browser.get(&format!("/checkout/changeToAnonymousUser/{old}")).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (302, "/checkout/#/orderform"));
    let json = browser.post("/api/checkout/pub/orderForm", json!({})).await.ok();
    assert_ne!(json["orderFormId"], old);
    assert_eq!(each(&json, "id"), each(&before, "id"));
    assert_eq!(each(&json, "quantity"), each(&before, "quantity"));
    assert_eq!(json["clientProfileData"], Value::Null);
    assert_eq!(json["shippingData"]["address"], Value::Null);
    assert_eq!(json["canEditData"], true);
    let still = browser.other().read(&old).await;
    assert_eq!(still["clientProfileData"]["email"], "ana.souza@example.com", "the old one stays");
}

#[tokio::test]
async fn an_unknown_cart_cannot_change_to_anonymous() {
    let mut browser = sandbox();
    let path = "/checkout/changeToAnonymousUser/00000000000000000000000000000000";
    browser.get(path).await.refused(400, "ORD002");
}

#[tokio::test]
async fn cart_add_fills_the_visitors_own_cart() {
    let mut browser = sandbox();
    let path = "/checkout/cart/add?sc=1&sku=1004&qty=2&seller=1&sku=1021&qty=4&seller=hortadavila";
    let answer = browser.get(path).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (302, "/checkout/#/cart"));
    let json = browser.post("/api/checkout/pub/orderForm", json!({})).await.ok();
    assert_eq!(
        (each(&json, "id"), each(&json, "quantity")),
        (vec![json!("1004"), json!("1021")], vec![json!(2), json!(4)],)
    );
    let answer = browser.get("/checkout/cart/add?sku=1004&redirect=false").await;
    assert_eq!(answer.status, 200);
    let again = browser.post("/api/checkout/pub/orderForm", json!({})).await.ok();
    assert_eq!(again["orderFormId"], json["orderFormId"]);
    assert_eq!(each(&again, "quantity"), [3, 4]);
}
