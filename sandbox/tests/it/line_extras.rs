//! Attachments, services, assembly options, gifts and manual prices.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, each, sandbox, total};

async fn with(sku: &str, seller: &str, quantity: i64) -> (Browser, String) {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.add(&id, sku, seller, quantity).await;
    (browser, id)
}

fn engraving() -> Value {
    json!({ "content": { "texto": "Oi" }, "noSplitItem": true })
}

#[tokio::test]
async fn an_attachment_is_added_to_a_line_and_removed() {
    let (mut browser, id) = with("1026", "casanorte", 2).await;
    let path = cart(&id, "/items/0/attachments/Grava%C3%A7%C3%A3o");
    let json = browser.post(&path, engraving()).await.ok();
    assert_eq!(each(&json, "quantity"), [2]);
    assert_eq!(json["items"][0]["attachments"][0]["name"], "Gravação");
    let json = browser.send("DELETE", &path, None).await.ok();
    assert_eq!(json["items"][0]["attachments"], json!([]));
    browser.post(&path, json!({})).await.refused(400, "001");
}

#[tokio::test]
async fn without_no_split_item_only_one_unit_gets_the_attachment() {
    let (mut browser, id) = with("1026", "casanorte", 3).await;
    let path = cart(&id, "/items/0/attachments/Grava%C3%A7%C3%A3o");
    let json = browser.post(&path, json!({ "content": { "texto": "Oi" } })).await.ok();
    assert_eq!(each(&json, "quantity"), [1, 2]);
    assert_eq!(json["items"][1]["attachments"], json!([]));
}

#[tokio::test]
async fn a_growing_line_with_an_attachment_is_split() {
    let (mut browser, id) = with("1026", "casanorte", 1).await;
    browser.set(json!({ "automaticGift": false })).await;
    let path = cart(&id, "/items/0/attachments/Grava%C3%A7%C3%A3o");
    browser.post(&path, engraving()).await.ok();
    let grown = browser.update(&id, 0, 3).await;
    assert_eq!(each(&grown, "quantity"), [1, 2]);
    assert_eq!(grown["items"][1]["attachments"], json!([]));
    let body = json!({ "orderItems": [{ "index": 0, "quantity": 4 }], "noSplitItem": true });
    let whole = browser.post(&cart(&id, "/items/update"), body).await.ok();
    assert_eq!(each(&whole, "quantity"), [4, 2]);
}

#[tokio::test]
async fn a_service_has_a_price_and_can_be_removed() {
    let (mut browser, id) = with("1032", "casanorte", 2).await;
    let plain = browser.read(&id).await;
    let path = cart(&id, "/items/0/offerings");
    browser.post(&path, json!({ "id": "77", "info": null })).await.refused(400, "CHK0022");
    let json = browser.post(&path, json!({ "id": "5", "info": null })).await.ok();
    assert_eq!(json["items"][0]["bundleItems"][0]["price"], 690);
    assert_eq!(total(&json, "Items") - total(&plain, "Items"), 2 * 690);
    let note = cart(&id, "/items/0/bundles/5/attachments/message");
    let json = browser.post(&note, json!({ "content": { "text": "Oi" } })).await.ok();
    assert_eq!(json["items"][0]["bundleItems"][0]["attachments"][0]["content"]["text"], "Oi");
    let json = browser.send("DELETE", &note, None).await.ok();
    assert_eq!(json["items"][0]["bundleItems"][0]["attachments"], json!([]));
    let json = browser.post(&cart(&id, "/items/0/offerings/5/remove"), json!({})).await.ok();
    assert_eq!(json["value"], plain["value"]);
}

#[tokio::test]
async fn a_lines_possible_services_are_always_listed() {
    let (mut browser, id) = with("1032", "casanorte", 1).await;
    browser.add(&id, "1004", "1", 1).await;
    let path = cart(&id, "/items/0/offerings");
    let json = browser.post(&path, json!({ "id": 5, "info": null })).await.ok();
    let offered = &json["items"][0]["offerings"];
    assert_eq!((&offered[0]["id"], &offered[0]["price"]), (&json!("5"), &json!(690)));
    assert_eq!(json["items"][0]["bundleItems"][0]["id"], 5);
    assert_eq!(json["items"][1]["offerings"], json!([]));
    let again = browser.post(&path, json!({ "id": "5" })).await.ok();
    assert_eq!(again["items"][0]["bundleItems"].as_array().map(Vec::len), Some(1), "once");
    let seen = browser.other().read(&id).await;
    assert_eq!(seen["items"][0]["bundleItems"], again["items"][0]["bundleItems"]);
    let body = json!({ "orderItems": [{ "index": 0, "quantity": 3 }] });
    let grown = browser.post(&cart(&id, "/items/update"), body).await.ok();
    assert_eq!(each(&grown, "quantity")[..2], [1, 2], "additional units do not have it");
    assert_eq!(grown["items"][1]["bundleItems"], json!([]));
    browser
        .post(&cart(&id, "/items/7/offerings"), json!({ "id": "5" }))
        .await
        .refused(400, "CHK0041");
}

#[tokio::test]
async fn lines_of_an_assembly_option_are_removed_with_their_parent() {
    let (mut browser, id) = with("1048", "1", 1).await;
    let path = cart(&id, "/items/0/assemblyOptions/Bebida");
    let coffee = json!({ "composition": { "items": [
        { "id": "1001", "quantity": 1, "seller": "1" },
    ]}});
    let json = browser.post(&path, coffee).await.ok();
    let child = json["items"].as_array().expect("items").iter().find(|item| item["id"] == "1001");
    let child = child.expect("the coffee");
    assert_eq!(child["parentItemIndex"], 0);
    assert_eq!(child["parentAssemblyBinding"], "Bebida");
    let json = browser.update(&id, 0, 0).await;
    assert_eq!(json["items"], json!([]));
}

#[tokio::test]
async fn inputs_of_an_assembly_option_become_an_attachment() {
    let (mut browser, id) = with("1048", "1", 1).await;
    let path = cart(&id, "/items/0/assemblyOptions/Cart%C3%A3o");
    let json = browser.post(&path, json!({ "inputValues": { "mensagem": "Oi" } })).await.ok();
    assert_eq!(json["items"][0]["attachments"][0]["content"]["mensagem"], "Oi");
    let json = browser.send("DELETE", &path, None).await.ok();
    assert_eq!(json["items"][0]["attachments"], json!([]));
    let other = cart(&id, "/items/0/assemblyOptions/Fita");
    browser.post(&other, json!({})).await.refused(400, "CHK0022");
    let broken = json!({ "composition": { "items": ["x"] } });
    browser.post(&path, broken).await.refused(400, "CHK0022");
}

#[tokio::test]
async fn a_cart_has_the_automatic_gift_only_above_its_amount() {
    let (mut browser, id) = with("1033", "casanorte", 1).await;
    assert_eq!(each(&browser.read(&id).await, "isGift"), [false]);
    let json = browser.add(&id, "1004", "1", 1).await;
    assert_eq!(each(&json, "isGift"), [false, false, true]);
    assert_eq!(json["items"][2]["sellingPrice"], 0);
    assert_eq!(json["items"][2]["priceDefinition"]["total"], 0);
    assert_eq!(json["value"], 14_990 + 2890, "the gift is free");
    let json = browser.update(&id, 1, 0).await;
    assert_eq!(each(&json, "isGift"), [false]);
}

#[tokio::test]
async fn the_automatic_gift_can_be_turned_off() {
    let mut browser = sandbox();
    browser.set(json!({ "automaticGift": false })).await;
    let id = browser.new_cart().await;
    let json = browser.add(&id, "1034", "casanorte", 1).await;
    assert_eq!(each(&json, "isGift"), [false]);
}

/// The gifts of the list, and whether each is selected.
fn selected_gifts(order_form: &Value) -> Vec<(&str, bool)> {
    let gifts = order_form["selectableGifts"][0]["availableGifts"].as_array().expect("gifts");
    gifts
        .iter()
        .map(|gift| (gift["id"].as_str().unwrap_or_default(), gift["isSelected"] == true))
        .collect()
}

#[tokio::test]
async fn the_coupon_allows_the_choice_of_one_gift() {
    let (mut browser, id) = with("1004", "1", 1).await;
    let json = browser.post(&cart(&id, "/coupons"), json!({ "text": "PRESENTE" })).await.ok();
    let list = json["selectableGifts"][0]["id"].as_str().expect("a list").to_owned();
    let path = cart(&id, &format!("/selectable-gifts/{list}"));
    let choose = |ids: &[&str]| {
        let gifts: Vec<Value> = ids.iter().map(|id| json!({ "id": id, "seller": "1" })).collect();
        json!({ "id": list, "selectedGifts": gifts })
    };
    let json = browser.post(&path, choose(&["1017"])).await.ok();
    assert_eq!(
        (each(&json, "id"), each(&json, "isGift")),
        (vec![json!("1004"), json!("1017")], vec![json!(false), json!(true)])
    );
    assert_eq!(selected_gifts(&json), [("1005", false), ("1017", true), ("1032", false)]);
    let seen = browser.other().read(&id).await;
    assert_eq!(selected_gifts(&seen), selected_gifts(&json), "for everybody");
    let json = browser.other().post(&path, choose(&["1005"])).await.ok();
    assert_eq!(each(&json, "id"), ["1004", "1005"], "the later choice replaces the earlier");
    let json = browser.post(&path, choose(&[])).await.ok();
    assert_eq!(each(&json, "id"), ["1004"]);
    browser.post(&path, choose(&["1005", "1017"])).await.refused(400, "CHK0022");
    let json = browser.post(&cart(&id, "/coupons"), json!({ "text": "" })).await.ok();
    assert_eq!(each(&json, "id"), ["1004"]);
}

#[tokio::test]
async fn a_manual_price_needs_the_setting_allow_manual_price() {
    let (mut browser, id) = with("1004", "1", 2).await;
    let path = cart(&id, "/items/0/price");
    let price = Some(json!({ "price": 1000 }));
    browser.send("PUT", &path, price.clone()).await.refused(403, "CHK003");
    browser.send("DELETE", &path, None).await.refused(403, "CHK003");
    browser.set(json!({ "allowManualPrice": true })).await;
    let json = browser.send("PUT", &path, price).await.ok();
    assert_eq!((&json["items"][0]["manualPrice"], &json["value"]), (&json!(1000), &json!(2000)));
    assert_eq!(json["allowManualPrice"], true);
    browser.send("PUT", &path, Some(json!({ "price": -1 }))).await.refused(400, "CHK0025");
    browser
        .send("PUT", &cart(&id, "/items/4/price"), Some(json!({ "price": 1 })))
        .await
        .refused(400, "CHK0041");
    assert_eq!(browser.send("DELETE", &path, None).await.ok(), json!({}));
    assert_eq!(browser.read(&id).await["items"][0]["manualPrice"], Value::Null);
}
