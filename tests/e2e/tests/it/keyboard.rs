//! The keyboard: everything works without a mouse, and the focus is never lost.

use shared_cart_e2e::{Browser, Key, Person};

use crate::shop::{COFFEE, Shop, cart};

/// Steps with Tab until something with this role and name has the focus.
#[track_caller]
fn tab_to(browser: &Browser, role: &str, name: &str) {
    browser.tab_to(|node| node.role == role && node.name == name);
}

#[test]
fn a_line_is_changed_removed_and_brought_back_by_keys_alone() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    let holds = |quantity: Option<u32>| {
        page.wait_until(&format!("{quantity:?} of it"), |seen| {
            !seen.busy && seen.line(&coffee).and_then(|line| line.quantity) == quantity
        })
    };

    tab_to(&browser, "spinbutton", &format!("Quantity of {coffee}"));
    browser.key(Key::ArrowUp);
    holds(Some(3));
    browser.key(Key::ArrowDown);
    holds(Some(2));
    browser.type_over("6");
    browser.key(Key::Enter);
    holds(Some(6));
    browser.type_over("9");
    browser.key(Key::Escape);
    holds(Some(6));
    let still = browser.focused().map(|node| node.role);
    assert_eq!(still.as_deref(), Some("spinbutton"), "the answers did not take the focus away");

    tab_to(&browser, "button", &format!("Remove {coffee}"));
    browser.key(Key::Enter);
    holds(None);
    assert_ne!(browser.focused().map(|node| node.role).as_deref(), Some("RootWebArea"));
    tab_to(&browser, "button", "Undo");
    browser.key(Key::Space);
    holds(Some(6));
}

#[test]
fn the_link_is_copied_by_keys_alone() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    tab_to(&browser, "button", "Share");
    browser.key(Key::Enter);
    tab_to(&browser, "button", "Copy link");
    browser.key(Key::Enter);
    page.wait_until("the word that it is copied", |seen| {
        seen.live.iter().any(|said| said == "Link copied")
    });
    assert!(browser.clipboard().contains(&shop.sandbox.order_form_id(Person::Ana)));
}

#[test]
fn a_coupon_is_applied_by_keys_alone() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    tab_to(&browser, "DisclosureTriangle", "Add a coupon");
    browser.key(Key::Enter);
    tab_to(&browser, "textbox", "Coupon code");
    browser.type_text("FRETEGRATIS");
    browser.key(Key::Enter);
    page.wait_until("the coupon", |seen| seen.coupons.iter().any(|code| code == "FRETEGRATIS"));
}
