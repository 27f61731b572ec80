//! Invalid requests.

use serde_json::json;

use crate::browser::{cart, sandbox};

#[tokio::test]
async fn an_unknown_path_or_method_gives_a_404_page() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    for (method, path) in [
        ("GET", "/api/checkout/pub/nothing".to_owned()),
        ("POST", "/api/catalog".to_owned()),
        ("DELETE", cart(&id, "")),
        ("GET", cart(&id, "/coupons")),
        ("PATCH", cart(&id, "/items/update")),
        ("GET", "/nothing/at/all".to_owned()),
    ] {
        let answer = browser.send(method, &path, None).await;
        assert_eq!(answer.status, 404, "{method} {path}");
        assert_eq!(answer.header("content-type"), "text/html", "{method} {path}");
        assert!(answer.text().contains("<h1>404 Not Found</h1>"), "{method} {path}");
    }
}

#[tokio::test]
async fn a_body_that_is_not_json_is_a_bad_request() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    for path in ["", "/items", "/items/update", "/coupons", "/attachments/shippingData"] {
        for body in ["{", "not json", "{\"a\":}", "\u{0}"] {
            browser.send_text("POST", &cart(&id, path), body).await.refused(400, "001");
        }
    }
}

#[tokio::test]
async fn a_body_with_wrong_types_gives_no_server_error() {
    let mut browser = sandbox().unchecked();
    browser.set(json!({ "allowManualPrice": true })).await;
    let id = browser.cart_of("carla").await;
    let bodies = [
        json!(null),
        json!(1),
        json!("x"),
        json!([]),
        json!([1]),
        json!({}),
        json!({ "text": {} }),
        json!({ "orderItems": 1 }),
        json!({ "orderItems": [1, null, "x", []] }),
        json!({ "orderItems": [{ "id": "1004", "quantity": 1e300, "seller": "1" }] }),
        json!({ "orderItems": [
            { "id": "1004", "quantity": 1, "seller": "1", "price": i64::MAX },
        ] }),
        json!({ "orderItems": [{ "id": "1004", "quantity": 1, "seller": "1", "attachments": [1],
            "options": [1, { "assemblyId": "x", "id": "1004", "quantity": i64::MAX }] }] }),
        json!({ "orderItems": [{ "index": 0, "quantity": i64::MAX }] }),
        json!({ "expectedOrderFormSections": 1 }),
        json!({ "expectedOrderFormSections": [1] }),
        json!({ "address": [1], "selectedAddresses": [1], "logisticsInfo": [1] }),
        json!({ "selectedAddresses": [{ "geoCoordinates": "x" }] }),
        json!({ "address": { "street": 1, "geoCoordinates": null, "isDisposable": false } }),
        json!({ "composition": { "items": [1, "x"] }, "content": {}, "inputValues": {} }),
        json!({ "price": i64::MAX }),
        json!({ "price": 999_999_999 }),
        json!({ "value": {} }),
        json!([{ "quantity": i64::MAX }, { "quantity": i64::MAX }]),
        json!({ "items": [1] }),
        json!({ "criteria": "NAME" }),
        json!({ "email": 1 }),
        json!({ "email": "a@b.c" }),
        json!({ "coupon": 1 }),
        json!({ "selectedGifts": 1 }),
        json!({ "id": "5" }),
    ];
    let paths = [
        "",
        "/items",
        "/items/update",
        "/items/removeAll",
        "/items/0/split",
        "/items/0/clone",
        "/items/0/price",
        "/items/0/offerings",
        "/items/0/offerings/5/remove",
        "/items/0/attachments/a",
        "/items/0/bundles/5/attachments/a",
        "/items/0/assemblyOptions/a",
        "/items/x/price",
        "/items/99999999999999999999/price",
        "/itemsOrdination",
        "/selectable-gifts/x",
        "/coupons",
        "/messages/clear",
        "/profile",
        "/checkIn",
        "/giftRegistry/1/remove",
        "/paymentAccount/1/remove",
        "/attachments/clientProfileData",
        "/attachments/shippingData",
        "/attachments/clientPreferencesData",
        "/attachments/marketingData",
        "/attachments/openTextField",
        "/attachments/paymentData",
        "/attachments/invoiceData",
        "/attachments/subscriptionData",
        "/customData/faststore",
        "/customData/faststore/cartEtag",
        "/%ff",
    ];
    let mut all: Vec<String> = paths.iter().map(|path| cart(&id, path)).collect();
    all.push("/api/checkout/pub/orderForms/simulation".to_owned());
    all.push("/api/sessions".to_owned());
    for path in &all {
        for body in &bodies {
            for method in ["POST", "PUT", "PATCH", "DELETE"] {
                let answer = browser.send(method, path, Some(body.clone())).await;
                let status = answer.status.as_u16();
                assert!(status < 500, "{method} {path} {body}: {status}");
            }
        }
    }
    assert_eq!(browser.read(&id).await["orderFormId"], id);
}

#[tokio::test]
async fn a_too_large_body_is_refused() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let body = format!("{{\"value\":\"{}\"}}", "x".repeat(3_000_000));
    let answer = browser.send_text("POST", &cart(&id, "/attachments/openTextField"), &body).await;
    assert_eq!(answer.status, 413);
}
