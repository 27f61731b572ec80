//! The way back from what a friend changed, and what a person added themselves.

use shared_cart_e2e::{OrFail, Person};

use crate::shop::{COFFEE, MUG, Shop, cart};

#[test]
fn a_removed_thing_is_put_back_by_the_friend_who_misses_it() {
    let shop = Shop::open();
    let mug = shop.name_of(MUG);
    let (browser, before) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    let engraved = before.line(&mug).cloned().unwrap_or_default();
    shop.somebody_else_sets(3, 0);
    page.wait_until("that it is gone", |seen| seen.line(&mug).is_none());
    page.press(&format!("Put back · Removed: {mug}"));
    let seen = page.wait_until("that it is back", |seen| {
        !seen.busy && seen.line(&mug).is_some_and(|line| line.quantity == engraved.quantity)
    });
    let back = seen.line(&mug).cloned().unwrap_or_default();
    for note in &engraved.notes {
        assert!(back.says(note), "{note}: {back:#?}");
    }
    assert!(!seen.news.iter().any(|news| news.contains(&mug)), "{:?}", seen.news);
    let focused = browser.focused().or_fail("the focus");
    assert_eq!(focused.name, format!("Remove {mug}"));
    assert_eq!(shop.units_of(MUG), 1);
}

#[test]
fn a_quantity_is_set_back_to_what_it_was() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    shop.somebody_else_sets(0, 12);
    let seen = page.wait_until("the news", |seen| !seen.news.is_empty());
    assert_eq!(seen.news[0], format!("{coffee}: 2 → 12"));
    let line = seen.line(&coffee).cloned().unwrap_or_default();
    assert!(line.says("Somebody changed this just now"), "{line:#?}");
    page.press(&format!("Set to 2 · {coffee}: 2 → 12"));
    let seen = page.wait_until_saved(&coffee, 2);
    assert_eq!(seen.news, [] as [&str; 0]);
    assert_eq!(shop.units_of(COFFEE), 2);
}

#[test]
fn a_guests_part_is_theirs_alone_and_copied_for_who_pays() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    let words = |browser: &shared_cart_e2e::Browser| browser.outline().text();
    assert!(!words(&browser).contains("Your part"));
    page.increase(&coffee);
    let seen = page.wait_until_saved(&coffee, 3);
    let line = seen.line(&coffee).cloned().unwrap_or_default();
    assert!(line.says("1 yours"), "{line:#?}");
    let said = words(&browser).replace('\u{a0}', " ");
    assert!(said.contains("Your part: 1 item, R$ "), "{said}");
    assert!(said.contains("delivery not included"), "{said}");
    shop.forget_requests();
    page.press("Copy for whoever pays");
    browser.wait_until("Copied", |outline| outline.text().contains("Copied").then_some(()));
    let copied = browser.clipboard();
    assert!(copied.starts_with("My part of our cart: 1 item, R$"), "{copied}");
    assert!(copied.ends_with(&format!("1 × {coffee}")), "{copied}");

    let friend = shop.browser_of(Person::Visitor);
    cart(&friend).wait_until("the cart", |seen| seen.holds(&coffee, 3));
    assert!(!words(&friend).contains("yours"), "nobody else knows");
}
