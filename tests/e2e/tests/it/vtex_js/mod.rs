//! A page of a legacy checkout: vtex.js runs beside the element, and the page's script writes to
//! lines by their index in the copy of the cart that vtex.js keeps.

use std::{env, fs};

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, OrFail, Person};

use crate::shop::{COFFEE, JAM, NO_LOOKS, Shop, cart, sees_own_cart};

const STAND_IN: &str = include_str!("stand_in.js");

/// Names the script files of the real vtex.js in the order in which a page runs them, separated as
/// in `PATH`: jQuery, what else it needs, and vtex.js itself, which may not be copied into the
/// project.
const REAL: &str = "SHARED_CART_VTEXJS";

/// The real scripts as one, where there is a copy.
fn real() -> Option<String> {
    let Some(files) = env::var_os(REAL).filter(|files| !files.is_empty()) else {
        println!("skipped: {REAL} names no copy of vtex.js");
        return None;
    };
    let texts = env::split_paths(&files).map(|file| fs::read_to_string(file).or_fail("vtex.js"));
    Some(texts.collect::<Vec<_>>().join("\n;\n"))
}

/// Ana at her own cart. The page reads nothing again by itself. `before` runs before its scripts.
#[track_caller]
fn ana(shop: &Shop, before: &str) -> Browser {
    let browser = Browser::start();
    browser.session().before_every_page(NO_LOOKS).or_fail("the stopped clock");
    browser.session().before_every_page(before).or_fail("vtex.js");
    browser.open(&shop.sandbox.as_person(Person::Ana, &shop.path_to_cart_of(Person::Ana)));
    cart(&browser).wait_until_drawn();
    browser
}

#[track_caller]
fn run(browser: &Browser, script: &str, arguments: &[Value]) -> Value {
    browser.session().script(script, arguments).or_fail("the page takes scripts")
}

/// vtex.js has read the cart, as it does when a page is ready.
#[track_caller]
fn has_read(browser: &Browser) {
    run(browser, "vtexjs.checkout.getOrderForm();", &[]);
    browser.wait_until("the copy of vtex.js", |_| {
        let script = "return !!vtexjs.checkout.orderForm";
        (run(browser, script, &[]) == true).then_some(())
    });
}

/// The page's script sets the units of a product, by its index in the copy.
#[track_caller]
fn page_sets(browser: &Browser, sku: &str, quantity: u32) {
    let script = "const [sku, quantity] = arguments;
        vtexjs.checkout.getOrderForm().then(({ items }) => {
          const index = items.findIndex(({ id }) => id === sku);
          vtexjs.checkout.updateItems([{ index, quantity }]);
        });";
    run(browser, script, &[json!(sku), json!(quantity)]);
}

/// Ana takes a line out, and then the page's script writes to one behind it.
#[track_caller]
fn assert_the_page_hits_its_line(shop: &Shop, browser: &Browser) {
    let (coffee, jam) = (shop.name_of(COFFEE), shop.name_of(JAM));
    let others = |shop: &Shop| {
        let items = shop.kept(Person::Ana)["items"].as_array().cloned().unwrap_or_default();
        let others = items.into_iter().filter(|item| item["id"] != COFFEE && item["id"] != JAM);
        others.map(|item| (item["id"].clone(), item["quantity"].clone())).collect::<Vec<_>>()
    };
    let before = others(shop);
    has_read(browser);
    cart(browser).remove(&coffee);
    cart(browser).wait_until("the removal is saved", |seen| {
        !seen.busy && seen.line(&coffee).is_none() && shop.units_of(COFFEE) == 0
    });
    page_sets(browser, JAM, 5);
    cart(browser).wait_until("what the page wrote", |seen| seen.holds(&jam, 5));
    assert_eq!(shop.units_of(JAM), 5);
    assert_eq!(others(shop), before, "no other line was hit");
}

#[test]
fn the_page_hits_its_line_where_vtex_js_came_before_the_element() {
    let shop = Shop::open();
    let browser = ana(&shop, STAND_IN);
    assert_the_page_hits_its_line(&shop, &browser);
}

#[test]
fn the_page_hits_its_line_where_vtex_js_came_after_the_element() {
    let shop = Shop::open();
    let browser = ana(&shop, "");
    run(&browser, STAND_IN, &[]);
    assert_the_page_hits_its_line(&shop, &browser);
}

#[test]
fn the_page_hits_its_line_with_the_real_vtex_js() {
    let Some(real) = real() else { return };
    let shop = Shop::open();
    let browser = ana(&shop, "");
    // As a script of the page, whose names are those of all scripts.
    run(&browser, "(0, eval)(arguments[0]);", &[json!(real)]);
    assert_the_page_hits_its_line(&shop, &browser);
}

#[test]
fn a_guests_change_does_not_make_vtex_js_take_the_shared_cart() {
    let shop = Shop::open();
    let browser = shop.browser_of_somebody_who_joined();
    run(&browser, STAND_IN, &[]);
    let own = shop.sandbox.order_form_id(Person::Bruno);
    run(&browser, "vtexjs.checkout.orderForm = { orderFormId: arguments[0] };", &[json!(own)]);
    let coffee = shop.name_of(COFFEE);
    shop.forget_requests();
    cart(&browser).increase(&coffee);
    cart(&browser).wait_until_saved(&coffee, 3);
    // A second change comes after whatever the first one started.
    cart(&browser).increase(&coffee);
    cart(&browser).wait_until_saved(&coffee, 4);
    let held = run(&browser, "return vtexjs.checkout.orderForm?.orderFormId", &[]);
    assert_eq!(held, json!(own), "vtex.js keeps what it had");
}

#[test]
fn the_way_back_is_there_after_vtex_js_took_the_shared_cart() {
    let shop = Shop::open();
    let browser = shop.browser_of(Person::Bruno);
    cart(&browser).wait_until_drawn();
    run(&browser, STAND_IN, &[]);
    has_read(&browser);
    browser.reload();
    let seen = cart(&browser).wait_until_drawn();
    assert!(!seen.title.starts_with("Your cart"), "still somebody else's: {}", seen.title);
    cart(&browser).press("Back to my cart");
    sees_own_cart(&shop, &browser);
}
