//! The recipes of README.md for analytics, run as a theme runs them.

use js_sys::{Array, Function, JSON, Reflect, RegExp};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::carts::ID;

const README: &str = include_str!("../../README.md");
const LINKS: &str = include_str!("../links.json");

/// The snippet with this text in it.
fn snippet(text: &str) -> &'static str {
    let blocks = README.split("```js\n").skip(1);
    let mut blocks = blocks.filter_map(|rest| rest.split("```").next());
    blocks.find(|block| block.contains(text)).expect("a snippet in README.md")
}

/// What `source` returns where the snippets find a page with this address and this referrer.
fn run(source: &str, address: &str, referrer: &str) -> String {
    let page = "location, document, gtag, dataLayer";
    let source = format!("{}\n{source}", snippet("function withoutSharedCart"));
    let run = Function::new_with_args(
        page,
        &format!(
            "'use strict'; return ((told) => {{
        gtag = (...call) => told.push(...call);
        dataLayer = told;
        {source};
        return JSON.stringify(told);
    }})([])"
        ),
    );
    let of = |name: &str, text: &str| {
        let object = js_sys::Object::new();
        Reflect::set(&object, &name.into(), &text.into()).expect("an object");
        object
    };
    let told = run.call2(&JsValue::NULL, &of("href", address), &of("referrer", referrer));
    told.expect("it runs").as_string().expect("JSON")
}

/// The address as the function leaves it.
fn without_link(address: &str) -> String {
    let told = run("told.push(withoutSharedCart(location.href))", address, "");
    let told = Array::from(&JSON::parse(&told).expect("JSON"));
    told.get(0).as_string().expect("an address")
}

#[track_caller]
fn assert_names_no_cart(text: &str, of: &str) {
    let lower = text.to_lowercase();
    for part in ["01234567", "89abcdef", "fedcba98", "orderform", "sharedon"] {
        assert!(!lower.contains(part), "{part} in {text}, which was {of}");
    }
}

#[wasm_bindgen_test]
fn no_form_of_a_link_is_left_in_an_address() {
    let table = JSON::parse(LINKS).expect("JSON");
    let cases = Reflect::get(&table, &"cases".into()).expect("cases");
    let mut addresses: Vec<String> = Array::from(&cases)
        .iter()
        .filter_map(|case| Reflect::get(&case, &"address".into()).ok()?.as_string())
        .collect();
    assert!(addresses.len() > 50);
    let link = format!("orderFormId={ID}");
    addresses.extend([
        format!("/checkout/?{link}&{link}&a=1;{link}#/cart"),
        format!("/checkout/?a=1;{link};sharedOn=20514#/cart"),
        format!("/checkout/?a=%zz&OrderFormID%3d{ID}%26b#/cart"),
        format!("/login?returnUrl=/checkout/%3ForderFormId%3D{ID}%26sharedOn%3D20514%23/cart"),
        format!("/login?ReturnUrl=%252Fcheckout%252F%253ForderFormId%253D{ID}%2523%252Fcart"),
        format!("/login?a=b&returnUrl=https%3A%2F%2Fs.example%2F%3Forder%46ormId%3D{ID}"),
        format!("/checkout/?orderFormId%5B%5D={ID}"),
        format!("/checkout/?orderFormId%255B0%255D%253D{ID}#/payment"),
        "/login?returnUrl=/checkout/%3FsharedCart%3Dback%23/cart".to_owned(),
    ]);
    for path in addresses {
        let address = format!("https://store.example{path}");
        let left = without_link(&address);
        assert_names_no_cart(&left, &address);
        assert!(left.starts_with("https://store.example/"), "{left}");
    }
}

#[wasm_bindgen_test]
fn the_rest_of_an_address_stays_as_it_was() {
    let link = format!("orderFormId={ID}&sharedOn=20514");
    for (before, after) in [
        (format!("https://s.example/checkout/?{link}#/cart"), "https://s.example/checkout/#/cart"),
        (format!("/checkout/?a=1&{link}&b=2#/cart"), "/checkout/?a=1&b=2#/cart"),
        (
            format!("/checkout/?{link}&utm_source=mail#/payment"),
            "/checkout/?utm_source=mail#/payment",
        ),
        (
            format!("/login?returnUrl=/checkout/%3ForderFormId%3D{ID}%23/cart"),
            "/login?returnUrl=/checkout/#/cart",
        ),
        ("/caf%C3%A9/p?a=%3D%26&mode=view#x".to_owned(), "/caf%C3%A9/p?a=%3D%26&mode=view#x"),
        (String::new(), ""),
    ] {
        assert_eq!(without_link(&before), after);
    }
}

#[wasm_bindgen_test]
fn the_tags_of_the_recipes_send_addresses_without_the_link() {
    let address = format!("https://store.example/checkout/?utm_source=mail&orderFormId={ID}#/cart");
    let before = format!("https://store.example/login?returnUrl=%2Fcheckout%3ForderFormId%3D{ID}");
    for (tool, fields) in [
        ("gtag(", &["page_location", "page_referrer"][..]),
        ("dataLayer.push", &["pageUrl", "referrer", "originalLocation", "originalReferrer"]),
    ] {
        let told = run(snippet(tool), &address, &before);
        assert_names_no_cart(&told, &address);
        for field in fields {
            assert!(told.contains(&format!("\"{field}\":\"https://store.example/")), "{told}");
        }
        assert!(told.contains("utm_source=mail"), "{told}");
    }
}

#[wasm_bindgen_test]
fn the_funnels_count_a_shared_cart_as_any_other() {
    let patterns: Vec<_> =
        README.split('`').filter(|text| text.starts_with("^/checkout/")).collect();
    assert_eq!(patterns.len(), 5);
    for (pattern, step) in patterns.iter().zip(["cart", "email", "profile", "shipping", "payment"])
    {
        let funnel = RegExp::new(pattern, "");
        for query in ["", &format!("?orderFormId={ID}&sharedOn=20514"), "?sharedCart=back"] {
            assert!(funnel.test(&format!("/checkout/{query}#/{step}")), "{pattern} {query}");
        }
        assert!(!funnel.test("/login?returnUrl=/checkout/%23/cart"), "{pattern}");
        assert!(!funnel.test("/checkout/#/orderPlaced"), "{pattern}");
    }
}
