//! Carts that became an order.

use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::{Browser, cart, sandbox};

const OWN: &str = "/api/checkout/pub/orderForm";

async fn place_order(browser: &Browser, id: &str) {
    browser.other().post(&format!("/_sandbox/orderForm/{id}/place"), json!({})).await.ok();
}

/// Ana's browser, and the id of her cart, which became an order.
async fn ordered_cart_of_ana(ordered_cart: &str) -> (Browser, String) {
    let mut ana = sandbox();
    ana.log_in("ana").await;
    ana.set(json!({ "orderedCart": ordered_cart })).await;
    let id = ana.cart_of("ana").await;
    place_order(&ana, &id).await;
    (ana, id)
}

#[tokio::test]
async fn the_buyer_gets_a_new_cart_and_keeps_it() {
    for mode in ["empty", "newCart", "error", "notFound"] {
        let (mut ana, id) = ordered_cart_of_ana(mode).await;
        let answer = ana.post(OWN, json!({})).await;
        let set = answer.set_cookie("checkout.vtex.com").expect("a cookie");
        let json = answer.ok();
        assert_ne!(json["orderFormId"], id, "{mode}");
        assert_eq!(json["items"], json!([]));
        assert_eq!(json["orderFormId"], set.replace("__ofid=", ""));
        assert_eq!(ana.post(OWN, json!({})).await.ok()["orderFormId"], json["orderFormId"]);
        assert_eq!(ana.cart_of("ana").await, json["orderFormId"], "it is now her own cart");
    }
}

#[tokio::test]
async fn two_browsers_with_the_cart_get_two_carts() {
    let (ana, id) = ordered_cart_of_ana("empty").await;
    let guest = || {
        let mut guest = ana.other();
        guest.cookies.insert("checkout.vtex.com".to_owned(), format!("__ofid={id}"));
        guest
    };
    let one = guest().post(OWN, json!({})).await.ok();
    let other = guest().post(OWN, json!({})).await.ok();
    assert_ne!(one["orderFormId"], other["orderFormId"]);
    assert_eq!(ana.cart_of("ana").await, id, "it is hers until her next read");
}

#[tokio::test]
async fn cart_add_does_not_change_an_ordered_cart() {
    let (mut ana, id) = ordered_cart_of_ana("empty").await;
    ana.get("/checkout/cart/add?sku=1004&qty=1&seller=1").await;
    assert_eq!(ana.other().read(&id).await["items"], json!([]));
    let json = ana.post(OWN, json!({})).await.ok();
    assert_eq!(json["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn others_see_an_ordered_cart_empty_and_without_data() {
    let (ana, id) = ordered_cart_of_ana("empty").await;
    let mut guest = ana.other();
    let json = guest.read(&id).await;
    assert_eq!((&json["orderFormId"], &json["items"]), (&json!(id), &json!([])));
    assert_eq!((&json["clientProfileData"], &json["marketingData"]), (&Value::Null, &Value::Null));
    let json = guest.add(&id, "1004", "1", 1).await;
    assert_eq!(json["items"][0]["id"], "1004", "it can be filled again");
}

#[tokio::test]
async fn a_setting_chooses_what_an_ordered_cart_gives() {
    let items = json!({ "orderItems": [{ "id": "1004", "seller": "1", "quantity": 1 }] });
    let (ana, id) = ordered_cart_of_ana("newCart").await;
    let json = ana.other().read(&id).await;
    assert_ne!(json["orderFormId"], id);
    assert_eq!(json["items"], json!([]));
    ana.other().post(&cart(&id, "/items"), items.clone()).await.refused(400, "ORD002");
    let (ana, id) = ordered_cart_of_ana("error").await;
    ana.other().post(&cart(&id, ""), json!({})).await.refused(400, "ORD002");
    ana.other().post(&cart(&id, "/items"), items.clone()).await.refused(400, "ORD002");
    let (ana, id) = ordered_cart_of_ana("notFound").await;
    for path in [cart(&id, ""), cart(&id, "/items")] {
        let answer = ana.other().post(&path, items.clone()).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (404, "text/html"));
    }
}

#[tokio::test]
async fn an_order_that_costs_nothing_keeps_its_cart() {
    let mut browser = sandbox();
    browser.set(json!({ "allowManualPrice": true })).await;
    let id = browser.new_cart().await;
    browser.add(&id, "1004", "1", 1).await;
    let free = Some(json!({ "price": 0 }));
    browser.send("PUT", &cart(&id, "/items/0/price"), free).await.ok();
    place_order(&browser, &id).await;
    let json = browser.post(OWN, json!({})).await.ok();
    assert_eq!((&json["orderFormId"], &json["value"]), (&json!(id), &json!(0)));
    assert_eq!(json["items"][0]["id"], "1004");
    assert_eq!(browser.other().read(&id).await["items"][0]["id"], "1004", "for everybody");
    browser.set(json!({ "freeOrderKeepsCart": false })).await;
    place_order(&browser, &id).await;
    assert_ne!(browser.post(OWN, json!({})).await.ok()["orderFormId"], json!(id));
}

#[tokio::test(start_paused = true)]
async fn a_late_write_to_an_ordered_cart_is_refused() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    browser.set(json!({ "racing": { "minMs": 100, "maxMs": 100 } })).await;
    let (mut guest, path) = (browser.other(), cart(&id, "/items/update"));
    let body = json!({ "orderItems": [{ "index": 0, "quantity": 9 }] });
    let write = tokio::spawn(async move { guest.post(&path, body).await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    place_order(&browser, &id).await;
    write.await.expect("an answer").refused(400, "ORD002");
    assert_eq!(browser.read(&id).await["items"], json!([]));
}
