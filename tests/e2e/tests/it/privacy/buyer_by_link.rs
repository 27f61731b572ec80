//! The buyer in another browser, with another cart there: their data is hidden until they open the
//! cart as theirs.

use shared_cart_e2e::{Browser, Person, begin_another_cart};

use super::{ANA, assert_id_is_nowhere_else, assert_knows_nothing_of, assert_shows};
use crate::shop::{HIDDEN_CONTACT, Shop, cart};

/// Ana in a browser that has a cart of its own, with honey in it.
#[track_caller]
fn ana_elsewhere(shop: &Shop) -> Browser {
    let browser = shop.browser_at(Person::Ana, "/");
    let own = begin_another_cart(&browser);
    assert_ne!(own, shop.sandbox.order_form_id(Person::Ana));
    shop.forget_requests();
    browser
}

#[test]
fn the_buyer_sees_masks_until_they_open_the_cart_and_can_go_back() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let browser = ana_elsewhere(&shop);
    browser.open(&shop.sandbox.address(&shop.path_to_cart_of(Person::Ana)));
    let page = cart(&browser);
    let seen = page.wait_until_drawn();
    assert_eq!(seen.contact, HIDDEN_CONTACT);
    assert!(seen.title.starts_with("Shared cart"), "{}", seen.title);
    assert!(seen.who_am_i.contains("your data is hidden"), "{}", seen.who_am_i);
    assert_knows_nothing_of(&shop, &browser, &ANA);
    let shown = seen.lines.len();

    page.press("Open it as mine");
    let seen = page.wait_until("her data", |seen| seen.contact.contains("ana.souza"));
    assert_eq!(seen.lines.len(), shown);
    assert_shows(&browser, &ANA);
    super::assert_keeps_nothing_of(&shop, &browser, &ANA);
    assert_id_is_nowhere_else(&shop, &browser, &id);

    page.press("Back to my cart");
    let seen = page.wait_until("the honey", |seen| !seen.busy && seen.lines.len() == 1);
    assert!(seen.title.starts_with("Your cart"), "{}", seen.title);
}
