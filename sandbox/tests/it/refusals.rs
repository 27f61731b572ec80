//! Settings that refuse reads and writes.

use serde_json::{Value, json};

use crate::browser::{Browser, cart, sandbox};

const REFUSALS: [(&str, u16, &str); 3] =
    [("401", 401, "ORD062"), ("403", 403, "CHK003"), ("CHK0227", 403, "CHK0227")];

#[tokio::test]
async fn a_setting_refuses_reads_without_any_cookie() {
    let browser = sandbox();
    let id = browser.cart_of("ana").await;
    for (mode, status, code) in REFUSALS {
        browser.set(json!({ "anonymousReads": mode })).await;
        for path in [cart(&id, ""), cart(&id, "?disableAutoCompletion=true")] {
            browser.omitting("POST", &path, json!({})).await.refused(status, code);
            browser.other().get(&path).await.refused(status, code);
        }
        let own = browser.other().post("/api/checkout/pub/orderForm", json!({})).await;
        assert_eq!(own.status, 200, "the own cart has another route");
        browser.omitting("POST", &cart(&id, "/coupons"), json!({ "text": "" })).await.ok();
    }
    browser.set(json!({ "anonymousReads": "allowed" })).await;
    browser.omitting("POST", &cart(&id, ""), json!({})).await.ok();
}

#[tokio::test]
async fn a_read_with_any_cookie_is_allowed() {
    let browser = sandbox();
    let id = browser.cart_of("ana").await;
    browser.set(json!({ "anonymousReads": "403" })).await;
    let mut guest = browser.other();
    let own = guest.new_cart().await;
    let answer = guest.post(&cart(&id, "?disableAutoCompletion=true"), json!({})).await;
    assert_eq!(answer.set_cookie("checkout.vtex.com"), Some(format!("__ofid={id}")));
    assert_eq!(answer.ok()["clientProfileData"]["firstName"], "A*** B***");
    assert_ne!(guest.new_cart().await, own, "the guest's own cart is replaced");
    let key = [("x-vtex-api-appkey", "k"), ("x-vtex-api-apptoken", "t")];
    browser.other().send_with("GET", &cart(&id, ""), "", &key).await.ok();
}

#[tokio::test]
async fn the_page_sets_a_cookie_if_requests_need_one() {
    let mut browser = sandbox();
    assert_eq!(browser.get("/checkout/").await.set_cookies(), [""; 0]);
    browser.set(json!({ "anonymousReads": "401" })).await;
    assert!(browser.get("/checkout/").await.set_cookie("janus_sid").is_some());
    assert_eq!(browser.get("/checkout/").await.set_cookies(), [""; 0], "once");
    let id = browser.cart_of("ana").await;
    browser.read(&id).await;
}

#[tokio::test]
async fn a_setting_refuses_writes_without_any_cookie() {
    let browser = sandbox();
    let id = browser.cart_of("ana").await;
    let path = cart(&id, "/coupons");
    for (mode, status, code) in REFUSALS {
        browser.set(json!({ "anonymousWrites": mode })).await;
        browser.omitting("POST", &path, json!({ "text": "" })).await.refused(status, code);
        browser.omitting("POST", &cart(&id, ""), json!({})).await.ok();
    }
    let mut guest = browser.other();
    guest.new_cart().await;
    guest.post(&path, json!({ "text": "" })).await.ok();
}

/// All writes that need edit access, each with a valid body.
fn edits() -> Vec<(&'static str, &'static str, Value)> {
    let gift = json!({ "id": "x", "selectedGifts": [{ "id": "1017", "seller": "1" }] });
    let item = json!({ "id": "1004", "seller": "1", "quantity": 1 });
    vec![
        ("POST", "/items", json!({ "orderItems": [item] })),
        ("PATCH", "/items", json!({ "orderItems": [item] })),
        ("POST", "/items/update", json!({ "orderItems": [{ "index": 0, "quantity": 5 }] })),
        ("POST", "/items/removeAll", json!({})),
        ("POST", "/items/0/clone", json!({})),
        ("POST", "/items/0123/split", json!([{ "quantity": 1 }, { "quantity": 1 }])),
        ("PUT", "/items/0/price", json!({ "price": 1 })),
        ("DELETE", "/items/0/price", Value::Null),
        ("POST", "/items/3/offerings", json!({ "id": "5" })),
        ("POST", "/items/3/offerings/5/remove", json!({ "Id": "5" })),
        ("POST", "/items/3/attachments/x", json!({ "content": {} })),
        ("DELETE", "/items/3/attachments/x", Value::Null),
        ("POST", "/items/3/bundles/5/attachments/x", json!({ "content": {} })),
        ("DELETE", "/items/3/bundles/5/attachments/x", Value::Null),
        ("POST", "/items/3/assemblyOptions/x", json!({})),
        ("DELETE", "/items/3/assemblyOptions/x", Value::Null),
        ("POST", "/itemsOrdination", json!({ "criteria": "NAME", "ascending": true })),
        ("POST", "/selectable-gifts/x", gift),
        ("POST", "/coupons", json!({ "text": "" })),
        ("POST", "/attachments/openTextField", json!({ "value": "Oi" })),
        ("POST", "/attachments/marketingData", json!({ "coupon": "AURORA10" })),
        ("POST", "/attachments/invoiceData", json!({})),
    ]
}

#[tokio::test]
async fn guests_without_edit_access_change_nothing() {
    let browser: Browser = sandbox();
    let id = browser.cart_of("ana").await;
    let truth = format!("/_sandbox/orderForm/{id}");
    let before = browser.other().get(&truth).await.ok();
    browser.set(json!({ "guestsMayEdit": false })).await;
    for (method, rest, body) in edits() {
        let body = Some(body).filter(|body| !body.is_null());
        let answer = browser.other().send(method, &cart(&id, rest), body).await;
        assert_eq!(answer.status, 403, "{method} {rest}: {}", answer.text());
        answer.refused(403, "CHK003");
    }
    assert_eq!(browser.other().get(&truth).await.ok(), before);
}
