//! What becomes of a cart that became an order.

use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::{Browser, cart, sandbox};

const OWN: &str = "/api/checkout/pub/orderForm";

async fn place(browser: &Browser, id: &str) {
    browser.other().post(&format!("/_sandbox/orderForm/{id}/place"), json!({})).await.ok();
}

/// Ana, who bought her cart, and the cart.
async fn bought(ordered_cart: &str) -> (Browser, String) {
    let mut ana = sandbox();
    ana.log_in("ana").await;
    ana.set(json!({ "orderedCart": ordered_cart })).await;
    let id = ana.cart_of("ana").await;
    place(&ana, &id).await;
    (ana, id)
}

#[tokio::test]
async fn the_buyer_gets_a_new_cart_and_keeps_it() {
    for mode in ["empty", "newCart", "error", "notFound"] {
        let (mut ana, id) = bought(mode).await;
        let answer = ana.post(OWN, json!({})).await;
        let set = answer.set_cookie("checkout.vtex.com").expect("a cookie");
        let json = answer.ok();
        assert_ne!(json["orderFormId"], id, "{mode}");
        assert_eq!(json["items"], json!([]));
        assert_eq!(json["orderFormId"], set.replace("__ofid=", ""));
        assert_eq!(ana.post(OWN, json!({})).await.ok()["orderFormId"], json["orderFormId"]);
        assert_eq!(ana.cart_of("ana").await, json["orderFormId"], "it is hers from now on");
    }
}

#[tokio::test]
async fn two_browsers_with_the_cart_get_two_carts() {
    let (ana, id) = bought("empty").await;
    let guest = || {
        let mut guest = ana.other();
        guest.cookies.insert("checkout.vtex.com".to_owned(), format!("__ofid={id}"));
        guest
    };
    let one = guest().post(OWN, json!({})).await.ok();
    let other = guest().post(OWN, json!({})).await.ok();
    assert_ne!(one["orderFormId"], other["orderFormId"]);
    assert_eq!(ana.cart_of("ana").await, id, "until she comes back");
}

#[tokio::test]
async fn the_address_that_adds_items_does_not_add_to_what_was_bought() {
    let (mut ana, id) = bought("empty").await;
    ana.get("/checkout/cart/add?sku=1004&qty=1&seller=1").await;
    assert_eq!(ana.other().read(&id).await["items"], json!([]));
    let json = ana.post(OWN, json!({})).await.ok();
    assert_eq!(json["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn for_the_others_it_is_empty_and_nobodys_data_is_left_in_it() {
    let (ana, id) = bought("empty").await;
    let mut guest = ana.other();
    let json = guest.read(&id).await;
    assert_eq!((&json["orderFormId"], &json["items"]), (&json!(id), &json!([])));
    assert_eq!((&json["clientProfileData"], &json["marketingData"]), (&Value::Null, &Value::Null));
    let json = guest.add(&id, "1004", "1", 1).await;
    assert_eq!(json["items"][0]["id"], "1004", "it can be filled again");
}

#[tokio::test]
async fn or_another_cart_or_an_error_or_not_there() {
    let items = json!({ "orderItems": [{ "id": "1004", "seller": "1", "quantity": 1 }] });
    let (ana, id) = bought("newCart").await;
    let json = ana.other().read(&id).await;
    assert_ne!(json["orderFormId"], id);
    assert_eq!(json["items"], json!([]));
    ana.other().post(&cart(&id, "/items"), items.clone()).await.refused(400, "ORD002");
    let (ana, id) = bought("error").await;
    ana.other().post(&cart(&id, ""), json!({})).await.refused(400, "ORD002");
    ana.other().post(&cart(&id, "/items"), items.clone()).await.refused(400, "ORD002");
    let (ana, id) = bought("notFound").await;
    for path in [cart(&id, ""), cart(&id, "/items")] {
        let answer = ana.other().post(&path, items.clone()).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (404, "text/html"));
    }
}

#[tokio::test(start_paused = true)]
async fn a_write_that_was_on_its_way_does_not_bring_back_what_was_bought() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    browser.set(json!({ "racing": { "minMs": 100, "maxMs": 100 } })).await;
    let (mut guest, path) = (browser.other(), cart(&id, "/items/update"));
    let body = json!({ "orderItems": [{ "index": 0, "quantity": 9 }] });
    let write = tokio::spawn(async move { guest.post(&path, body).await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    place(&browser, &id).await;
    write.await.expect("an answer").refused(400, "ORD002");
    assert_eq!(browser.read(&id).await["items"], json!([]));
}
