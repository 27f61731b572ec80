//! Which carts the shell paints before the core is there, and what of them.

use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::browser::{forget_everything, turn, until};
use crate::carts::{ID, OWN_ID};
use crate::shell::{get, painted, started, text};
use crate::stage::document;

fn host(attributes: &[(&str, &str)]) -> HtmlElement {
    forget_everything();
    let host = document().create_element("div").expect("an element");
    host.set_attribute("lang", "en").expect("an attribute");
    for (name, value) in attributes {
        host.set_attribute(name, value).expect("an attribute");
    }
    host.unchecked_into()
}

/// A cart of one line of the usual kind.
fn plain(id: &str) -> Value {
    json!({
        "orderFormId": id, "loggedIn": false, "value": 6580, "messages": [],
        "items": [{
            "uniqueId": "line-1", "id": "1", "seller": "1", "name": "Coffee <b>500 g</b>",
            "skuName": "Coffee <b>500 g</b>", "quantity": 2, "price": 3290, "sellingPrice": 3290,
            "listPrice": 3990, "priceDefinition": { "total": 6580 }, "measurementUnit": "un",
            "unitMultiplier": 1, "availability": "available", "isGift": false,
            "additionalInfo": { "brandName": "Serra" }, "detailUrl": "/coffee-500-g/p",
            "imageUrl": "http://store.vteximg.com.br/arquivos/ids/155-55-55/coffee.jpg?v=1",
        }],
        "sellers": [{ "id": "1", "name": "Store" }],
        "totalizers": [{ "id": "Items", "name": "Items Total", "value": 6580 }],
        "storePreferencesData": { "currencySymbol": "R$", "currencyFormatInfo": {
            "currencyDecimalDigits": 2, "currencyDecimalSeparator": ",",
            "currencyGroupSeparator": ".", "currencyGroupSize": 3,
            "startsWithCurrencySymbol": true } },
        "clientProfileData": { "firstName": "Ana", "email": "ana@example.com" },
        "shippingData": { "address": { "street": "Rua Augusta" } },
    })
}

/// The own cart of somebody who has none yet.
fn empty() -> Value {
    json!({ "orderFormId": OWN_ID, "loggedIn": false, "items": [] })
}

/// The text of what is painted; `None` where the core is waited for.
async fn screen(
    host: &HtmlElement,
    id: Option<&str>,
    own: &Value,
    linked: &Value,
) -> Option<String> {
    let cart = painted(host, id, own, linked).await;
    cart.map(|cart| cart.text_content().unwrap_or_default())
}

#[wasm_bindgen_test]
async fn a_cart_of_the_usual_kind_is_painted_without_anybodys_data() {
    let host = host(&[]);
    let cart = painted(&host, Some(ID), &empty(), &plain(ID)).await.expect("a cart");
    let text = cart.text_content().unwrap_or_default();
    for seen in ["Shared cart 2 items", "Coffee <b>500 g</b>", "R$\u{a0}65,80", "Items Total"] {
        assert!(text.contains(seen), "{seen} in {text}");
    }
    let html = cart.outer_html();
    for hidden in ["Ana", "ana@", "Augusta"] {
        assert!(!html.contains(hidden), "{hidden} in {html}");
    }
    let src =
        cart.query_selector("img").expect("a selector").and_then(|it| it.get_attribute("src"));
    let expected = "https://store.vteximg.com.br/arquivos/ids/155-192-auto/coffee.jpg?v=1";
    assert_eq!(src.as_deref(), Some(expected));
    let own = screen(&host, None, &plain(OWN_ID), &Value::Null).await.expect("the own cart");
    assert!(own.contains("Your cart"), "{own}");
    let own =
        screen(&host, Some(OWN_ID), &plain(OWN_ID), &plain(OWN_ID)).await.expect("the own cart");
    assert!(own.contains("Your cart"), "{own}");
}

#[wasm_bindgen_test]
async fn a_picture_from_elsewhere_is_not_asked_for() {
    for url in ["https://evil.example/arquivos/ids/1/a.jpg", "/api/logout", "javascript:alert(1)"] {
        let mut cart = plain(ID);
        cart["items"][0]["imageUrl"] = json!(url);
        let cart = painted(&host(&[]), Some(ID), &empty(), &cart).await.expect("a cart");
        assert!(cart.query_selector("img").expect("a selector").is_none(), "{url}");
    }
}

#[wasm_bindgen_test]
async fn whatever_is_unusual_waits_for_the_core() {
    let long = "a".repeat(300);
    for (path, value) in [
        ("/orderFormId", json!(OWN_ID)),
        ("/value", json!("6580")),
        ("/messages", json!([{ "text": "Hello" }])),
        ("/openTextField", json!({ "value": "Call 11 99999-9999" })),
        ("/marketingData", json!({ "coupon": "X" })),
        ("/selectableGifts", json!([{ "id": "1" }])),
        ("/storePreferencesData/currencySymbol", json!("1$")),
        ("/storePreferencesData/currencyFormatInfo/currencyDecimalDigits", json!(1)),
        ("/totalizers/0/name", json!("CPF 390.533.447-05")),
        ("/totalizers/0/name", json!("For Augusta")),
        ("/totalizers/0/value", json!(0.5)),
        ("/ratesAndBenefitsData", json!({ "rateAndBenefitsIdentifiers": [{ "name": "a@b.c" }] })),
        ("/items/0/name", json!("\u{202e}txet")),
        ("/items/0/name", json!("two  blanks")),
        ("/items/0/name", json!(long)),
        ("/items/0/name", json!(null)),
        ("/items/0/quantity", json!(0)),
        ("/items/0/quantity", json!(1.5)),
        ("/items/0/price", json!(null)),
        ("/items/0/availability", json!("withoutStock")),
        ("/items/0/isGift", json!(true)),
        ("/items/0/measurementUnit", json!("kg")),
        ("/items/0/unitMultiplier", json!(0.5)),
        ("/items/0/manualPrice", json!(100)),
        ("/items/0/parentItemIndex", json!(0)),
        ("/items/0/detailUrl", json!("/checkout/cart/add/p")),
        ("/items/0/attachments", json!([{ "name": "Engraving", "content": { "text": "Ana" } }])),
        ("/items/0/bundleItems", json!([{ "id": "1" }])),
        ("/items/0/offerings", json!([{ "id": "1" }])),
        ("/items/0/components", json!([{ "id": "1" }])),
        ("/items/0/assemblies", json!([{ "id": "1" }])),
    ] {
        let mut cart = plain(ID);
        let (parent, name) = path.rsplit_once('/').expect("a path");
        let parent = cart.pointer_mut(parent).expect("the field around it");
        parent[name] = value.clone();
        assert_eq!(screen(&host(&[]), Some(ID), &empty(), &cart).await, None, "{path} {value}");
    }
    assert_eq!(screen(&host(&[]), Some(ID), &empty(), &Value::Null).await, None, "a refused read");
    assert_eq!(screen(&host(&[]), Some(ID), &Value::Null, &plain(ID)).await, None, "no own cart");
}

#[wasm_bindgen_test]
async fn whoever_will_be_asked_or_told_something_waits_for_the_core() {
    let with = |field: &str, value: Value| {
        let mut own = empty();
        own[field] = value;
        own
    };
    for own in [
        with("loggedIn", json!(true)),
        with("loggedIn", json!(null)),
        with("items", json!([{}])),
        with("items", json!(null)),
        with("userType", json!("callCenterOperator")),
    ] {
        assert_eq!(screen(&host(&[]), Some(ID), &own, &plain(ID)).await, None, "{own}");
    }
    for mode in ["view", "operator"] {
        assert_eq!(
            screen(&host(&[("mode", mode)]), Some(ID), &empty(), &plain(ID)).await,
            None,
            "{mode}"
        );
    }
}

/// A page in which the shell gets these answers, and what is special about it.
fn page(special: &Value) -> Value {
    let mut page = json!({
        "address": "/checkout/", "attributes": { "order-form-id": ID, "lang": "en" },
        "answers": { "same-origin": { "body": empty() }, "omit": { "body": plain(ID) } },
    });
    for (name, value) in special.as_object().expect("an object") {
        page[name] = value.clone();
    }
    page
}

/// The element of such a page, and that page.
fn shown(special: &Value) -> (HtmlElement, JsValue) {
    let world = started(&page(special));
    (get(&world, "host").unchecked_into(), world)
}

fn has(host: &HtmlElement, selector: &str) -> bool {
    let root = host.shadow_root().expect("a shadow root");
    root.query_selector(selector).expect("a selector").is_some()
}

#[wasm_bindgen_test]
async fn a_cart_that_the_page_does_not_name_any_more_is_taken_away() {
    let (host, _world) = shown(&json!({}));
    until("it is painted", || has(&host, ".line[part=item]")).await;
    host.set_attribute("order-form-id", OWN_ID).expect("an attribute");
    assert!(has(&host, ".skeleton") && !has(&host, "[part=item]"), "at once");
    host.remove();
}

#[wasm_bindgen_test]
async fn an_answer_about_a_cart_that_was_named_before_is_not_painted() {
    let (host, world) = shown(&json!({}));
    host.set_attribute("order-form-id", OWN_ID).expect("an attribute");
    until("both were read", || text(&world, "read") == "2").await;
    turn().await;
    assert!(!has(&host, "[part=item]"));
    host.remove();
}

#[wasm_bindgen_test]
async fn answers_are_left_to_the_core_where_nothing_is_painted() {
    let decided = json!({ "sharedCart": { "stance": "joined" } });
    let large = json!({ "content-length": "300001" });
    for (special, copied, read) in [
        (json!({ "attributes": { "order-form-id": ID, "mode": "view" } }), "0", "0"),
        (json!({ "state": decided }), "0", "0"),
        (json!({ "answers": { "same-origin": { "body": empty(), "headers": large } } }), "0", "0"),
        // Who has a cart of their own is asked first.
        (
            json!({ "answers": { "same-origin": { "body": plain(OWN_ID) },
                "omit": { "body": plain(ID) } } }),
            "2",
            "1",
        ),
        // Too long to be parsed twice.
        (json!({ "blanks": 300_000 }), "2", "1"),
        (json!({}), "2", "2"),
    ] {
        let (host, world) = shown(&special);
        until(&format!("{special}"), || text(&world, "read") == read).await;
        for _ in 0..10 {
            turn().await;
        }
        let seen = (text(&world, "copied"), text(&world, "read"), has(&host, "[part=item]"));
        assert_eq!(seen, (copied.into(), read.into(), special == json!({})), "{special}");
        host.remove();
    }
}
