//! Leaving the cart: the store holds what the screen showed, or the page stays and says why.

use std::time::Duration;

use serde_json::json;
use shared_cart_e2e::{Browser, OrFail, Person, wait_until};

use crate::shop::{COFFEE, JAM, Shop, cart};

/// The longest that a test waits: far more than a loaded machine needs.
const LIMIT: Duration = Duration::from_secs(20);

/// Waits until the browser is in the store's checkout.
#[track_caller]
fn wait_for_checkout(browser: &Browser) {
    let look = || {
        let address = browser.address();
        if address.ends_with("#/payment") { Ok(()) } else { Err(address) }
    };
    wait_until("the checkout", LIMIT, look).or_fail("leaving");
}

/// Waits until the page says something.
#[track_caller]
fn wait_for_words(browser: &Browser, words: &str) {
    browser.wait_until(words, |outline| outline.text().contains(words).then_some(()));
}

/// Whether the browser would ask before the page closes.
#[track_caller]
fn asks_before_closing(browser: &Browser) -> bool {
    let script = "const event = new Event('beforeunload', { cancelable: true }); \
                  dispatchEvent(event); return event.defaultPrevented;";
    browser.session().script(script, &[]).or_fail("a script") == json!(true)
}

#[test]
fn presses_before_going_to_checkout_are_stored() {
    for delay in [300, 600, 900] {
        for presses in [1, 3, 5] {
            let shop = Shop::open();
            let coffee = shop.name_of(COFFEE);
            let (browser, _) = shop.opened_by(Person::Visitor);
            let page = cart(&browser);
            shop.sandbox.delay(delay);
            for _ in 0..presses {
                page.increase(&coffee);
            }
            page.wait_until("the presses", |seen| seen.holds(&coffee, 2 + presses));
            page.press("Go to checkout");
            wait_for_checkout(&browser);
            let stored = shop.units_of(COFFEE);
            assert_eq!(stored, u64::from(2 + presses), "{presses} presses, {delay} ms");
        }
    }
}

#[test]
fn after_a_refusal_among_presses_the_store_holds_what_is_shown() {
    for (delay, presses) in [(300, 4), (600, 2), (900, 1)] {
        let shop = Shop::open();
        let (coffee, jam) = (shop.name_of(COFFEE), shop.name_of(JAM));
        let (browser, _) = shop.opened_by(Person::Visitor);
        let page = cart(&browser);
        shop.sandbox.delay(delay);
        page.increase(&coffee);
        // 40 are in stock.
        page.set_quantity(&coffee, 500);
        for _ in 0..presses {
            page.increase(&jam);
        }
        page.press("Go to checkout");
        // On a busy machine the refusal may be on the screen before the press, which goes on then.
        let look = || {
            let has_left = browser.address().ends_with("#/payment");
            let says_why = has_left || browser.outline().text().contains("was not accepted");
            if says_why { Ok(has_left) } else { Err(browser.address()) }
        };
        let has_left = wait_until("the checkout, or why not", LIMIT, look).or_fail("leaving");
        if !has_left {
            page.wait_until_saved(&jam, 3 + presses);
            page.wait_until("what the store has", |seen| seen.holds(&coffee, 40));
            page.press("Go to checkout");
            wait_for_checkout(&browser);
        }
        let stored = (shop.units_of(COFFEE), shop.units_of(JAM));
        assert_eq!(stored, (40, u64::from(3 + presses)), "after {delay} ms");
    }
}

#[test]
fn the_button_says_that_it_is_saving() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    shop.sandbox.delay(1_500);
    page.increase(&coffee);
    page.press("Go to checkout");
    wait_for_words(&browser, "Saving…");
    wait_for_checkout(&browser);
}

#[test]
fn without_a_connection_nobody_leaves() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    browser.set_online(false);
    page.increase(&coffee);
    page.press("Go to checkout");
    wait_for_words(&browser, "Your changes are not saved yet");
    assert!(browser.address().ends_with("#/cart"), "the page stays");
    browser.set_online(true);
    page.wait_until_saved(&coffee, 3);
    page.press("Go to checkout");
    wait_for_checkout(&browser);
    assert_eq!(shop.units_of(COFFEE), 3);
}

#[test]
fn a_refused_change_keeps_the_page_until_the_next_press() {
    let shop = Shop::open();
    let (coffee, jam) = (shop.name_of(COFFEE), shop.name_of(JAM));
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    // The refusal must not be there before the press, on a busy machine either.
    shop.sandbox.delay(3_000);
    // 40 are in stock.
    page.set_quantity(&coffee, 500);
    page.increase(&jam);
    page.press("Go to checkout");
    wait_for_words(&browser, "One change was not accepted");
    page.wait_until("what the store has", |seen| seen.holds(&coffee, 40));
    assert!(browser.address().ends_with("#/cart"), "the page stays");
    page.wait_until_saved(&jam, 4);
    page.press("Go to checkout");
    wait_for_checkout(&browser);
}

#[test]
fn the_browser_asks_before_it_closes_a_page_with_unsaved_changes() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    assert!(!asks_before_closing(&browser), "nothing waits");
    shop.sandbox.delay(1_500);
    page.increase(&coffee);
    assert!(asks_before_closing(&browser));
    page.wait_until_saved(&coffee, 3);
    assert!(!asks_before_closing(&browser), "everything is saved");
}

#[test]
fn an_element_that_is_removed_sends_its_changes() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    shop.sandbox.delay(900);
    page.increase(&coffee);
    page.increase(&coffee);
    let remove = "document.querySelector('shared-cart').remove();";
    browser.session().script(remove, &[]).or_fail("a script");
    let look = || match shop.units_of(COFFEE) {
        4 => Ok(()),
        units => Err(format!("{units} units")),
    };
    wait_until("both presses", LIMIT, look).or_fail("sending");
}
