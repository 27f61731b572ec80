//! The calls of the vendor's `vtex.js`, with the bodies that it and its pages send.
//! Checks that the sandbox accepts them; other tests check the answers.

use serde_json::{Value, json};

use crate::browser::{Browser, each, sandbox};

/// The sections that it asks for if a page names none.
const SECTIONS: [&str; 13] = [
    "items",
    "totalizers",
    "clientProfileData",
    "shippingData",
    "paymentData",
    "sellers",
    "messages",
    "marketingData",
    "clientPreferencesData",
    "storePreferencesData",
    "giftRegistryData",
    "ratesAndBenefitsData",
    "openTextField",
];

const BASE: &str = "/api/checkout/pub/orderForm";

const HEADERS: [(&str, &str); 4] = [
    ("content-type", "application/json; charset=UTF-8"),
    ("accept", "application/json, text/javascript, */*; q=0.01"),
    ("x-requested-with", "XMLHttpRequest"),
    ("checkout-user-agent", "legacy@1.0.0"),
];

/// A page with vtex.js.
struct Page {
    browser: Browser,
    id: String,
}

impl Page {
    /// A first visit, with `getOrderForm`.
    async fn open() -> Self {
        let mut page = Self { browser: sandbox(), id: String::new() };
        let json = page.send("POST", BASE, with_all_sections(json!({}))).await;
        let id = json["orderFormId"].as_str().expect("an id").to_owned();
        Self { id, ..page }
    }

    async fn with(items: Value) -> Self {
        let mut page = Self::open().await;
        page.call("/items?sc=1", json!({ "orderItems": items })).await;
        page
    }

    async fn send(&mut self, method: &str, path: &str, body: Value) -> Value {
        let answer = self.browser.send_with(method, path, &body.to_string(), &HEADERS).await;
        assert_eq!(answer.status, 200, "{method} {path} {body}: {}", answer.text());
        answer.json()
    }

    /// A POST below the cart's path that asks for all sections.
    async fn call(&mut self, path: &str, body: Value) -> Value {
        let path = format!("{BASE}/{}{path}", self.id);
        self.send("POST", &path, with_all_sections(body)).await
    }
}

fn with_all_sections(mut body: Value) -> Value {
    body["expectedOrderFormSections"] = json!(SECTIONS);
    body
}

#[tokio::test]
async fn a_cart_is_read_with_all_sections_and_with_none() {
    let mut page = Page::open().await;
    let json = page.call("?refreshOutdatedData=true&sc=1", json!({})).await;
    assert_eq!(json["orderFormId"], page.id);
    let path = format!("{BASE}/{}/messages/clear", page.id);
    let nothing = json!({ "expectedOrderFormSections": [] });
    let json = page.send("POST", &path, nothing).await;
    assert_eq!((&json["items"], &json["messages"]), (&Value::Null, &Value::Null));
    let unnamed = json!({ "expectedOrderFormSections": null });
    let path = format!("{BASE}/{}", page.id);
    assert_eq!(page.send("POST", &path, unnamed).await["items"], json!([]));
}

#[tokio::test]
async fn items_with_numeric_ids_and_paths_with_a_slash_work() {
    let mut page = Page::with(json!([{ "id": 1004, "quantity": 1, "seller": 1 }])).await;
    let change = json!({ "orderItems": [{ "index": 0, "quantity": 5 }], "noSplitItem": true });
    let json = page.call("/items/update/", change).await;
    assert_eq!(each(&json, "quantity"), [5]);
    let whole = json!({ "orderItems": [
        { "seller": "1", "quantity": 0, "index": 0 },
        { "seller": "1", "quantity": 1, "id": "1018" },
    ]});
    let path = format!("{BASE}/{}/items", page.id);
    let json = page.send("PATCH", &path, with_all_sections(whole)).await;
    assert_eq!(each(&json, "id"), ["1018"]);
}

#[tokio::test]
async fn whole_lines_can_be_sent_back_to_remove_them() {
    let two = json!([
        { "id": "1004", "quantity": 2, "seller": "1" },
        { "id": "1018", "quantity": 1, "seller": "1" },
    ]);
    let mut page = Page::with(two).await;
    let mut lines = page.call("", json!({})).await["items"].clone();
    for line in lines.as_array_mut().expect("lines") {
        line["quantity"] = json!(0);
    }
    let json = page.call("/items/update/", json!({ "orderItems": lines })).await;
    assert_eq!(json["items"], json!([]));
}

#[tokio::test]
async fn a_line_is_copied_with_other_attachments() {
    let mut page =
        Page::with(json!([{ "id": "1026", "quantity": 1, "seller": "casanorte" }])).await;
    page.browser.set(json!({ "automaticGift": false })).await;
    let engraving = json!({ "content": { "texto": "Oi" }, "noSplitItem": false });
    page.call("/items/0/attachments/Grava%C3%A7%C3%A3o", engraving).await;
    let path = format!("{BASE}/{}/items/0/clone", page.id);
    let other = json!({ "name": "Gravação", "content": { "texto": "Até" } });
    let copies = json!([{ "itemAttachments": [other], "quantity": 2 }]);
    let json = page.send("POST", &path, copies).await;
    assert_eq!(each(&json, "quantity"), [1, 2]);
    assert_eq!(json["items"][1]["attachments"], json!([other]));
    assert_eq!(page.send("POST", &path, Value::Null).await["items"][2]["quantity"], 2);
}

#[tokio::test]
async fn services_and_attachments_are_removed_by_delete_with_body() {
    let mut page =
        Page::with(json!([{ "id": "1032", "quantity": 1, "seller": "casanorte" }])).await;
    page.call("/items/0/offerings", json!({ "id": 5, "info": null })).await;
    let content = json!({ "content": { "text": "Oi" } });
    page.call("/items/0/bundles/5/attachments/message", content.clone()).await;
    let path = format!("{BASE}/{}/items/0/bundles/5/attachments/message", page.id);
    let json = page.send("DELETE", &path, with_all_sections(content)).await;
    assert_eq!(json["items"][0]["bundleItems"][0]["attachments"], json!([]));
    let json = page.call("/items/0/offerings/5/remove", json!({ "Id": 5 })).await;
    assert_eq!(json["items"][0]["bundleItems"], json!([]));
}

#[tokio::test]
async fn whole_sections_can_be_sent_back_as_they_were_read() {
    let mut page = Page::with(json!([{ "id": "1004", "quantity": 1, "seller": "1" }])).await;
    let dora = json!({ "email": "dora@example.com", "firstName": "Dora" });
    page.call("/attachments/clientProfileData", dora).await;
    let address = json!({ "address": { "postalCode": "22250-040", "country": "BRA" } });
    page.call("/attachments/shippingData", address).await;
    page.call("/attachments/openTextField", json!({ "value": "No onion!" })).await;
    page.call("/attachments/marketingData", json!({ "utmSource": "letter" })).await;
    let before = page.call("", json!({})).await;
    for name in ["clientProfileData", "shippingData", "openTextField", "marketingData"] {
        page.call(&format!("/attachments/{name}"), before[name].clone()).await;
    }
    let after = page.call("", json!({})).await;
    assert_eq!(after, before);
    let json = page.call("/attachments/clientPreferencesData", json!({ "locale": "en-US" })).await;
    assert_eq!(json["clientPreferencesData"]["locale"], "en-US");
}

#[tokio::test]
async fn coupons_order_and_accounts_work_as_in_its_examples() {
    let mut page = Page::with(json!([{ "id": "1004", "quantity": 1, "seller": "1" }])).await;
    page.call("/coupons", json!({ "text": "ABC123" })).await;
    page.call("/coupons", json!({ "text": "" })).await;
    let json = page
        .call("/itemsOrdination", json!({ "criteria": "add_time", "ascending": "false" }))
        .await;
    let order = json!({ "criteria": "ADD_TIME", "ascending": false });
    assert_eq!(json["itemsOrdination"], order);
    let list = format!("{BASE}/giftRegistry/{}/remove", page.id);
    page.send("POST", &list, with_all_sections(json!({}))).await;
    page.call("/paymentAccount/1/remove", json!({})).await;
    let check_in = json!({ "isCheckedIn": true, "checkedInPickupPointId": "1_loja-centro" });
    page.call("/checkIn", check_in).await;
}

#[tokio::test]
async fn shipping_is_simulated_for_items_and_for_a_cart() {
    let mut page = Page::with(json!([{ "id": "1004", "quantity": 2, "seller": "1" }])).await;
    let path = "/api/checkout/pub/orderForms/simulation?sc=1";
    let items = json!([{ "id": 1004, "quantity": 2, "seller": "1" }]);
    let alone = json!({ "items": items, "postalCode": "22250-040", "country": "BRA" });
    let alone = page.send("POST", path, alone).await;
    let shipping = json!({ "logisticsInfo": [], "selectedAddresses": [
        { "postalCode": "22250-040", "country": "BRA" },
    ]});
    let of_cart = json!({
        "shippingData": shipping, "orderFormId": page.id, "country": "BRA",
    });
    let of_cart = page.send("POST", path, of_cart).await;
    assert_eq!(of_cart["logisticsInfo"], alone["logisticsInfo"]);
    assert_eq!(alone["logisticsInfo"][0]["slas"][0]["deliveryChannel"], "delivery");
}
