//! Signing in by the store's login or by a dialog of the page leads back to the same cart. The
//! login does not learn which cart that is.

use serde_json::json;
use shared_cart_e2e::{Browser, OrFail, Person};

use super::{ANA, BRUNO, assert_id_is_nowhere_else, assert_knows_nothing_of, assert_shows};
use crate::shop::{HIDDEN_CONTACT, Shop, cart};

/// Signs in at the store's login, which leads back to the cart. Neither the login's address nor
/// what its scripts can read names the cart with this id.
#[track_caller]
fn sign_in_as(shop: &Shop, browser: &Browser, account: &str, id: &str) {
    let seen = "return [location.href, document.referrer, document.documentElement.outerHTML,
        JSON.stringify({ ...localStorage, ...sessionStorage })].join(' ')";
    browser.wait_until("the login", |outline| outline.find_starting("link", account).map(drop));
    let seen = browser.session().script(seen, &[]).or_fail("the login").to_string();
    assert!(seen.contains("returnUrl=/checkout/") && !seen.contains(id), "{seen}");
    browser.press(account, |outline| outline.find_starting("link", account));
    cart(browser).wait_until_drawn();
    assert_eq!(browser.address(), shop.sandbox.address("/checkout/#/cart"));
}

#[test]
fn a_guest_comes_back_from_the_login_to_the_same_cart_as_a_guest() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.press("Is this your cart? Sign in");
    sign_in_as(&shop, &browser, "bruno.lima", &id);
    let seen = page.seen();
    assert!(seen.who_am_i.contains("Shared"), "{}", seen.who_am_i);
    assert_eq!(seen.contact, HIDDEN_CONTACT);
    assert_knows_nothing_of(&shop, &browser, &ANA);
    assert_knows_nothing_of(&shop, &browser, &BRUNO);
    assert_id_is_nowhere_else(&shop, &browser, &id);
    browser.reload();
    let again = page.wait_until_drawn();
    assert!(again.who_am_i.contains("Shared"), "{}", again.who_am_i);
    assert_eq!(again.grand_total, seen.grand_total);
}

#[test]
fn a_link_that_left_the_address_is_found_again_behind_the_login() {
    let shop = Shop::open();
    shop.set(&json!({ "element": { "url-policy": "strip" } }));
    let id = shop.sandbox.order_form_id(Person::Ana);
    let (browser, shared) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.press("Is this your cart? Sign in");
    sign_in_as(&shop, &browser, "bruno.lima", &id);
    assert_eq!(page.seen().grand_total, shared.grand_total);
    let visit = shop.sandbox.address("/checkout/?lang=en#/cart");
    browser.open(&visit);
    let own = page.wait_until_drawn();
    assert!(!own.who_am_i.contains("Shared"), "only the login leads back to the link");
}

#[test]
fn an_owner_comes_back_from_the_login_to_their_cart_and_sees_their_data() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let browser = shop.browser_of(Person::Ana);
    let page = cart(&browser);
    browser.open(&shop.sandbox.address("/_sandbox/logout?to=/checkout/%23/cart"));
    page.wait_until("masks", |seen| seen.contact == HIDDEN_CONTACT);
    assert_knows_nothing_of(&shop, &browser, &ANA);
    page.press("Is this your cart? Sign in");
    sign_in_as(&shop, &browser, "ana.souza", &id);
    assert_shows(&browser, &ANA);
    assert_id_is_nowhere_else(&shop, &browser, &id);
}

#[test]
fn a_page_may_open_a_dialog_of_its_own_and_nobody_leaves_it() {
    let shop = Shop::open();
    let browser = shop.browser_of(Person::Ana);
    let page = cart(&browser);
    browser.open(&shop.sandbox.address("/_sandbox/logout?to=/checkout/%3Flang=en%23/cart"));
    page.wait_until("masks", |seen| seen.contact == HIDDEN_CONTACT);
    let own_dialog = "
        addEventListener('shared-cart-sign-in', (event) => {
          event.preventDefault();
          window.told = JSON.stringify(event.detail);
          const dialog = document.createElement('dialog');
          const enter = document.createElement('button');
          enter.textContent = 'It is me, Ana';
          enter.onclick = async () => {
            await fetch('/_sandbox/login/ana', { method: 'POST' });
            dialog.close();
            dispatchEvent(new Event('focus'));
          };
          dialog.append(enter);
          document.body.append(dialog);
          dialog.showModal();
        });";
    browser.session().script(own_dialog, &[]).or_fail("the page's own dialog");
    let address = browser.address();
    page.press("Is this your cart? Sign in");
    browser.press("the dialog", |outline| outline.find("button", "It is me, Ana"));
    page.wait_until("her data", |seen| seen.contact.contains("ana.souza"));
    assert_shows(&browser, &ANA);
    assert_eq!(browser.address(), address);
    let told = browser.session().script("return window.told", &[]).or_fail("the detail");
    assert_eq!(told, json!("{}"), "the event tells nothing of the cart");
}
