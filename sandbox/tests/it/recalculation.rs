//! Prices and stocks that change, and when a cart takes the change.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, codes, sandbox};

async fn with(sku: &str, seller: &str, quantity: i64) -> (Browser, String) {
    let mut browser = sandbox();
    browser.set(json!({ "automaticGift": false })).await;
    let id = browser.new_cart().await;
    browser.add(&id, sku, seller, quantity).await;
    (browser, id)
}

async fn change(browser: &mut Browser, sku: &str, to: Value) {
    browser.send("PATCH", &format!("/_sandbox/catalog/{sku}"), Some(to)).await.ok();
}

/// Reads a cart without side effects.
async fn read_unchanged(browser: &mut Browser, id: &str) -> Value {
    browser.post(&cart(id, "?disableAutoCompletion=true"), json!({})).await.ok()
}

async fn recalculate(browser: &mut Browser, id: &str) -> Value {
    browser.post(&format!("/_sandbox/orderForm/{id}/recalculate"), json!({})).await.ok()
}

#[tokio::test]
async fn a_recalculation_shows_the_new_price_to_every_read() {
    let (mut browser, id) = with("1004", "1", 2).await;
    change(&mut browser, "1004", json!({ "price": 3000 })).await;
    assert_eq!(read_unchanged(&mut browser, &id).await["value"], 2 * 2890);
    let answer = recalculate(&mut browser, &id).await;
    let seen = read_unchanged(&mut browser, &id).await;
    assert_eq!((&seen["value"], codes(&seen)), (&json!(6000), vec!["changedPriceValue"]));
    assert_eq!((&answer["value"], &answer["messages"]), (&seen["value"], &seen["messages"]));
    let other = read_unchanged(&mut browser.other(), &id).await;
    assert_eq!(codes(&other), ["changedPriceValue"], "the message belongs to the cart");
    recalculate(&mut browser, &id).await;
    assert_eq!(
        codes(&read_unchanged(&mut browser, &id).await).len(),
        1,
        "the message is not repeated"
    );
}

#[tokio::test]
async fn a_write_by_somebody_else_also_shows_the_new_price() {
    let (mut browser, id) = with("1004", "1", 1).await;
    change(&mut browser, "1004", json!({ "price": 3000 })).await;
    browser.other().add(&id, "1018", "1", 1).await;
    let seen = read_unchanged(&mut browser, &id).await;
    assert_eq!(
        (&seen["items"][0]["price"], codes(&seen)),
        (&json!(3000), vec!["changedPriceValue"])
    );
}

#[tokio::test]
async fn stock_below_the_quantity_lowers_it_with_a_message() {
    let (mut browser, id) = with("1004", "1", 5).await;
    change(&mut browser, "1004", json!({ "stock": 3 })).await;
    assert_eq!(read_unchanged(&mut browser, &id).await["items"][0]["quantity"], 5);
    recalculate(&mut browser, &id).await;
    for _ in 0..2 {
        let seen = read_unchanged(&mut browser.other(), &id).await;
        assert_eq!(seen["items"][0]["quantity"], 3);
        assert_eq!(codes(&seen), ["itemQuantityNotAvailable"]);
        assert_eq!(seen["messages"][0]["fields"], json!({ "id": "1004" }));
    }
    let more = browser.update(&id, 0, 4).await;
    assert_eq!(more["items"][0]["quantity"], 3, "the stock is used up");
    assert_eq!(codes(&more), ["itemQuantityNotAvailable"]);
}

#[tokio::test]
async fn a_line_follows_stock_that_sells_out_and_returns() {
    let (mut browser, id) = with("1004", "1", 2).await;
    for (stock, availability, said) in
        [(0, "withoutStock", vec!["withoutStock"]), (9, "available", vec![])]
    {
        change(&mut browser, "1004", json!({ "stock": stock })).await;
        recalculate(&mut browser, &id).await;
        let seen = read_unchanged(&mut browser, &id).await;
        assert_eq!(seen["items"][0]["availability"], availability);
        assert_eq!(codes(&seen), said);
    }
}

#[tokio::test]
async fn the_stored_cart_is_read_unmasked_and_without_side_effects() {
    let mut browser = sandbox();
    let id = browser.cart_of("ana").await;
    let answer = browser.get(&format!("/_sandbox/orderForm/{id}")).await;
    assert_eq!(answer.set_cookies(), [""; 0]);
    let json = answer.ok();
    assert_eq!(json["clientProfileData"]["firstName"], "Ana Beatriz");
    assert_eq!(json["items"], browser.read(&id).await["items"]);
    for (method, rest) in [("GET", ""), ("POST", "/recalculate"), ("POST", "/place")] {
        let path = format!("/_sandbox/orderForm/{}{rest}", "0".repeat(32));
        assert_eq!(browser.send(method, &path, None).await.status, 400, "{path}");
    }
}
