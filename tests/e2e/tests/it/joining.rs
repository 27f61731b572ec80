//! A guest with a cart of their own is asked once: join, copy, or only look. Their own cart stays
//! as it is.

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, OrFail, Person};

use crate::shop::{COFFEE, JAM, Shop, TEAPOT, cart, sees_own_cart, theme_writes};

/// The lines of Bruno's own cart, as the store keeps them.
#[track_caller]
fn own_lines(shop: &Shop) -> Vec<Value> {
    shop.kept(Person::Bruno)["items"].as_array().cloned().or_fail("the lines")
}

/// Waits for Bruno's own cart on the screen, which he may change.
#[track_caller]
fn may_change_own_cart(shop: &Shop, browser: &Browser) {
    let seen = sees_own_cart(shop, browser);
    assert!(seen.contact.contains("Bruno"), "{:?}", seen.contact);
    assert!(!seen.controls.is_empty(), "their own they may change");
}

#[test]
fn the_question_leaves_the_cart_readable_and_nothing_to_change() {
    let shop = Shop::open();
    let (_, seen) = shop.opened_by(Person::Bruno);
    assert!(seen.question.starts_with("Yours stays as it is."), "{:?}", seen.question);
    assert_eq!(seen.controls, [] as [&str; 0]);
    assert!(seen.line(&shop.name_of(COFFEE)).is_some_and(|line| line.says("× 2")), "{seen:#?}");
    assert!(seen.line(&shop.name_of(TEAPOT)).is_some(), "{seen:#?}");
}

#[test]
fn a_guest_with_an_empty_cart_edits_without_a_question() {
    let shop = Shop::open();
    let (browser, seen) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    assert_eq!(seen.question, "");
    let jam = shop.name_of(JAM);
    page.increase(&jam);
    page.wait_until_saved(&jam, 4);
}

#[test]
fn whoever_joins_edits_and_finds_the_way_back_also_after_a_reload() {
    let shop = Shop::open();
    let (coffee, own) = (shop.name_of(COFFEE), shop.kept(Person::Bruno));
    let browser = shop.browser_of_somebody_who_joined();
    let page = cart(&browser);
    page.increase(&coffee);
    let three = |seen: &shared_cart_e2e::Seen| !seen.busy && seen.holds(&coffee, 3);
    page.wait_until("three", three);
    assert_eq!(shop.units_of(COFFEE), 3);

    browser.reload();
    let seen = page.wait_until("the same cart", three);
    assert_eq!(seen.question, "", "they were asked once");
    assert_eq!(shop.kept(Person::Bruno), own, "their own is as it was");
    page.press("Back to my cart");
    may_change_own_cart(&shop, &browser);
    browser.open(&shop.sandbox.address("/checkout/?lang=en#/cart"));
    may_change_own_cart(&shop, &browser);
    assert_eq!(shop.kept(Person::Bruno)["items"], own["items"]);
}

#[test]
fn what_is_copied_is_told_line_by_line_and_undone_to_the_exact_cart() {
    let shop = Shop::open();
    let own = own_lines(&shop);
    let shared = shop.kept(Person::Ana);
    let (coffee, teapot) = (shop.name_of(COFFEE), shop.name_of(TEAPOT));
    let browser = shop.browser_of(Person::Bruno);
    let page = cart(&browser);
    page.press("Copy these items to my cart");
    let seen = page.wait_until("the report", |seen| {
        let waits = |(_, outcome): &(String, String)| outcome == "Adding…";
        !seen.busy && !seen.copied.is_empty() && !seen.copied.iter().any(waits)
    });
    assert!(seen.title.starts_with("Your cart"), "{}", seen.title);
    let outcome = |name: &str| {
        let found = seen.copied.iter().find(|(line, _)| line == name);
        found.map(|(_, outcome)| outcome.clone()).unwrap_or_default()
    };
    assert_eq!(outcome(&coffee), "added");
    assert!(!outcome(&teapot).is_empty() && outcome(&teapot) != "added", "{:?}", seen.copied);
    assert!(own_lines(&shop).len() > own.len());
    assert_eq!(shop.kept(Person::Ana), shared, "the shared cart is as it was");

    page.undo_copy();
    page.wait_until("as before", |seen| {
        !seen.busy && seen.copied.is_empty() && seen.lines.len() == own.len()
    });
    assert_eq!(own_lines(&shop), own);
}

#[test]
fn what_one_has_already_becomes_more_and_undo_knows_how_much_there_was() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let id = shop.sandbox.order_form_id(Person::Bruno);
    let path = format!("/api/checkout/pub/orderForm/{id}/items");
    let more = json!({ "orderItems": [{ "id": COFFEE, "quantity": 1, "seller": "1" }] });
    assert_eq!(shop.sandbox.send("POST", &path, &more).status, 200);
    let own = own_lines(&shop);
    let browser = shop.browser_of(Person::Bruno);
    let page = cart(&browser);
    page.press("Copy these items to my cart");
    page.wait_until("the sum of both", |seen| {
        seen.copied.contains(&(coffee.clone(), "added, now 3".to_owned()))
    });
    page.wait_until("the end of it", |seen| !seen.busy);
    page.undo_copy();
    page.wait_until("as before", |seen| {
        let one = seen.holds(&coffee, 1);
        !seen.busy && seen.copied.is_empty() && one && seen.lines.len() == own.len()
    });
    assert_eq!(own_lines(&shop), own);
}

#[test]
fn whoever_just_looks_has_nothing_to_press_until_they_want_to() {
    let shop = Shop::open();
    let browser = shop.browser_of(Person::Bruno);
    let page = cart(&browser);
    page.press("Just look");
    let seen = page.wait_until("a word on it", |seen| !seen.look_only.is_empty());
    assert_eq!(seen.look_only, "View only: nothing changes from here.");
    assert_eq!((seen.controls, seen.question.as_str()), (Vec::new(), ""));
    browser.reload();
    let seen = page.wait_until_drawn();
    assert_eq!((seen.controls, seen.question.as_str()), (Vec::new(), ""));
    page.press("Edit after all");
    page.wait_until("fields", |seen| !seen.controls.is_empty() && seen.look_only.is_empty());
    page.press("Back to my cart");
    may_change_own_cart(&shop, &browser);
}

#[test]
fn a_link_to_look_only_opens_with_nothing_to_change() {
    let shop = Shop::open();
    let (owner, _) = shop.opened_by(Person::Ana);
    let page = cart(&owner);
    page.open_share_panel();
    page.tick("View only");
    let words = owner.outline().text();
    assert!(words.contains("anyone with the link can still edit"), "{words}");
    let link = owner.outline().find("textbox", "Link to this cart").map(|it| it.value.clone());
    let link = link.or_fail("the link");
    assert!(link.contains("&mode=view"), "{link}");

    let guest = Browser::start();
    guest.open(&link.replace('?', "?lang=en&"));
    let seen = cart(&guest).wait_until_drawn();
    assert!(seen.look_only.contains("View only here"), "{seen:#?}");
    assert_eq!(seen.controls, [] as [&str; 0]);
    assert_eq!(seen.lines.len() + seen.unavailable.len(), 6);

    // The owner may change the cart by this link, too.
    owner.open(&link.replace('?', "?lang=en&"));
    assert!(!page.wait_until_drawn().controls.is_empty());
}

#[test]
fn a_theme_can_make_a_page_to_look_only() {
    let shop = Shop::open();
    let browser = Browser::start();
    theme_writes(&browser, &json!({ "mode": "view" }));
    browser.open(&shop.sandbox.as_person(Person::Ana, &shop.path_to_cart_of(Person::Ana)));
    let page = cart(&browser);
    let seen = page.wait_until_drawn();
    assert_eq!(seen.controls, [] as [&str; 0]);
    assert!(seen.look_only.contains("View only here"), "{seen:#?}");
    let script = "document.querySelector('shared-cart').removeAttribute('mode')";
    browser.session().script(script, &[]).or_fail("the page takes scripts");
    page.wait_until("fields", |seen| !seen.controls.is_empty() && seen.look_only.is_empty());
}
