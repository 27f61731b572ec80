//! Prices and stocks that change under a cart, and when it notices.

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

/// A read that leaves the cart alone.
async fn look(browser: &mut Browser, id: &str) -> Value {
    browser.post(&cart(id, "?disableAutoCompletion=true"), json!({})).await.ok()
}

async fn recalculate(browser: &mut Browser, id: &str) -> Value {
    browser.post(&format!("/_sandbox/orderForm/{id}/recalculate"), json!({})).await.ok()
}

#[tokio::test]
async fn a_cart_that_is_only_looked_at_shows_a_new_price_once_the_store_recalculated_it() {
    let (mut browser, id) = with("1004", "1", 2).await;
    change(&mut browser, "1004", json!({ "price": 3000 })).await;
    assert_eq!(look(&mut browser, &id).await["value"], 2 * 2890);
    let told = recalculate(&mut browser, &id).await;
    let seen = look(&mut browser, &id).await;
    assert_eq!((&seen["value"], codes(&seen)), (&json!(6000), vec!["changedPriceValue"]));
    assert_eq!((&told["value"], &told["messages"]), (&seen["value"], &seen["messages"]));
    let other = look(&mut browser.other(), &id).await;
    assert_eq!(codes(&other), ["changedPriceValue"], "the message is the cart's");
    recalculate(&mut browser, &id).await;
    assert_eq!(codes(&look(&mut browser, &id).await).len(), 1, "and is not told twice");
}

#[tokio::test]
async fn somebody_elses_write_brings_the_new_price_too() {
    let (mut browser, id) = with("1004", "1", 1).await;
    change(&mut browser, "1004", json!({ "price": 3000 })).await;
    browser.other().add(&id, "1018", "1", 1).await;
    let seen = look(&mut browser, &id).await;
    assert_eq!(
        (&seen["items"][0]["price"], codes(&seen)),
        (&json!(3000), vec!["changedPriceValue"])
    );
}

#[tokio::test]
async fn less_stock_than_wanted_caps_the_line_and_says_so_to_everybody() {
    let (mut browser, id) = with("1004", "1", 5).await;
    change(&mut browser, "1004", json!({ "stock": 3 })).await;
    assert_eq!(look(&mut browser, &id).await["items"][0]["quantity"], 5);
    recalculate(&mut browser, &id).await;
    for _ in 0..2 {
        let seen = look(&mut browser.other(), &id).await;
        assert_eq!(seen["items"][0]["quantity"], 3);
        assert_eq!(codes(&seen), ["itemQuantityNotAvailable"]);
        assert_eq!(seen["messages"][0]["fields"], json!({ "id": "1004" }));
    }
    let more = browser.update(&id, 0, 4).await;
    assert_eq!(more["items"][0]["quantity"], 3, "there is no more");
    assert_eq!(codes(&more), ["itemQuantityNotAvailable"]);
}

#[tokio::test]
async fn stock_that_goes_and_comes_back_is_noticed_by_the_line() {
    let (mut browser, id) = with("1004", "1", 2).await;
    for (stock, availability, said) in
        [(0, "withoutStock", vec!["withoutStock"]), (9, "available", vec![])]
    {
        change(&mut browser, "1004", json!({ "stock": stock })).await;
        recalculate(&mut browser, &id).await;
        let seen = look(&mut browser, &id).await;
        assert_eq!(seen["items"][0]["availability"], availability);
        assert_eq!(codes(&seen), said);
    }
}

#[tokio::test]
async fn a_cart_is_looked_at_in_clear_and_without_effect() {
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
