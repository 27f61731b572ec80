//! Every failure that keeps a person from the cart has a text and a way to go on that works.

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, OrFail, Person, Seen, faults};

use crate::shop::{COFFEE, Shop, cart, path_to_cart};

/// Opens Ana's link while reads fail like this, and returns what is seen.
#[track_caller]
fn open_while(shop: &Shop, failure: &Value, title: &str) -> (Browser, Seen) {
    shop.sandbox.fail_next(failure);
    let browser = shop.browser_of(Person::Bruno);
    let seen = cart(&browser).wait_for_problem(title);
    (browser, seen)
}

/// The failure ends, and trying again shows the cart.
#[track_caller]
fn try_again(shop: &Shop, browser: &Browser) {
    shop.sandbox.recover();
    cart(browser).go_on("Try again");
    let coffee = shop.name_of(COFFEE);
    cart(browser).wait_until("the cart after trying again", |seen| seen.line(&coffee).is_some());
}

/// The way to the visitor's own cart leads there.
#[track_caller]
fn open_own_cart(browser: &Browser) {
    cart(browser).go_on("Open my own cart");
    // The texts of that page are in another language, so the test looks at the address.
    browser.wait_until("the page of the own cart", |outline| {
        let gone = !browser.address().contains("orderFormId");
        (gone && outline.all("listitem").len() > 1).then_some(())
    });
    assert!(browser.recorded_as("shared-cart-error").is_empty(), "{:?}", browser.recorded());
    assert_eq!(browser.recorded_as("shared-cart-loaded").len(), 1);
}

/// The kinds of problems in the events of the page.
#[track_caller]
fn told(browser: &Browser) -> Vec<String> {
    let told = browser.recorded_as("shared-cart-error");
    told.iter().filter_map(|detail| detail["kind"].as_str()).map(str::to_owned).collect()
}

#[test]
fn a_dead_network_says_so_and_trying_again_works() {
    let shop = Shop::open();
    let dead = json!({ "count": 50, "drop": "before", "path": "/api/checkout" });
    let (browser, seen) = open_while(&shop, &dead, "No connection");
    assert_eq!(seen.ways_on(), ["Try again"]);
    assert_eq!(told(&browser), ["offline"]);
    try_again(&shop, &browser);
}

#[test]
fn an_api_that_fails_says_so_and_trying_again_works() {
    for status in [500, 503] {
        let shop = Shop::open();
        let failure = json!({ "count": 50, "status": status, "path": "/orderForm/" });
        let (browser, seen) = open_while(&shop, &failure, "The store has a problem");
        assert_eq!(seen.ways_on(), ["Try again", "Open my own cart"]);
        assert_eq!(told(&browser), ["unavailable"]);
        try_again(&shop, &browser);
    }
}

#[test]
fn an_api_that_fails_for_one_cart_leaves_the_way_to_ones_own() {
    let shop = Shop::open();
    let failure = json!({ "count": 50, "status": 500, "path": "/orderForm/" });
    let (browser, _) = open_while(&shop, &failure, "The store has a problem");
    open_own_cart(&browser);
}

#[test]
fn a_page_instead_of_an_answer_is_a_cart_that_is_gone() {
    let shop = Shop::open();
    let page = json!({ "count": 50, "status": 404, "html": true, "path": "/orderForm/" });
    let (browser, seen) = open_while(&shop, &page, "This cart no longer exists");
    assert_eq!(seen.ways_on(), ["Open my own cart", "Try again"]);
    assert_eq!(told(&browser), ["not-found"]);
    try_again(&shop, &browser);
}

#[test]
fn an_id_no_cart_has_is_told_however_the_store_answers() {
    let answers = [
        ("error", "This cart no longer exists"),
        ("notFound", "This cart no longer exists"),
        ("newCart", "This cart was closed"),
    ];
    for (unknown, title) in answers {
        let shop = Shop::open();
        shop.sandbox.control("PATCH", "/settings", &json!({ "unknownCart": unknown }));
        let path = path_to_cart("0123456789abcdef0123456789abcdef");
        let browser = shop.browser_at(Person::Bruno, &path);
        let seen = cart(&browser).wait_for_problem(title);
        assert_eq!(seen.ways_on()[0], "Open my own cart");
        open_own_cart(&browser);
    }
}

#[test]
fn a_link_that_was_cut_off_is_told_without_asking_the_store() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    shop.sandbox.control("DELETE", "/requests", &Value::Null);
    let browser = shop.browser_at(Person::Bruno, &path_to_cart(&id[..20]));
    let seen = cart(&browser).wait_for_problem("This link is not complete");
    assert_eq!(seen.ways_on(), ["Open my own cart"]);
    assert_eq!(told(&browser), ["link-malformed"]);
    let asked = shop.sandbox.requests();
    assert!(asked.iter().all(|request| !request.to_string().contains(&id[..20])), "{asked:?}");
    open_own_cart(&browser);
}

#[test]
fn an_answer_that_is_not_understood_names_the_field() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let mut strange = shop.order_form_of(Person::Ana);
    strange["items"][1]["quantity"] = json!("many");
    shop.sandbox.put_order_form(&id, &strange);
    let browser = shop.browser_of(Person::Bruno);
    let seen = cart(&browser).wait_for_problem("The store's answer was not understood");
    let text = seen.problem.as_ref().map(|problem| problem.text.clone()).unwrap_or_default();
    assert!(text.contains("items[1].quantity"), "{text}");
    assert_eq!(seen.ways_on(), ["Try again", "Open my own cart"]);
    shop.sandbox.control("DELETE", &format!("/orderForm/{id}"), &Value::Null);
    try_again(&shop, &browser);
}

#[test]
fn an_answer_of_html_is_not_understood() {
    let shop = Shop::open();
    let body = "<h1>Welcome to our wifi</h1>";
    let page = json!({ "count": 50, "status": 200, "body": body, "path": "/orderForm/" });
    let (browser, seen) = open_while(&shop, &page, "The store's answer was not understood");
    assert!(!seen.ways_on().is_empty());
    try_again(&shop, &browser);
}

#[test]
fn a_cart_the_store_does_not_show_asks_to_sign_in_and_comes_back() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let refused = json!({ "count": 50, "status": 403, "code": "CHK0227", "path": "/orderForm/" });
    let agree = "Opening this replaces your cart in this browser";
    let (browser, seen) = open_while(&shop, &refused, agree);
    assert_eq!(seen.ways_on(), ["Open anyway", "Sign in", "Open my own cart"]);
    cart(&browser).go_on("Open anyway");
    let seen = cart(&browser).wait_for_problem("The store does not show this cart");
    assert_eq!(seen.ways_on(), ["Sign in", "Open my own cart"]);
    shop.sandbox.recover();
    cart(&browser).go_on("Sign in");
    browser.wait_until("the login with the way back", |_| {
        let address = browser.address();
        address.contains("/login?returnUrl=/checkout/").then_some(())
    });
    assert!(!browser.address().contains(&id), "the login does not learn which cart it is");
}

#[test]
fn a_panic_becomes_a_sentence_with_a_way_on() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    let coffee = shop.name_of(COFFEE);
    browser
        .session()
        .script(faults::REFUSE_THE_NEXT_ELEMENT, &[])
        .or_fail("the page takes scripts");
    page.remove(&coffee);
    let seen = page.wait_for_problem("The cart stopped working");
    assert_eq!(seen.ways_on(), ["Reload"]);
    assert_eq!(told(&browser), ["crashed"]);
    let place = browser.recorded_as("shared-cart-error")[0]["location"].to_string();
    assert!(place.contains(".rs:"), "where it happened is told: {place}");
    assert!(!place.contains("\"/") && !place.contains(":\\"), "as a place of the source: {place}");
    page.go_on("Reload");
    page.wait_until("the cart after loading it again", |seen| !seen.lines.is_empty());
}

#[test]
fn a_package_that_cannot_be_loaded_says_so_and_is_loaded_again() {
    let shop = Shop::open();
    let browser = Browser::start();
    let block = |urls: Value| {
        let session = browser.session();
        session.devtools("Network.enable", &json!({})).or_fail("the network");
        session.devtools("Network.setBlockedURLs", &json!({ "urls": urls })).or_fail("the block");
    };
    block(json!(["*.wasm"]));
    let path = shop.path_to_cart_of(Person::Ana);
    browser.open(&shop.sandbox.as_person(Person::Visitor, &path));
    let seen = cart(&browser).wait_for_problem("The cart could not be loaded");
    assert_eq!(seen.ways_on(), ["Reload", "Open my own cart"]);
    assert_eq!(told(&browser), ["not-loaded"]);
    block(json!([]));
    cart(&browser).go_on("Reload");
    cart(&browser).wait_until_drawn();
}
