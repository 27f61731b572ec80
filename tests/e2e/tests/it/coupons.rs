//! Coupons: a valid one, an expired one and an unknown one.

use serde_json::Value;
use shared_cart_e2e::{Person, Seen};

use crate::shop::{JAM, Shop, cart};

#[test]
fn a_coupon_works_and_can_be_taken_off() {
    let shop = Shop::open();
    let (browser, before) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    assert_eq!(before.coupons, ["AURORA10"]);

    page.apply_coupon("fretegratis");
    let with = page.wait_until("both coupons", |seen| !seen.busy && seen.coupons.len() == 2);
    assert_eq!(with.coupons, ["AURORA10", "FRETEGRATIS"]);
    assert_ne!(with.grand_total, before.grand_total);
    assert_eq!(with.coupon_notice, "");

    page.remove_coupon("FRETEGRATIS");
    let without = page.wait_until("one coupon", |seen| !seen.busy && seen.coupons.len() == 1);
    assert_eq!(without.grand_total, before.grand_total);
}

/// Nothing is sent, so no answer of the store says why nothing happens.
#[test]
fn a_coupon_that_is_on_already_is_answered() {
    let shop = Shop::open();
    let (browser, before) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    let said = "This coupon is on the cart already.";
    page.apply_coupon("aurora10");
    let after = page.wait_until(said, |seen| seen.coupon_notice == said);
    assert!(after.live.iter().any(|live| live.starts_with(said)), "{:?}", after.live);
    assert_eq!(after.coupons, before.coupons);
    let log = shop.sandbox.control("GET", "/requests", &Value::Null);
    let mut sent = log.as_array().into_iter().flatten();
    let writes = |entry: &Value| entry["path"].as_str().is_some_and(|it| it.ends_with("coupons"));
    assert!(!sent.any(writes), "nothing is sent");
}

#[test]
fn promotions_are_named_as_the_store_names_them() {
    let shop = Shop::open();
    let jam = shop.name_of(JAM);
    let (browser, seen) = shop.opened_by(Person::Visitor);
    let line = |seen: &Seen| seen.line(&jam).cloned().unwrap_or_default();
    assert!(line(&seen).says("10 % a partir de 3 unidades"), "{:#?}", line(&seen));
    assert!(!seen.promotions.iter().any(|name| name.contains("3 unidades")), "told once");

    let page = cart(&browser);
    page.set_quantity(&jam, 2);
    let seen = page.wait_until_saved(&jam, 2);
    assert!(line(&seen).says("1 more: 10% off"), "{:#?}", line(&seen));
}

#[test]
fn a_cart_says_how_far_it_is_to_a_promotion_on_its_line_alone() {
    let shop = Shop::open();
    let path = shop.path_to_cart_of(Person::Davi);
    let browser = shop.browser_at(Person::Visitor, &path);
    let seen = cart(&browser).wait_until_drawn();
    let told: Vec<_> = seen.lines.iter().filter(|line| line.says("1 more: 10% off")).collect();
    assert_eq!(told.len(), 1, "{:#?}", seen.lines);
}

#[test]
fn a_coupon_that_is_over_is_refused_in_the_stores_words() {
    refused("VERAO2019", "venceu");
}

#[test]
fn a_coupon_nobody_knows_is_refused_in_the_stores_words() {
    refused("NUNCAFOI", "inválido");
}

#[track_caller]
fn refused(code: &str, words: &str) {
    let shop = Shop::open();
    let (browser, before) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.apply_coupon(code);
    let after =
        page.wait_until("a word on it", |seen| !seen.busy && !seen.coupon_notice.is_empty());
    assert!(after.coupon_notice.contains(words), "{:?}", after.coupon_notice);
    assert!(after.live.contains(&after.coupon_notice), "it is said, too: {:?}", after.live);
    assert_eq!(after.messages, before.messages, "it is said once, beside the coupons");
    assert_eq!((after.coupons, after.grand_total), (before.coupons, before.grand_total));
}
