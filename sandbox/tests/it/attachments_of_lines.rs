//! Which attachments a line takes, and which it refuses.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, each, sandbox};

const ENGRAVING: &str = "Grava%C3%A7%C3%A3o";

async fn with(sku: &str, seller: &str) -> (Browser, String) {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    browser.add(&id, sku, seller, 1).await;
    (browser, id)
}

fn content(content: &Value) -> Value {
    json!({ "content": content, "noSplitItem": true })
}

fn at(id: &str, name: &str) -> String {
    cart(id, &format!("/items/0/attachments/{name}"))
}

#[tokio::test]
async fn an_unknown_name_is_refused() {
    let (mut browser, id) = with("1026", "casanorte").await;
    let sent = content(&json!({ "texto": "Oi" }));
    browser.post(&at(&id, "Bordado"), sent.clone()).await.refused(404, "CHK0140");
    assert_eq!(browser.read(&id).await["items"][0]["attachments"], json!([]));
    browser.set(json!({ "attachmentRefusal": "400" })).await;
    browser.post(&at(&id, "Bordado"), sent.clone()).await.refused(400, "CHK0140");
    browser.set(json!({ "attachmentRefusal": "none" })).await;
    browser.post(&at(&id, "Bordado"), sent).await.ok();
}

#[tokio::test]
async fn an_unknown_key_is_refused() {
    let (mut browser, id) = with("1026", "casanorte").await;
    let sent = content(&json!({ "texto": "Oi", "cor": "azul" }));
    browser.post(&at(&id, ENGRAVING), sent.clone()).await.refused(404, "CHK0139");
    browser.set(json!({ "attachmentRefusal": "400" })).await;
    browser.post(&at(&id, ENGRAVING), sent).await.refused(400, "CHK0139");
}

#[tokio::test]
async fn a_text_is_refused_that_is_too_long_or_none_of_the_choices() {
    let (mut browser, id) = with("1026", "casanorte").await;
    let path = at(&id, ENGRAVING);
    for refused in [
        json!({ "texto": "ãããããããããããããããããããão" }),
        json!({ "letra": "gótica" }),
        json!({ "texto": 7 }),
        json!({ "texto": ["Oi"] }),
    ] {
        browser.post(&path, content(&refused)).await.refused(400, "CHK0141");
    }
    let longest = json!({ "texto": "ãããããããããããããããããããã", "letra": "bastão" });
    let json = browser.post(&path, content(&longest)).await.ok();
    assert_eq!(json["items"][0]["attachments"][0]["content"], longest);
    let empty = json!({ "texto": "", "letra": null });
    browser.post(&path, content(&empty)).await.ok();
}

#[tokio::test]
async fn an_item_with_a_wrong_attachment_is_not_added() {
    let (mut browser, id) = with("1004", "1").await;
    let path = cart(&id, "/items");
    let item = |attachment: Value| {
        json!({ "orderItems": [{
            "id": "1026", "seller": "casanorte", "quantity": 1, "attachments": [attachment],
        }] })
    };
    for (attachment, code) in [
        (json!({ "name": "Bordado", "content": { "texto": "Oi" } }), "FMT0046"),
        (json!({ "name": "Gravação", "content": { "cor": "azul" } }), "FMT0047"),
        (json!({ "name": "Gravação", "content": { "letra": "gótica" } }), "FMT0047"),
    ] {
        browser.post(&path, item(attachment.clone())).await.refused(400, code);
        browser.send("PATCH", &path, Some(item(attachment))).await.refused(400, code);
    }
    assert_eq!(each(&browser.read(&id).await, "id"), ["1004"]);
    let good = item(json!({ "name": "Gravação", "content": { "texto": "Oi" } }));
    browser.post(&path, good).await.ok();
}

#[tokio::test]
async fn a_changed_line_and_a_copy_refuse_a_wrong_attachment() {
    let (mut browser, id) = with("1026", "casanorte").await;
    let wrong = json!([{ "name": "Bordado", "content": { "texto": "Oi" } }]);
    let change = json!({ "orderItems": [{ "index": 0, "quantity": 1, "attachments": wrong }] });
    browser.post(&cart(&id, "/items/update"), change).await.refused(400, "FMT0046");
    let copies = json!([{ "itemAttachments": wrong }]);
    browser.post(&cart(&id, "/items/0/clone"), copies).await.refused(400, "FMT0046");
}

#[tokio::test]
async fn inputs_of_an_option_are_refused_like_attachments() {
    let (mut browser, id) = with("1048", "1").await;
    let path = cart(&id, "/items/0/assemblyOptions/Cart%C3%A3o");
    for (input, status, code) in [
        (json!({ "recado": "Oi" }), 404, "CHK0139"),
        (json!({ "mensagem": "x".repeat(121) }), 400, "CHK0141"),
    ] {
        browser.post(&path, json!({ "inputValues": input })).await.refused(status, code);
    }
}

#[tokio::test]
async fn texts_of_a_service_are_refused_like_attachments() {
    let (mut browser, id) = with("1032", "casanorte").await;
    browser.post(&cart(&id, "/items/0/offerings"), json!({ "id": "5" })).await.ok();
    let note = |name: &str| cart(&id, &format!("/items/0/bundles/5/attachments/{name}"));
    let text = json!({ "content": { "text": "Oi" } });
    browser.post(&note("card"), text.clone()).await.refused(404, "CHK0140");
    let wrong = json!({ "content": { "words": "Oi" } });
    browser.post(&note("message"), wrong).await.refused(404, "CHK0139");
    let long = json!({ "content": { "text": "x".repeat(301) } });
    browser.post(&note("message"), long).await.refused(400, "CHK0141");
    let json = browser.post(&note("message"), text).await.ok();
    let offered = &json["items"][0]["offerings"][0]["attachmentOfferings"][0];
    assert_eq!((&offered["name"], &offered["required"]), (&json!("message"), &json!(false)));
}
