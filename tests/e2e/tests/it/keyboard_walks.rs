//! Whole ways by keys alone, from the link to the checkout: at each step the focus is on what is
//! next, in sight, and covered by nothing.

use serde_json::Value;
use shared_cart_e2e::{Browser, Key, Person, Scheme, Screen, Seen};

use crate::keyboard::{has_focus, tab_to};
use crate::shop::{COFFEE, JAM, Shop, cart, sees_own_cart};

/// A desk, a phone, and a desk at 400 %.
const SCREENS: [(u32, u32); 3] = [(1280, 800), (390, 844), (320, 256)];

#[track_caller]
fn show_on(browser: &Browser, (width, height): (u32, u32)) {
    browser.show_on(Screen { width, height, scheme: Scheme::Light });
}

/// Waits until this is seen. Unlike [`CartPage::wait_until`], it presses nothing meanwhile.
#[track_caller]
fn sees(browser: &Browser, what: &str, condition: impl Fn(&Seen) -> bool) {
    browser.wait_until(what, |_| condition(&cart(browser).seen()).then_some(()));
}

/// Waits until screen readers were told this.
#[track_caller]
fn hears(browser: &Browser, words: &str) {
    sees(browser, words, |seen| seen.live.iter().any(|said| said.contains(words)));
}

/// Waits until the store has this quantity of a line.
#[track_caller]
fn is_saved(browser: &Browser, line: &str, quantity: u32) {
    sees(browser, "that it is saved", |seen| !seen.busy && seen.holds(line, quantity));
}

#[track_caller]
fn from_the_link_to_the_checkout(screen: (u32, u32)) {
    let shop = Shop::open();
    let [coffee, jam] = [COFFEE, JAM].map(|sku| shop.name_of(sku));
    let (browser, _) = shop.opened_by(Person::Bruno);
    show_on(&browser, screen);

    tab_to(&browser, "button", "Join this cart");
    browser.key(Key::Enter);
    has_focus(&browser, &coffee);
    hears(&browser, "You joined this cart.");

    let quantity = format!("Quantity of {coffee}");
    tab_to(&browser, "spinbutton", &quantity);
    browser.key(Key::ArrowUp);
    is_saved(&browser, &coffee, 3);
    has_focus(&browser, &quantity);
    let more = format!("One more {coffee}");
    tab_to(&browser, "button", &more);
    browser.key(Key::Enter);
    is_saved(&browser, &coffee, 4);
    has_focus(&browser, &more);

    tab_to(&browser, "button", &format!("Remove {coffee}"));
    browser.key(Key::Enter);
    has_focus(&browser, &format!("Remove {jam}"));
    browser.key(Key::Tab);
    has_focus(&browser, "Undo");
    browser.key(Key::Enter);
    has_focus(&browser, &format!("Remove {coffee}"));
    is_saved(&browser, &coffee, 4);

    tab_to(&browser, "DisclosureTriangle", "Add a coupon");
    browser.key(Key::Enter);
    has_focus(&browser, "Add a coupon");
    tab_to(&browser, "textbox", "Coupon code");
    browser.type_text("FRETEGRATIS");
    browser.key(Key::Enter);
    sees(&browser, "the coupon", |seen| seen.coupons.iter().any(|code| code == "FRETEGRATIS"));
    has_focus(&browser, "Coupon code");

    tab_to(&browser, "button", "Tell the others");
    browser.key(Key::Enter);
    has_focus(&browser, "Close");
    tab_to(&browser, "button", "Copy message and link");
    browser.key(Key::Enter);
    hears(&browser, "Link copied");
    has_focus(&browser, "Copy message and link");
    browser.key(Key::Escape);
    has_focus(&browser, "Tell the others");

    tab_to(&browser, "link", "Go to checkout");
    browser.key(Key::Enter);
    browser.wait_until("the checkout", |_| (!browser.address().contains("#/cart")).then_some(()));
}

#[test]
fn a_guest_goes_from_the_link_to_the_checkout_by_keys_on_a_desk() {
    from_the_link_to_the_checkout(SCREENS[0]);
}

#[test]
fn a_guest_goes_from_the_link_to_the_checkout_by_keys_on_a_phone() {
    from_the_link_to_the_checkout(SCREENS[1]);
}

#[test]
fn a_guest_goes_from_the_link_to_the_checkout_by_keys_at_400_percent() {
    from_the_link_to_the_checkout(SCREENS[2]);
}

#[test]
fn whoever_copies_by_keys_goes_on_at_the_undo_and_hears_what_was_added() {
    let shop = Shop::open();
    let before = shop.kept(Person::Bruno)["items"].as_array().map(Vec::len);
    let (browser, _) = shop.opened_by(Person::Bruno);
    for screen in SCREENS {
        show_on(&browser, screen);
        tab_to(&browser, "button", "Copy these items to my cart");
        browser.key(Key::Enter);
        has_focus(&browser, "Undo");
        hears(&browser, "products are in your cart now");
        has_focus(&browser, "Undo");
        browser.key(Key::Enter);
        sees(&browser, "no report", |seen| !seen.busy && seen.copied.is_empty());
        let after = shop.kept(Person::Bruno)["items"].as_array().map(Vec::len);
        assert_eq!(before, after);
        assert_ne!(browser.focused().map(|node| node.role).as_deref(), Some("RootWebArea"));
        sees_own_cart(&shop, &browser);
        browser.open(&shop.sandbox.address(&shop.path_to_cart_of(Person::Ana)));
        cart(&browser).wait_until_drawn();
    }
}

#[test]
fn a_form_is_filled_in_by_keys_alone() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Operator);
    let path = format!("/checkout/?lang=en&orderFormId={id}&mode=complete#/cart");
    let browser = shop.browser_at(Person::Visitor, &path);
    let page = cart(&browser);
    page.wait_until_drawn();
    show_on(&browser, SCREENS[1]);
    browser.tab_to(|node| node.role == "button" && node.name == "Fill in contact data");
    browser.key(Key::Enter);
    // It is open already.
    browser.wait_until("the focus on what opens the form", |_| {
        browser.focused().filter(|node| node.role == "DisclosureTriangle")
    });
    has_focus(&browser, "Fill in contact data");
    tab_to(&browser, "button", "Fill in here anyway");
    browser.key(Key::Enter);
    for (field, text) in [("E-mail", "dora@example.com"), ("First name", "Dora")] {
        tab_to(&browser, "textbox", field);
        browser.type_over(text);
    }
    browser.key(Key::Enter);
    // What is missing is said where it is missing.
    let focused = browser.wait_until("the first fault", |_| {
        browser.focused().filter(|node| node.role == "textbox" && node.name != "First name")
    });
    has_focus(&browser, &focused.name);
    assert_eq!(shop.kept(Person::Operator)["clientProfileData"]["firstName"], Value::Null);
}
