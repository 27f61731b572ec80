//! A first purchase: the store sends its data to anybody, and the page hides it.

use serde_json::json;
use shared_cart_e2e::Person;

use super::{CARLA, assert_id_is_nowhere_else, assert_knows_nothing_of};
use crate::shop::{HIDDEN_CONTACT, Shop, cart};

#[test]
fn a_first_purchase_is_masked_although_the_store_sends_it_in_clear() {
    let shop = Shop::open();
    let sent = shop.order_form_of(Person::Carla).to_string();
    assert!(CARLA.iter().all(|value| sent.contains(value)), "the store sends it in clear: {sent}");
    let browser = shop.browser_at(Person::Visitor, &shop.path_to_cart_of(Person::Carla));
    let seen = cart(&browser).wait_until_drawn();
    assert_eq!(seen.contact, HIDDEN_CONTACT);
    assert_knows_nothing_of(&shop, &browser, &CARLA);
    assert_id_is_nowhere_else(&shop, &browser, &shop.sandbox.order_form_id(Person::Carla));
}

#[test]
fn a_first_purchase_is_masked_for_whoever_the_store_takes_for_its_buyer() {
    let shop = Shop::open();
    // The cart becomes Bruno's own, and the store says that he may edit its data.
    shop.set(&json!({ "anonymousReads": "401", "completeOnRead": false }));
    let browser = shop.browser_at(Person::Bruno, &shop.path_to_cart_of(Person::Carla));
    let page = cart(&browser);
    page.wait_for_problem("Opening this replaces your cart in this browser");
    page.go_on("Open anyway");
    let seen = page.wait_until_drawn();
    assert_eq!(seen.contact, HIDDEN_CONTACT);
    assert_knows_nothing_of(&shop, &browser, &CARLA);
    browser.open(&shop.sandbox.address("/checkout/?lang=en#/cart"));
    let seen = page.wait_until("his own by now", |seen| seen.who_am_i.contains("Someone else"));
    assert_eq!(seen.contact, HIDDEN_CONTACT);
    assert_knows_nothing_of(&shop, &browser, &CARLA);
}
