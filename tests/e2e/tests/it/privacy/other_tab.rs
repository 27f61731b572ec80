//! Signing out in another window of the same browser, or signing in there as somebody else, hides
//! the data here.

use serde_json::json;
use shared_cart_e2e::{Browser, OrFail, Person, Seen, Window};

use super::{ANA, assert_knows_nothing_of, assert_shows};
use crate::shop::{HIDDEN_CONTACT, Shop, cart};

/// Ana's page in the first window, clear; and a second window in front of it.
#[track_caller]
fn two_windows(shop: &Shop) -> (Browser, Window) {
    let (browser, _) = shop.opened_by(Person::Ana);
    assert_shows(&browser, &ANA);
    let first = browser.window();
    browser.new_window("");
    (browser, first)
}

/// The first window is in front again, as by a click on it.
#[track_caller]
fn come_back(browser: &Browser, first: &Window) {
    browser.bring_to_front(first);
    browser.session().devtools("Page.bringToFront", &json!({})).or_fail("the window");
    let focus = "window.dispatchEvent(new Event('focus'))";
    browser.session().script(focus, &[]).or_fail("its focus");
}

/// The data is masked; or nothing is shown, because the browser has another cart by now.
fn is_hidden(seen: &Seen) -> bool {
    seen.contact == HIDDEN_CONTACT || seen.problem.is_some()
}

#[test]
fn after_signing_out_in_another_window_nothing_is_left_in_the_first() {
    let shop = Shop::open();
    let (browser, first) = two_windows(&shop);
    browser.open(&shop.sandbox.address("/_sandbox/logout?to=/"));
    come_back(&browser, &first);
    let seen = cart(&browser).wait_until("masks", |seen| seen.contact == HIDDEN_CONTACT);
    assert!(seen.who_am_i.contains("Your data is hidden"), "{}", seen.who_am_i);
    assert_knows_nothing_of(&shop, &browser, &ANA);
}

#[test]
fn after_signing_in_as_another_in_another_window_nothing_is_left() {
    let shop = Shop::open();
    let (browser, first) = two_windows(&shop);
    browser.open(&shop.sandbox.as_person(Person::Bruno, "/"));
    come_back(&browser, &first);
    cart(&browser).wait_until("masks, or no cart", is_hidden);
    assert_knows_nothing_of(&shop, &browser, &ANA);
}

#[test]
fn the_data_is_hidden_even_where_the_store_sends_it_to_the_next_one() {
    let shop = Shop::open();
    let (browser, first) = two_windows(&shop);
    // The vendor's login leaves the cart in clear, and lets the next person edit it.
    let id = shop.sandbox.order_form_id(Person::Ana);
    let mut as_ana = shop.kept(Person::Ana);
    as_ana["loggedIn"] = json!(true);
    as_ana["canEditData"] = json!(true);
    shop.sandbox.put_order_form(&id, &as_ana);
    browser.open(&shop.sandbox.as_person(Person::Bruno, "/"));
    come_back(&browser, &first);
    cart(&browser).wait_until("masks, or no cart", is_hidden);
    assert_knows_nothing_of(&shop, &browser, &ANA);
}

/// The title of the page that tells it.
const ANOTHER_CART: &str = "Another cart is open in this browser now";

#[test]
fn after_an_order_in_another_window_the_new_cart_stays_the_browsers() {
    let shop = Shop::open();
    let (browser, first) = two_windows(&shop);
    let id = shop.sandbox.order_form_id(Person::Ana);
    shop.sandbox.control("POST", &format!("/orderForm/{id}/place"), &json!(null));
    // The store's next page reads the cart that the cookie names, which is a new one.
    browser.open(&shop.sandbox.address("/checkout/?lang=en#/cart"));
    cart(&browser).wait_until("the new cart", |seen| !seen.empty.is_empty());
    let own = || browser.cookies().get("checkout.vtex.com").cloned();
    let new = own();
    come_back(&browser, &first);
    cart(&browser).wait_for_problem(ANOTHER_CART);
    assert_eq!(own(), new, "the old cart did not become the browser's own again");
    cart(&browser).go_on("Open my own cart");
    cart(&browser).wait_until("the new cart", |seen| !seen.empty.is_empty());
    assert_eq!(own(), new);
}
