//! Without a connection the cart stays on the screen. Changes wait and stay visible, and are sent
//! when the connection is back.

use serde_json::json;
use shared_cart_e2e::Person;

use crate::shop::{COFFEE, JAM, MUG, Shop, cart};

#[test]
fn changes_wait_in_sight_without_a_connection_and_go_out_when_it_is_back() {
    let shop = Shop::open();
    let (coffee, jam, mug) = (shop.name_of(COFFEE), shop.name_of(JAM), shop.name_of(MUG));
    let (browser, before) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    browser.set_online(false);
    let words = "No connection. Your changes wait here and go out when it is back.";
    page.wait_until("a word on it", |seen| seen.trouble == words);
    page.increase(&coffee);
    page.set_quantity(&jam, 7);
    page.remove(&mug);
    let waiting = page.wait_until("all three changes", |seen| {
        seen.holds(&coffee, 3) && seen.holds(&jam, 7) && seen.line(&mug).is_none()
    });
    assert!(waiting.busy && waiting.trouble == words, "they wait: {waiting:#?}");
    assert!(waiting.line(&coffee).is_some_and(|line| line.busy), "{waiting:#?}");
    assert_eq!(waiting.grand_total, before.grand_total, "nothing is added up in the page");
    assert_eq!((shop.units_of(COFFEE), shop.units_of(MUG)), (2, 1), "nothing went out");

    // Meanwhile somebody else changes the line above.
    shop.somebody_else_sets(0, 0);
    browser.set_online(true);
    let after = page.wait_until("an end to it", |seen| !seen.busy && seen.trouble.is_empty());
    assert_eq!((shop.units_of(JAM), shop.units_of(MUG)), (7, 0));
    assert_eq!(shop.units_of(COFFEE), 0, "it was taken out, and nobody brings it back unasked");
    assert!(after.line(&coffee).is_none() && after.holds(&jam, 7), "{after:#?}");
}

#[test]
fn a_network_that_dies_keeps_what_waits() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    // The browser is online, but every request fails.
    shop.sandbox.fail_next(&json!({ "count": 50, "drop": "before", "path": "/api/checkout" }));
    page.increase(&coffee);
    let seen = page.wait_until("a word on it", |seen| !seen.trouble.is_empty());
    assert!(seen.trouble.starts_with("No connection"), "{}", seen.trouble);
    assert!(seen.busy && seen.holds(&coffee, 3), "{seen:#?}");
    shop.sandbox.recover();
    let seen = page.wait_until("three", |seen| !seen.busy && seen.holds(&coffee, 3));
    assert_eq!(seen.trouble, "");
    assert_eq!(shop.units_of(COFFEE), 3);
}

#[test]
fn a_link_opened_without_a_connection_opens_when_it_is_back() {
    let shop = Shop::open();
    shop.sandbox.fail_next(&json!({ "count": 50, "drop": "before", "path": "/api/checkout" }));
    let browser = shop.browser_of(Person::Visitor);
    let page = cart(&browser);
    page.wait_for_problem("No connection");
    shop.sandbox.recover();
    browser.set_online(false);
    browser.set_online(true);
    page.wait_until_drawn();
}
