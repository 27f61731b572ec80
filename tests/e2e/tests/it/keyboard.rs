//! The keyboard: everything works without a mouse, and the focus is never lost.

use shared_cart_e2e::{Browser, Key, OrFail, Person, Scheme, Screen};

use crate::shop::{CHEESE, COFFEE, JAM, Shop, cart};

/// Steps with Tab until something with this role and name has the focus.
#[track_caller]
pub(crate) fn tab_to(browser: &Browser, role: &str, name: &str) {
    browser.tab_to(|node| node.role == role && node.name == name);
    has_focus(browser, name);
}

/// Waits until something with this name has the focus. It is in sight and nothing covers it.
#[track_caller]
pub(crate) fn has_focus(browser: &Browser, name: &str) {
    browser.wait_until(&format!("the focus on {name}"), |_| {
        browser.focused().is_some_and(|node| node.name == name).then_some(())
    });
    let focused = browser.focused().or_fail("the focus");
    assert!(!browser.is_covered(&focused), "{name} is covered");
    let size = browser.session().script("return [innerWidth, innerHeight]", &[]);
    let size = size.or_fail("the window");
    let [width, height] = [0, 1].map(|at| size[at].as_u64().unwrap_or_default());
    let place = browser.place_of(&focused);
    let [width, height] = [width, height].map(|size| u32::try_from(size).unwrap_or_default());
    assert!(place.is_inside(width, height), "{name}: {place:?} in {width} × {height}");
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
fn after_a_removal_the_next_line_is_next_and_undo_one_tab_away() {
    let shop = Shop::open();
    let [coffee, jam, cheese] = [COFFEE, JAM, CHEESE].map(|sku| shop.name_of(sku));
    let (browser, _) = shop.opened_by(Person::Visitor);
    for (width, height) in [(1280, 800), (390, 844), (320, 256)] {
        browser.show_on(Screen { width, height, scheme: Scheme::Light });
        tab_to(&browser, "button", &format!("Remove {coffee}"));
        browser.key(Key::Enter);
        has_focus(&browser, &format!("Remove {jam}"));
        browser.key(Key::Enter);
        has_focus(&browser, &format!("Remove {cheese}"));
        browser.key(Key::Tab);
        has_focus(&browser, "Undo");
        browser.tab_back();
        has_focus(&browser, &format!("Remove {cheese}"));
        browser.key(Key::Tab);
        browser.tab_to(|node| node.role == "button" && node.name == "Undo");
        browser.key(Key::Space);
        has_focus(&browser, &format!("Remove {jam}"));
        let path = shop.path_to_cart_of(Person::Ana);
        shop.sandbox.control("POST", "/reset", &serde_json::json!({ "seed": 1 }));
        browser.open(&shop.sandbox.as_person(Person::Visitor, &path));
        cart(&browser).wait_until_drawn();
    }
}

#[test]
fn escape_closes_what_is_said_about_a_removal() {
    let shop = Shop::open();
    let [coffee, jam] = [COFFEE, JAM].map(|sku| shop.name_of(sku));
    let (browser, _) = shop.opened_by(Person::Visitor);
    tab_to(&browser, "button", &format!("Remove {coffee}"));
    browser.key(Key::Enter);
    has_focus(&browser, &format!("Remove {jam}"));
    browser.key(Key::Tab);
    has_focus(&browser, "Undo");
    browser.key(Key::Escape);
    has_focus(&browser, &format!("Remove {jam}"));
    cart(&browser).wait_until("no undo", |seen| seen.toast.is_empty());
}

#[test]
fn whoever_joins_by_keys_goes_on_at_the_lines() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Bruno);
    tab_to(&browser, "button", "Join this cart");
    browser.key(Key::Enter);
    has_focus(&browser, &coffee);
    cart(&browser).wait_until("that it is said", |seen| {
        seen.live.iter().any(|said| said == "You joined this cart.")
    });
}

#[test]
fn the_link_is_copied_by_keys_alone() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    tab_to(&browser, "button", "Share");
    browser.key(Key::Enter);
    tab_to(&browser, "button", "Copy message and link");
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
