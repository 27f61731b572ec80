//! The loader: what it asks for, when it asks nothing, and what stays of the page when it fails.
//! It asks for the same cart as the element opens; `tests/it/api/loader.rs` tests that in Node.

use js_sys::{Array, JSON, Promise, Reflect};
use serde_json::{Value, json};
use shared_cart::domain::link::parse_address;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::answers::registered;
use crate::browser::Heard;
use crate::carts::ID;
use crate::stage::{append, document};

const LOADER: &str = include_str!("../../src/element/loader.js");
const LINKS: &str = include_str!("../links.json");
const OWN: &str = "same-origin {origin}/api/checkout/pub/orderForm?disableAutoCompletion=true";

#[wasm_bindgen(module = "/tests/web/loader.js")]
extern "C" {
    fn start(source: &str, json: &str) -> JsValue;
    #[wasm_bindgen(js_name = asked)]
    fn list_of_asked(world: &JsValue) -> Array;
    fn text(world: &JsValue, name: &str) -> String;
    fn hear(world: &JsValue, event: &str);
    fn ring(world: &JsValue, pause: u32);
    fn early(world: &JsValue) -> u32;
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

fn asked(world: &JsValue) -> Vec<String> {
    list_of_asked(world).iter().filter_map(|asked| asked.as_string()).collect()
}

fn by_link(id: &str) -> String {
    format!("omit {{origin}}/api/checkout/pub/orderForm/{id}?disableAutoCompletion=true")
}

/// The loader in a page of which this is special, as far as it comes.
fn started(page: &Value) -> JsValue {
    registered();
    start(LOADER, &page.to_string())
}

/// The loader when it has done everything.
async fn loaded(page: &Value) -> JsValue {
    let world = started(page);
    let ended = get(&world, "ended").unchecked_into::<Promise>();
    JsFuture::from(ended).await.expect("the loader never throws");
    world
}

fn linked() -> String {
    format!("/checkout/?orderFormId={ID}#/cart")
}

#[wasm_bindgen_test]
async fn the_loader_asks_for_the_cart_that_the_element_will_open() {
    let table = JSON::parse(LINKS).expect("JSON");
    let today = get(&table, "today").as_f64().expect("a day");
    for case in Array::from(&get(&table, "cases")).iter() {
        let address = get(&case, "address").as_string().expect("an address");
        let asks_first = get(&case, "asksFirst").is_truthy();
        let link = parse_address(&address).ok().flatten().filter(|_| !asks_first);
        let linked = link.map(|link| by_link(link.id.expose_for_url()));
        let mut page = json!({ "address": address, "today": today });
        if let Some(most) = get(&case, "maxAge").as_string() {
            page["attributes"] = json!({ "max-link-age-days": most });
        }
        let expected: Vec<_> = linked.into_iter().chain([OWN.to_owned()]).collect();
        assert_eq!(asked(&loaded(&page).await), expected, "{address}");
    }
}

#[wasm_bindgen_test]
async fn a_page_without_the_element_asks_nothing_and_can_get_one_later() {
    let world = loaded(&json!({ "address": linked(), "has_element": false })).await;
    assert_eq!(asked(&world), [] as [&str; 0]);
    assert_eq!(text(&world, "registered"), "true");
}

#[wasm_bindgen_test]
async fn a_page_that_is_prerendered_asks_nothing_until_somebody_sees_it() {
    let world = started(&json!({ "address": linked(), "prerendering": true }));
    for _ in 0..10 {
        crate::browser::turn().await;
    }
    assert_eq!(asked(&world), [] as [&str; 0]);
    assert_eq!(text(&world, "registered"), "false", "the element would ask");
    let activate = get(&world, "activate").unchecked_into::<js_sys::Function>();
    activate.call0(&JsValue::NULL).expect("the page is seen");
    let ended = get(&world, "ended").unchecked_into::<Promise>();
    JsFuture::from(ended).await.expect("it ends");
    assert_eq!(text(&world, "registered"), "true");
}

#[wasm_bindgen_test]
async fn answers_that_nobody_takes_are_dropped_after_ten_seconds() {
    let world = loaded(&json!({ "address": linked() })).await;
    ring(&world, 9_999);
    assert_eq!(early(&world), 2);
    ring(&world, 10_000);
    assert_eq!(early(&world), 0);
}

#[wasm_bindgen_test]
async fn answers_are_dropped_when_another_person_may_have_come() {
    for event in ["pagehide", "blur", "visibilitychange"] {
        let world = loaded(&json!({ "address": linked() })).await;
        assert_eq!(early(&world), 2);
        hear(&world, event);
        assert_eq!(early(&world), 0, "{event}");
    }
}

#[wasm_bindgen_test]
async fn whatever_the_page_did_to_the_browser_the_cart_is_loaded() {
    let state = |link: Value| json!({ "state": { "sharedCart": { "link": link } } });
    for page in [
        json!({ "throws": ["fetch"] }),
        json!({ "throws": ["replaceState"], "attributes": { "url-policy": "strip" } }),
        json!({ "hides": ["querySelector", "createElement", "prerendering", "defaultView"] }),
        state(json!(5)),
        state(json!({ "split": 1 })),
        json!({ "state": "text" }),
    ] {
        let mut page = page;
        let in_state = page.get("state").is_some();
        page["address"] = if in_state { json!("/checkout/") } else { json!(linked()) };
        let world = loaded(&page).await;
        assert_eq!(text(&world, "registered"), "true", "{page}");
        if page["throws"][0] != "fetch" {
            assert_eq!(asked(&world).last().map(String::as_str), Some(OWN), "{page}");
            assert_eq!(asked(&world).len(), if in_state { 1 } else { 2 }, "{page}");
        }
    }
}

#[wasm_bindgen_test]
async fn the_address_without_the_link_is_on_the_stores_own_host() {
    let page = json!({ "address": format!("//checkout/?orderFormId={ID}&sc=1#/cart"),
        "attributes": { "url-policy": "strip" } });
    let world = loaded(&page).await;
    assert_eq!(text(&world, "moved"), "https://store.example//checkout/?sc=1#/cart");
}

#[wasm_bindgen_test]
async fn a_loader_that_fails_leads_to_the_cart_that_the_theme_names() {
    let world = loaded(&json!({ "throws": ["core"] })).await;
    for (named, leads_to) in [
        ("/carrinho?sc=2", "https://store.example/carrinho?sc=2"),
        (" /carrinho ", "https://store.example/carrinho"),
        ("//elsewhere.example/", "https://store.example//elsewhere.example/"),
        ("https://elsewhere.example/", "https://store.example/checkout/#/cart"),
        ("javascript:alert(1)", "https://store.example/checkout/#/cart"),
        ("", "https://store.example/checkout/#/cart"),
    ] {
        let host = document().create_element(&text(&world, "tag")).expect("an element");
        host.set_attribute("cart-url", named).expect("an attribute");
        append(&host);
        let link = host.query_selector("a").expect("a selector").expect("a link");
        assert_eq!(link.get_attribute("href").as_deref(), Some(leads_to), "{named}");
        host.remove();
    }
}

#[wasm_bindgen_test]
async fn a_loader_that_fails_leaves_the_content_and_leads_to_the_stores_cart() {
    for page in [json!({ "throws": ["core"] }), json!({ "throws": ["fetch", "core"] })] {
        let mut page = page;
        page["hides"] = json!(["createElement", "querySelector"]);
        let world = loaded(&page).await;
        // It is defined after the failure, so this is an element that the page adds later.
        let host = document().create_element(&text(&world, "tag")).expect("an element");
        let host = host.unchecked_into::<HtmlElement>();
        host.set_inner_text("The store's own words");
        let around = document().create_element("div").expect("an element");
        let shadow = around
            .attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open))
            .expect("a shadow root");
        append(&around);
        let heard = Heard::at(document(), "shared-cart-error");
        shadow.append_child(&host).expect("room for it");
        assert_eq!(heard.all(), [r#"[{"kind":"not-loaded"},true,true]"#], "through shadow roots");
        let words = host.text_content().unwrap_or_default();
        assert!(words.starts_with("The store's own words"), "{words}");
        let link = host.query_selector("a").expect("a selector").expect("a link");
        let href = link.get_attribute("href");
        assert_eq!(href.as_deref(), Some("https://store.example/checkout/#/cart"));
        assert!(host.query_selector("button").expect("a selector").is_some());
        host.remove();
        shadow.append_child(&host).expect("room for it");
        assert_eq!(heard.all().len(), 1, "it is told once");
        around.remove();
    }
}
