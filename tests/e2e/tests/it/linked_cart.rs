//! A linked cart asks before it takes somebody's data, and offers a cart that only they hold.

use std::collections::BTreeSet;

use serde_json::Value;
use shared_cart_e2e::{OrFail, Person, Seen};

use crate::filling::{completes_contact, customer_at_operators_cart};
use crate::shop::{Shop, cart};

const READERS: &str = "Whoever sent you this link, and everyone else who has it";

#[test]
fn a_linked_cart_asks_before_it_takes_data_and_offers_a_new_one() {
    let shop = Shop::open();
    let browser = customer_at_operators_cart(&shop);
    let page = cart(&browser);
    let before = page.seen();
    let linked = shop.kept(Person::Operator);
    page.press("Fill in contact data");
    browser.wait_until("who can read it", |page| page.text().contains(READERS).then_some(()));
    let outline = browser.outline();
    assert!(outline.find("textbox", "E-mail").is_none(), "{outline}");
    assert!(outline.text().contains("Prices set by hand, gifts and the note do not come along."));

    page.press("Use a new cart of my own");
    let seen = page.wait_until("the lines in the new cart", |seen| {
        let is_added = |(_, outcome): &(String, String)| outcome == "added";
        let is_copied = !seen.copied.is_empty() && seen.copied.iter().all(is_added);
        !seen.busy && seen.title.starts_with("Your cart") && is_copied
    });
    // The store gives its gift anew.
    let names = |seen: &Seen| {
        let lines = seen.lines.iter().map(|line| (line.name.clone(), line.quantity));
        lines.collect::<BTreeSet<_>>()
    };
    assert_eq!(names(&seen), names(&before));
    assert!(!browser.address().contains("orderFormId"), "a reload opens the new cart");

    completes_contact(&browser);
    page.wait_until("their own contact data", |seen| {
        !seen.busy && seen.contact.starts_with("Dora, Melo, dora@example.com")
    });
    assert_eq!(shop.kept(Person::Operator), linked, "nothing was written into the linked cart");
    browser.reload();
    let seen = page.wait_until("the new cart", |seen| seen.title.starts_with("Your cart"));
    assert_eq!(names(&seen), names(&before));
    assert_eq!(linked["clientProfileData"], Value::Null);
    let share = page.open_share_panel();
    let id = shop.sandbox.order_form_id(Person::Operator);
    assert!(!share.contains(&id), "another id");
    browser.outline().find("dialog", "Share this cart").or_fail("the panel");
}
