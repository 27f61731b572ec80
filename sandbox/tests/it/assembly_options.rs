//! Assembly options: how many parts they take, and how parts are removed.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, each, sandbox};

async fn hamper() -> (Browser, String) {
    let mut browser = sandbox();
    browser.set(json!({ "automaticGift": false })).await;
    let id = browser.new_cart().await;
    browser.add(&id, "1048", "1", 1).await;
    (browser, id)
}

fn parts(parts: &[(&str, i64)]) -> Value {
    let part =
        |(id, quantity): &(&str, i64)| json!({ "id": id, "quantity": quantity, "seller": "1" });
    json!({ "composition": { "items": parts.iter().map(part).collect::<Vec<_>>() } })
}

#[tokio::test]
async fn an_option_refuses_more_parts_than_it_takes() {
    let (mut browser, id) = hamper().await;
    let path = cart(&id, "/items/0/assemblyOptions/Bebida");
    for too_many in [&[("1001", 2)][..], &[("1001", 1), ("1001", 1)]] {
        browser.post(&path, parts(too_many)).await.refused(400, "CHK0172");
    }
    browser.post(&path, parts(&[("1002", 1)])).await.refused(400, "CHK0172");
    assert_eq!(each(&browser.read(&id).await, "id"), ["1048"], "nothing is added");
    let json = browser.post(&path, parts(&[("1001", 1), ("1004", 1)])).await.ok();
    assert_eq!(each(&json, "id"), ["1048", "1001", "1004"]);
}

#[tokio::test]
async fn an_option_refuses_more_parts_in_all_than_it_takes() {
    let mut browser = sandbox();
    browser.set(json!({ "automaticGift": false })).await;
    let id = browser.new_cart().await;
    browser.add(&id, "1050", "1", 1).await;
    let path = cart(&id, "/items/0/assemblyOptions/Doces");
    browser.post(&path, parts(&[("1008", 2), ("1017", 2)])).await.refused(400, "CHK0172");
    let json = browser.post(&path, parts(&[("1008", 2), ("1017", 1)])).await.ok();
    assert_eq!(each(&json, "quantity"), [1, 2, 1]);
}

#[tokio::test]
async fn options_of_an_added_item_are_checked_too() {
    let (mut browser, id) = hamper().await;
    let item = |options: Value| {
        let item = json!({ "id": "1048", "quantity": 1, "seller": "1", "options": options });
        json!({ "orderItems": [item] })
    };
    let path = cart(&id, "/items");
    let part = |id: &str, quantity: i64| {
        let assembly = "Bebida";
        json!({ "assemblyId": assembly, "id": id, "quantity": quantity, "seller": "1" })
    };
    for options in [
        json!([part("1001", 2)]),
        json!([part("1001", 1), part("1001", 1)]),
        json!([{ "assemblyId": "Fita", "id": "1001", "quantity": 1, "seller": "1" }]),
    ] {
        browser.post(&path, item(options.clone())).await.refused(400, "CHK0172");
    }
    let json = browser.post(&path, item(json!([part("1001", 1), part("1004", 1)]))).await.ok();
    assert_eq!(each(&json, "parentItemIndex"), [json!(null), json!(null), json!(1), json!(1)]);
}

#[tokio::test]
async fn a_body_names_the_parts_that_are_removed() {
    let (mut browser, id) = hamper().await;
    let path = cart(&id, "/items/0/assemblyOptions/Bebida");
    browser.post(&path, parts(&[("1001", 1), ("1004", 1)])).await.ok();
    let one = json!({ "composition": { "items": [{ "id": "1001", "seller": "1" }] } });
    let json = browser.send("DELETE", &path, Some(one.clone())).await.ok();
    assert_eq!(each(&json, "id"), ["1048", "1004"]);
    let json = browser.send("DELETE", &path, Some(one)).await.ok();
    assert_eq!(each(&json, "id"), ["1048", "1004"], "what is gone already changes nothing");
    let json = browser.send("DELETE", &path, None).await.ok();
    assert_eq!(each(&json, "id"), ["1048"], "without a body all parts go");
}

#[tokio::test]
async fn removing_parts_keeps_what_was_entered_for_another_option() {
    let (mut browser, id) = hamper().await;
    let card = cart(&id, "/items/0/assemblyOptions/Cart%C3%A3o");
    browser.post(&card, json!({ "inputValues": { "mensagem": "Oi" } })).await.ok();
    let path = cart(&id, "/items/0/assemblyOptions/Bebida");
    browser.post(&path, parts(&[("1001", 1)])).await.ok();
    let json = browser.send("DELETE", &path, None).await.ok();
    assert_eq!(json["items"][0]["attachments"][0]["content"]["mensagem"], "Oi");
}
