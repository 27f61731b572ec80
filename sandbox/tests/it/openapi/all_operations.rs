//! A test that calls every operation of the description.
//! Fails if an operation is not called, or if a known deviation no longer occurs.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::deviations::DEVIATIONS;
use super::{DESCRIPTION, check};
use crate::browser::{Answer, Browser, cart, sandbox};

/// The operations whose answer cannot be checked, each with the reason.
const LEFT_OUT: [(&str, &str); 1] = [(
    "GET /checkout/changeToAnonymousUser/{orderFormId}",
    "redirects, and the description has a text page",
)];

const CARTS: &str = "/api/checkout/pub/orderForm";

/// A browser that records the operations and the deviations of its answers.
struct Caller {
    browser: Browser,
    operations: BTreeSet<&'static str>,
    deviations: BTreeSet<usize>,
}

impl Caller {
    /// Sends a request, which must succeed.
    async fn send(&mut self, method: &str, path: &str, body: Value) -> Value {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let answer: Answer = self.browser.send_text(method, path, &body).await;
        assert_eq!(answer.status, 200, "{method} {path}: {}", answer.text());
        let verdict = check(method, path, &body, answer.status, &answer.bytes);
        let verdict = verdict.unwrap_or_else(|| panic!("{method} {path} is not checked"));
        self.operations.insert(verdict.operation);
        self.deviations.extend(verdict.deviations);
        answer.json()
    }

    async fn post(&mut self, path: &str, body: Value) -> Value {
        self.send("POST", path, body).await
    }
}

#[tokio::test]
async fn every_operation_answers_as_the_vendor_describes_it() {
    let Some(description) = DESCRIPTION.as_ref() else {
        // The test harness hides output of `eprintln!`, so this is written to stderr directly.
        let text = "skipped: SHARED_CART_OPENAPI does not name the vendor's OpenAPI description\n";
        io::stderr().write_all(text.as_bytes()).expect("stderr");
        return;
    };
    let browser = sandbox();
    let mut caller = Caller { browser, operations: BTreeSet::new(), deviations: BTreeSet::new() };
    call_for_a_new_cart(&mut caller).await;
    call_for_lines(&mut caller).await;
    call_for_attachments(&mut caller).await;
    call_for_the_shared_cart(&mut caller).await;
    call_without_a_cart(&mut caller).await;

    let left_out: Vec<&str> = LEFT_OUT.iter().map(|(operation, _)| *operation).collect();
    let missed: Vec<&str> = description
        .names()
        .filter(|name| !caller.operations.contains(name) && !left_out.contains(name))
        .collect();
    assert_eq!(missed, [""; 0], "operations that are not called");
    for (operation, why) in LEFT_OUT {
        assert!(!caller.operations.contains(operation), "{operation} {why}");
    }
    let gone = DEVIATIONS.iter().enumerate().filter(|(at, _)| !caller.deviations.contains(at));
    let gone: Vec<String> = gone.map(|(_, deviation)| deviation.to_string()).collect();
    assert!(gone.is_empty(), "these no longer occur:\n  {}", gone.join("\n  "));
}

async fn call_for_a_new_cart(caller: &mut Caller) {
    let json = caller.send("GET", CARTS, Value::Null).await;
    let id = json["orderFormId"].as_str().expect("an id").to_owned();
    let ignores = json!({ "ignoreProfileData": true });
    caller.send("PATCH", &cart(&id, "/profile"), ignores).await;
    caller.post(&cart(&id, "?refreshOutdatedData=true&sc=1"), json!({})).await;
    caller.post(&cart(&id, ""), json!({ "expectedOrderFormSections": ["messages"] })).await;
}

async fn call_for_lines(caller: &mut Caller) {
    caller.browser.set(json!({ "allowManualPrice": true })).await;
    let id = caller.browser.new_cart().await;
    let things = json!({ "orderItems": [
        { "id": "1026", "seller": "casanorte", "quantity": 3 },
        { "id": "1028", "seller": "casanorte", "quantity": 1 },
        { "id": "1048", "seller": "1", "quantity": 1 },
        { "id": "1032", "seller": "casanorte", "quantity": 1 },
    ]});
    caller.post(&cart(&id, "/items"), things).await;
    caller.post(&cart(&id, "/items/2/offerings"), json!({ "id": "5", "info": null })).await;
    let text = json!({ "content": { "texto": "Oi" }, "noSplitItem": true });
    let attachment = cart(&id, "/items/0/attachments/Grava%C3%A7%C3%A3o");
    caller.post(&attachment, text).await;
    caller.post(&cart(&id, "/messages/clear"), json!({})).await;
    caller.post(&cart(&id, "/coupons"), json!({ "text": "AURORA10,PRESENTE,x" })).await;
    caller.send("DELETE", &attachment, Value::Null).await;
    let price = cart(&id, "/items/0/price");
    caller.send("PUT", &price, json!({ "price": 4000 })).await;
    caller.send("DELETE", &price, Value::Null).await;
    let weighed =
        json!({ "orderItems": [{ "id": "1019", "seller": "hortadavila", "quantity": 3 }] });
    caller.send("PATCH", &cart(&id, "/items"), weighed).await;
    let fewer = json!({ "orderItems": [{ "index": 0, "quantity": 2 }] });
    let json = caller.post(&cart(&id, "/items/update"), fewer).await;
    let mug = json["items"][0]["uniqueId"].as_str().expect("a line").to_owned();
    let parts = json!([{ "quantity": 1 }, { "quantity": 1 }]);
    caller.post(&cart(&id, &format!("/items/{mug}/split")), parts).await;
    caller.post(&cart(&id, "/items/removeAll"), json!({})).await;
}

async fn call_for_attachments(caller: &mut Caller) {
    let id = caller.browser.new_cart().await;
    caller.browser.add(&id, "1004", "1", 1).await;
    let attachment = |name: &str| cart(&id, &format!("/attachments/{name}"));
    let dora = json!({ "email": "dora@example.com" });
    caller.post(&attachment("clientProfileData"), dora).await;
    for code in ["99999-999", "01310-100"] {
        let address = json!({ "selectedAddresses": [{ "postalCode": code, "country": "BRA" }] });
        caller.post(&attachment("shippingData"), address).await;
    }
    caller.post(&cart(&id, "/coupons"), json!({ "text": "" })).await;
    caller.post(&attachment("openTextField"), json!({ "value": "Ring twice" })).await;
    let preferences = json!({ "locale": "en-US", "optinNewsLetter": true });
    caller.post(&attachment("clientPreferencesData"), preferences).await;
    let campaign = json!({ "utmSource": "news", "marketingTags": ["spring"] });
    caller.post(&attachment("marketingData"), campaign).await;
    let payment = json!({ "payments": [{ "paymentSystem": "2", "value": 2890 }] });
    caller.post(&attachment("paymentData"), payment).await;
    let app = cart(&id, "/customData/aurora");
    caller.send("PUT", &app, json!({ "tableNumber": "4" })).await;
    let field = format!("{app}/giftMessage");
    caller.send("PUT", &field, json!({ "value": "Oi" })).await;
    caller.send("DELETE", &field, Value::Null).await;
}

/// The fullest carts there are: masked, in clear, and as the writes answer that have a description
/// of their own.
async fn call_for_the_shared_cart(caller: &mut Caller) {
    let id = caller.browser.cart_of("ana").await;
    caller.send("GET", &cart(&id, ""), Value::Null).await;
    caller.browser.log_in("ana").await;
    caller.send("GET", &cart(&id, ""), Value::Null).await;
    caller.post(&cart(&id, "/messages/clear"), json!({})).await;
    caller.post(&cart(&id, "/coupons"), json!({ "text": "PRESENTE,VERAO2019" })).await;
    let id = caller.browser.cart_of("davi").await;
    caller.send("GET", &cart(&id, ""), Value::Null).await;
    caller.browser.log_in("davi").await;
    caller.send("GET", &cart(&id, ""), Value::Null).await;
}

async fn call_without_a_cart(caller: &mut Caller) {
    let items = json!([
        { "id": "1004", "quantity": 1, "seller": "1" },
        { "id": "1019", "quantity": 1, "seller": "hortadavila" },
        { "id": "1009", "quantity": 3, "seller": "hortadavila" },
        { "id": "1048", "quantity": 1, "seller": "1" },
        { "id": "9999", "quantity": 1, "seller": "1" },
    ]);
    let wanted = json!({ "items": items, "country": "BRA", "postalCode": "01310-100" });
    caller.post("/api/checkout/pub/orderForms/simulation?sc=1", wanted).await;
    let nothing = Value::Null;
    for email in ["ana.souza@example.com", "bruno.lima@example.com", "nobody@example.com"] {
        let path = format!("/api/checkout/pub/profiles?email={email}");
        caller.send("GET", &path, nothing.clone()).await;
    }
    for code in ["01310-100", "04538-133", "99999-999"] {
        let path = format!("/api/checkout/pub/postal-code/BRA/{code}");
        caller.send("GET", &path, nothing.clone()).await;
    }
    let near = "/api/checkout/pub/pickup-points?postalCode=01310100&countryCode=BRA";
    caller.send("GET", near, nothing.clone()).await;
    caller.send("GET", "/api/checkout/pub/regions/v2.1", nothing).await;
}
