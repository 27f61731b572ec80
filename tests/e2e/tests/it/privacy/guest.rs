//! A guest with the link finds no data of the owner, whatever they change and however the store
//! masks.

use serde_json::{Value, json};
use shared_cart_e2e::Person;

use super::{ANA, assert_id_is_nowhere_else, assert_knows_nothing_of};
use crate::shop::{HIDDEN_CONTACT, HIDDEN_DELIVERY, JAM, Shop, cart};

#[test]
fn a_guest_finds_no_clear_value_anywhere() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    assert_knows_nothing_of(&shop, &browser, &ANA);

    // The answer to a change holds the data again.
    let jam = shop.name_of(JAM);
    page.increase(&jam);
    page.wait_until_saved(&jam, 4);
    page.copy_link();
    assert_knows_nothing_of(&shop, &browser, &ANA);
    assert_id_is_nowhere_else(&shop, &browser, &shop.sandbox.order_form_id(Person::Ana));
}

#[test]
fn masks_of_both_generations_are_shown_as_hidden_and_not_as_text() {
    let shop = Shop::open();
    for generation in ["current", "legacy"] {
        shop.set(&json!({ "maskGeneration": generation }));
        let (browser, seen) = shop.opened_by(Person::Bruno);
        assert_eq!(
            (seen.contact.as_str(), seen.delivery.as_str()),
            (HIDDEN_CONTACT, HIDDEN_DELIVERY)
        );
        let written = cart(&browser).seen();
        assert!(!format!("{written:?}").contains('*'), "{written:#?}");
        assert_knows_nothing_of(&shop, &browser, &ANA);
    }
}

#[test]
fn events_tell_facts_without_the_id_and_the_link() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let (browser, _) = shop.opened_by(Person::Bruno);
    let page = cart(&browser);
    page.copy_link();
    let recorded = browser.recorded();
    let names: Vec<&str> = recorded.iter().map(|(name, _)| name.as_str()).collect();
    let opened = ["shared-cart-link-changed", "shared-cart-link-changed", "shared-cart-ready"];
    let expected = [&opened[..], &["shared-cart-loaded", "shared-cart-shared"]].concat();
    assert_eq!(names, expected);
    assert_eq!(browser.recorded_as("shared-cart-shared")[0]["method"], "copy_link");
    assert!(!Value::from(format!("{recorded:?}")).to_string().contains(&id), "{recorded:?}");
}
