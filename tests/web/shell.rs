//! The shell: what it asks for, when it asks nothing, and what it shows when there is no core.
//! It asks for the same cart as the element opens; `tests/it/api/shell.rs` tests that in Node.

use js_sys::{Array, JSON, Promise, Reflect};
use serde_json::{Value, json};
use shared_cart::domain::link::parse_address;
use shared_cart::domain::money::{CurrencyFormat, Money};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use crate::answers::registered;
use crate::browser::Heard;
use crate::carts::ID;
use crate::languages;
use crate::stage::{append, document};

/// The modules of the shell, each after what it imports.
const MODULES: [&str; 12] = [
    include_str!("../../src/shell/dom.js"),
    include_str!("../../src/shell/attributes.js"),
    include_str!("../../src/shell/calls.js"),
    include_str!("../../src/shell/languages.js"),
    include_str!("../../src/shell/words.js"),
    include_str!("../../src/shell/early.js"),
    include_str!("../../src/shell/plain.js"),
    include_str!("../../src/shell/paint.js"),
    include_str!("../../src/shell/first.js"),
    include_str!("../../src/shell/presses.js"),
    include_str!("../../src/shell/screens.js"),
    include_str!("../../src/shell/element.js"),
];
const ENTRY: &str = include_str!("../../src/shell/entry.js");
const LINKS: &str = include_str!("../links.json");
const OWN: &str = "same-origin {origin}/api/checkout/pub/orderForm?disableAutoCompletion=true";

#[wasm_bindgen(module = "/tests/web/page.js")]
extern "C" {
    fn modules(source: &str) -> JsValue;
    fn define(shell: &JsValue, css: &str);
    fn speaks(shell: &JsValue, name: &str, words: &str);
    fn chosen(shell: &JsValue, host: &HtmlElement) -> String;
    fn start(source: &str, json: &str) -> JsValue;
    #[wasm_bindgen(js_name = asked)]
    fn list_of_asked(world: &JsValue) -> Array;
    pub(crate) fn text(world: &JsValue, name: &str) -> String;
    pub(crate) fn hear(world: &JsValue, event: &str);
    fn ring(world: &JsValue, pause: u32);
    fn early(world: &JsValue) -> u32;
    #[wasm_bindgen(js_name = painted)]
    fn painted_by(
        shell: &JsValue,
        host: &HtmlElement,
        id: Option<&str>,
        own: &str,
        linked: &str,
    ) -> Promise;
    fn written(shell: &JsValue, preferences: &str, cents: f64) -> String;
}

/// The modules in one text, as the package joins them.
fn joined(modules: &[&str]) -> String {
    let lines = modules.iter().flat_map(|module| module.lines());
    let lines = lines.filter(|line| !line.starts_with("import "));
    let lines = lines.map(|line| line.strip_prefix("export ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// Registers the element, and gives what the core needs of the shell.
pub(crate) fn defined() -> JsValue {
    let shell = modules(&joined(&MODULES));
    define(&shell, &shared_cart::element::styles());
    for (name, words) in languages::FILES {
        speaks(&shell, name, words);
    }
    shell
}

/// The first cart as the shell paints it from the own `orderForm` and that of the link; `None`
/// where it waits for the core.
pub(crate) async fn painted(
    host: &HtmlElement,
    id: Option<&str>,
    own: &Value,
    linked: &Value,
) -> Option<Element> {
    let shell = modules(&joined(&MODULES));
    let cart = painted_by(&shell, host, id, &own.to_string(), &linked.to_string());
    JsFuture::from(cart).await.expect("it never throws").dyn_into().ok()
}

pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

fn asked(world: &JsValue) -> Vec<String> {
    list_of_asked(world).iter().filter_map(|asked| asked.as_string()).collect()
}

fn by_link(id: &str) -> String {
    format!("omit {{origin}}/api/checkout/pub/orderForm/{id}?disableAutoCompletion=true")
}

/// The shell in a page of which this is special, as far as it comes.
pub(crate) fn started(page: &Value) -> JsValue {
    registered();
    let source = joined(&[&MODULES[..], &[ENTRY]].concat());
    start(&source, &page.to_string())
}

/// The shell when it has done everything.
async fn loaded(page: &Value) -> JsValue {
    let world = started(page);
    until_ended(&world).await;
    if let Ok(host) = get(&world, "host").dyn_into::<Element>() {
        host.remove();
    }
    world
}

async fn until_ended(world: &JsValue) {
    let ended = get(world, "ended").unchecked_into::<Promise>();
    JsFuture::from(ended).await.expect("the shell never throws");
}

fn linked() -> String {
    format!("/checkout/?orderFormId={ID}#/cart")
}

#[wasm_bindgen_test]
async fn the_shell_asks_for_the_cart_that_the_element_will_open() {
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
fn a_tag_finds_its_language_whatever_its_form() {
    let shell = modules(&joined(&MODULES));
    let host = document().create_element("div").expect("an element").unchecked_into();
    let chosen_for = |tag: &str| {
        let host: &HtmlElement = &host;
        host.set_attribute("lang", tag).expect("an attribute");
        chosen(&shell, host)
    };
    for (tag, language) in [
        ("en", "en en"),
        ("en-US", "en-US en"),
        ("EN_gb", "EN-gb en"),
        ("pt-BR", "pt-BR pt-BR"),
        ("pt", "pt pt-BR"),
        ("PT_br", "PT-br pt-BR"),
        ("pt-AO", "pt-AO pt-BR"),
        ("es-419", "es-419 es"),
        ("pt-PT", "pt-PT pt-PT"),
        ("pt_pt", "pt-pt pt-PT"),
        ("fr-CA", "fr-CA fr"),
        ("de-AT", "de-AT de"),
        ("it", "it it"),
    ] {
        assert_eq!(chosen_for(tag), language);
    }
    // The browser of the tests speaks English.
    for tag in ["", "xx", "english", "-", "enx-US"] {
        assert!(chosen_for(tag).ends_with(" en"), "{tag}");
    }
}

#[wasm_bindgen_test]
async fn the_cart_that_the_theme_names_is_asked_for_instead_of_the_link() {
    let other = ID.replace('f', "e");
    let attributes = json!({ "order-form-id": other });
    let world = loaded(&json!({ "address": linked(), "attributes": attributes })).await;
    assert_eq!(asked(&world), [by_link(&other), OWN.to_owned()]);
    let attributes = json!({ "order-form-id": "no id" });
    let world = loaded(&json!({ "address": linked(), "attributes": attributes })).await;
    assert_eq!(asked(&world), [OWN]);
}

#[wasm_bindgen_test]
async fn a_page_without_the_element_asks_and_loads_nothing() {
    let world = started(&json!({ "address": linked(), "has_element": false }));
    crate::browser::turn().await;
    assert_eq!(asked(&world), [] as [&str; 0]);
    assert_eq!(text(&world, "registered"), "false");
    // It can get one later.
    append(&document().create_element(&text(&world, "tag")).expect("an element"));
    until_ended(&world).await;
    assert_eq!(asked(&world), [by_link(ID), OWN.to_owned()]);
}

#[wasm_bindgen_test]
fn a_package_that_is_loaded_twice_says_so_and_does_nothing() {
    let world = started(&json!({ "address": linked(), "is_loaded_already": true }));
    assert_eq!(text(&world, "tag"), "");
    assert_eq!(text(&world, "told"), "Shared Cart is loaded twice. The first one is used.");
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
    until_ended(&world).await;
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
async fn without_a_core_the_content_stays_with_a_way_to_the_stores_cart() {
    for page in [json!({ "throws": ["core"] }), json!({ "throws": ["fetch", "core"] })] {
        let mut page = page;
        page["hides"] = json!(["createElement", "querySelector"]);
        let world = loaded(&page).await;
        // This is an element that the page adds later, within another shadow root.
        let host = document().create_element(&text(&world, "tag")).expect("an element");
        let host = host.unchecked_into::<HtmlElement>();
        host.set_attribute("lang", "es").expect("an attribute");
        host.set_inner_text("The store's own words");
        let around = document().create_element("div").expect("an element");
        let shadow = around
            .attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open))
            .expect("a shadow root");
        append(&around);
        let heard = Heard::at(document(), "shared-cart-error");
        shadow.append_child(&host).expect("room for it");
        assert_eq!(heard.all(), [r#"[{"kind":"not-loaded"},true,true]"#], "through shadow roots");
        let root = host.shadow_root().expect("a shadow root");
        let find = |selector| root.query_selector(selector).expect("a selector");
        assert!(find("slot").is_some(), "the content of the page is shown");
        let title = find("h2").and_then(|title| title.text_content());
        assert_eq!(title.as_deref(), Some("No se pudo cargar el carrito"));
        let href = || find("a").and_then(|link| link.get_attribute("href"));
        assert_eq!(href().as_deref(), Some("https://store.example/checkout/#/cart"));
        assert!(find("button").is_some());
        for (cart_url, link) in [
            ("/cart", "https://store.example/cart"),
            ("https://other.example/c", "https://other.example/c"),
            ("//evil.example", "https://store.example/checkout/#/cart"),
            ("javascript:alert(1)", "https://store.example/checkout/#/cart"),
        ] {
            host.remove();
            host.set_attribute("cart-url", cart_url).expect("an attribute");
            crate::browser::turn().await;
            shadow.append_child(&host).expect("room for it");
            assert_eq!(href().as_deref(), Some(link), "{cart_url}");
        }
        assert_eq!(heard.all().len(), 1, "it is told once");
        around.remove();
    }
}

#[wasm_bindgen_test]
async fn an_element_that_is_off_asks_nothing_and_shows_its_content() {
    let attributes = json!({ "off": "", "url-policy": "strip" });
    let world = started(&json!({ "address": linked(), "attributes": attributes }));
    let host = get(&world, "host").unchecked_into::<HtmlElement>();
    for _ in 0..10 {
        crate::browser::turn().await;
    }
    assert_eq!((asked(&world).len(), text(&world, "registered")), (0, "false".into()));
    assert_eq!(text(&world, "moved"), "", "the link stays in the address");
    let has = |selector| {
        let root = host.shadow_root().expect("a shadow root");
        root.query_selector(selector).expect("a selector").is_some()
    };
    assert!(has("slot:only-child"));
    host.set_attribute("off", "false").expect("an attribute");
    assert!(has(".skeleton") && !has("slot"));
    until_ended(&world).await;
    assert_eq!(asked(&world), [by_link(ID), OWN.to_owned()]);
    host.set_attribute("off", "").expect("an attribute");
    assert!(has("slot:only-child"));
    host.remove();
}

#[wasm_bindgen_test]
fn amounts_are_written_as_the_core_writes_them() {
    let shell = modules(&joined(&MODULES));
    let mut in_both = 0;
    for symbol in ["R$", "$", "US$", "€", "S/", "CLP", "Kč", "1$", ""] {
        for (point, comma) in [(",", "."), (".", ","), (",", " "), (".", "."), ("", "x")] {
            for digits in 0..4_u8 {
                for starts_with_symbol in [true, false] {
                    let preferences = json!({ "currencySymbol": symbol, "currencyFormatInfo": {
                        "currencyDecimalDigits": digits, "currencyDecimalSeparator": point,
                        "currencyGroupSeparator": comma, "currencyGroupSize": 3,
                        "startsWithCurrencySymbol": starts_with_symbol } });
                    let format = CurrencyFormat {
                        symbol: symbol.into(),
                        decimal_digits: digits,
                        decimal_separator: point.into(),
                        group_separator: comma.into(),
                        group_size: 3,
                        starts_with_symbol,
                        code: String::new(),
                    };
                    let format = format.unmistakable();
                    for cents in [0, 5, 49, 50, 99, 100, 12_345, 123_456_789, -1, -50, -150_000] {
                        #[expect(clippy::cast_precision_loss, reason = "small")]
                        let text = written(&shell, &preferences.to_string(), cents as f64);
                        if !text.is_empty() {
                            let core = format.format(Money::from_cents(cents));
                            assert_eq!(text, core, "{preferences} {cents}");
                            in_both += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(in_both > 500, "{in_both} of them are written by both");
}
