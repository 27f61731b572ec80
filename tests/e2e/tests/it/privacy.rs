//! What a guest must never learn, wherever one looks: the screen, the document, the console, the events.

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, Person};

use crate::shop::{HIDDEN_CONTACT, HIDDEN_DELIVERY, Shop, cart};

/// Ana's data, as she typed it.
const ANA: [&str; 10] = [
    "Ana Beatriz",
    "Souza",
    "ana.souza",
    "39053344705",
    "11987654321",
    "01310",
    "Paulista",
    "1578",
    "Bela Vista",
    "apto 142",
];

/// Carla's, which the store hands to anybody with the link.
const CARLA: [&str; 7] =
    ["Carla", "Nunes", "carla.nunes", "52998224725", "31988776655", "Rua da Bahia", "30160"];

/// Everything the page holds or has said.
fn everything_about(browser: &Browser) -> String {
    let outline = browser.outline().to_string();
    let recorded = format!("{:?}", browser.recorded());
    let console = format!("{:?}", browser.console());
    [outline, browser.everything_written(), recorded, console].join("\n")
}

#[track_caller]
fn assert_knows_nothing_of(browser: &Browser, values: &[&str]) {
    let everything = everything_about(browser).to_lowercase();
    for value in values {
        let found = everything.find(&value.to_lowercase());
        let around =
            found.map(|at| everything[at.saturating_sub(200)..].chars().take(400).collect());
        let around: Option<String> = around;
        assert_eq!(around, None, "{value:?} is on a guest's page");
    }
}

#[test]
fn a_guest_finds_no_clear_value_anywhere_on_the_page() {
    let shop = Shop::open();
    let browser = shop.browser_of(Person::Visitor);
    let page = cart(&browser);
    page.wait_until_drawn();
    assert_knows_nothing_of(&browser, &ANA);

    // Nor after a change, whose answer carries the data again.
    let jam = shop.name_of(crate::shop::JAM);
    page.increase(&jam);
    page.wait_until("four of it", |seen| {
        !seen.busy && seen.line(&jam).is_some_and(|line| line.quantity == Some(4))
    });
    assert_knows_nothing_of(&browser, &ANA);
}

#[test]
fn the_owners_page_shows_the_very_values_a_guest_must_not_find() {
    let shop = Shop::open();
    let browser = shop.browser_of(Person::Ana);
    cart(&browser).wait_until_drawn();
    let everything = everything_about(&browser);
    for value in ANA {
        assert!(everything.contains(value), "{value:?} would not be noticed on a guest's page");
    }
}

#[test]
fn what_a_first_time_shopper_typed_is_masked_even_where_the_store_does_not() {
    let shop = Shop::open();
    let sent = shop.order_form_of(Person::Carla).to_string();
    assert!(CARLA.iter().all(|value| sent.contains(value)), "the store sends it in clear: {sent}");
    let browser = shop.browser_at(Person::Visitor, &shop.path_to_cart_of(Person::Carla));
    let seen = cart(&browser).wait_until_drawn();
    assert_eq!(seen.contact, HIDDEN_CONTACT);
    assert_knows_nothing_of(&browser, &CARLA);
}

#[test]
fn masks_of_both_generations_are_shown_as_hidden_and_not_as_text() {
    let shop = Shop::open();
    for generation in ["current", "legacy"] {
        shop.sandbox.control("PATCH", "/settings", &json!({ "maskGeneration": generation }));
        let browser = shop.browser_of(Person::Bruno);
        let seen = cart(&browser).wait_until_drawn();
        assert_eq!(
            (seen.contact.as_str(), seen.delivery.as_str()),
            (HIDDEN_CONTACT, HIDDEN_DELIVERY)
        );
        let written = cart(&browser).seen();
        assert!(!format!("{written:?}").contains('*'), "{written:#?}");
        assert_knows_nothing_of(&browser, &ANA);
    }
}

#[test]
fn signing_out_hides_the_owners_own_data() {
    let shop = Shop::open();
    let browser = shop.browser_of(Person::Ana);
    cart(&browser).wait_until_drawn();
    browser.open(&shop.sandbox.address("/_sandbox/logout?to=/checkout/%3Flang=en%23/cart"));
    let seen = cart(&browser).wait_until_drawn();
    assert_eq!(seen.contact, HIDDEN_CONTACT);
    assert!(seen.who_am_i.contains("Sign in"), "{}", seen.who_am_i);
    assert_knows_nothing_of(&browser, &ANA);
}

#[test]
fn events_tell_facts_and_neither_the_id_nor_the_link() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let browser = shop.browser_of(Person::Bruno);
    let page = cart(&browser);
    page.wait_until_drawn();
    page.copy_link();
    let recorded = browser.recorded();
    let names: Vec<&str> = recorded.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["shared-cart-loaded", "shared-cart-shared"]);
    assert_eq!(browser.recorded_as("shared-cart-shared")[0]["method"], "copy_link");
    assert!(!Value::from(format!("{recorded:?}")).to_string().contains(&id), "{recorded:?}");
}
