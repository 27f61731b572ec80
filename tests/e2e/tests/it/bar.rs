//! The bar: the total, whether it is saved, and the one next step are always in sight.

use serde_json::json;
use shared_cart_e2e::{Browser, OrFail, Outline, Person, Scheme, Screen, give_lines};

use crate::shop::{COFFEE, MUG, Shop, cart, sees_own_cart};

/// Desk, phone, small phone, and the first and a tall screen at 400 %.
const SCREENS: [(u32, u32); 5] = [(1366, 768), (390, 844), (320, 568), (341, 192), (320, 256)];

/// On these the bar is at the lower edge and takes a quarter of the height at most.
const NARROW: u32 = 400;

/// Shows the cart on a screen of this size.
#[track_caller]
fn show_on(browser: &Browser, (width, height): (u32, u32)) {
    browser.show_on(Screen { width, height, scheme: Scheme::Light });
}

#[track_caller]
fn is_in_sight(browser: &Browser, (width, height): (u32, u32), part: f64, step: &str) {
    let outline = browser.outline_of("shared-cart").or_fail("the component");
    let total = outline.all("strong").into_iter().next().or_fail("the total");
    let total = browser.place_of(total);
    let next = named(&outline, step);
    let at = browser.place_of(next);
    let what = format!("{width} × {height}, scrolled {part}: {total:?}, {at:?}");
    assert!(total.is_inside(width, height), "the total: {what}");
    assert!(at.is_inside(width, height), "the next step: {what}");
    assert!(!browser.is_covered(next), "covered: {what}");
    if width <= NARROW {
        let height = f64::from(height);
        assert!(height - total.top.min(at.top) <= height / 4.0 + 0.5, "too high: {what}");
    }
}

/// The button or link with this name; the last one, because the bar is below the lines.
#[track_caller]
fn named<'a>(outline: &'a Outline, name: &str) -> &'a shared_cart_e2e::Node {
    let operable = |node: &&&shared_cart_e2e::Node| {
        matches!(node.role.as_str(), "button" | "link") && node.name == name
    };
    let everything = outline.everything();
    everything.iter().rev().find(operable).copied().or_fail(name)
}

#[track_caller]
fn stays_in_sight(lines: usize, person: Person, step: &str) {
    let shop = Shop::open();
    give_lines(&shop.sandbox, lines);
    let (browser, _) = shop.opened_by(person);
    for screen in SCREENS {
        show_on(&browser, screen);
        for part in [0.0, 0.01, 0.34, 0.67, 0.99, 1.0] {
            browser.scroll_to(part);
            is_in_sight(&browser, screen, part, step);
        }
    }
}

#[test]
fn the_total_and_the_next_step_are_in_sight_with_one_line() {
    stays_in_sight(1, Person::Visitor, "Go to checkout");
}

#[test]
fn the_total_and_the_next_step_are_in_sight_with_six_lines() {
    stays_in_sight(6, Person::Bruno, "Join this cart");
}

#[test]
fn the_total_and_the_next_step_are_in_sight_with_sixty_lines() {
    stays_in_sight(60, Person::Visitor, "Go to checkout");
}

#[test]
fn six_lines_are_on_less_than_three_screens_of_a_phone() {
    let shop = Shop::open();
    let (browser, seen) = shop.opened_by(Person::Visitor);
    assert_eq!(seen.lines.len() + seen.unavailable.len(), 6);
    show_on(&browser, (390, 844));
    let outline = browser.outline_of("shared-cart").or_fail("the component");
    let all = outline.find("button", "Remove all products").or_fail("what is below the lines");
    assert!(browser.place_of(all).top < 3.0 * 844.0);
}

#[test]
fn an_undo_and_news_fit_into_the_bar_of_the_smallest_phone() {
    let shop = Shop::open();
    let mug = shop.name_of(MUG);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.remove(&mug);
    page.wait_until("that it is gone", |seen| !seen.busy && seen.line(&mug).is_none());
    shop.somebody_else_sets(0, 7);
    browser.session().script("dispatchEvent(new Event('focus'))", &[]).or_fail("looking");
    page.wait_until("news", |seen| !seen.news.is_empty());
    for screen in [(390, 844), (320, 568)] {
        show_on(&browser, screen);
        browser.scroll_to(0.5);
        for step in ["Undo", "2 changes · view", "Tell the others"] {
            is_in_sight(&browser, screen, 0.5, step);
        }
    }
    page.press("2 changes · view");
    let focused = browser.focused().or_fail("the focus");
    assert!(focused.name.starts_with("What changed"), "{focused:?}");
    assert!(!browser.is_covered(&focused));
}

#[test]
fn the_bar_says_whether_a_change_is_saved() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Ana);
    let page = cart(&browser);
    let says = |words: &str| {
        browser.wait_until(words, |outline| outline.text().contains(words).then_some(()));
    };
    assert!(!browser.outline().text().contains("Saved"), "nothing was changed");
    shop.sandbox.control("POST", "/delay", &json!({ "milliseconds": 1_500, "method": "POST" }));
    page.increase(&coffee);
    says("Saving…");
    says("Saved");
    shop.sandbox.recover();
    browser.set_online(false);
    page.increase(&coffee);
    says("Waiting for a connection");
    browser.set_online(true);
    says("Saved");
}

/// Every button and link of the bar, in their order.
#[track_caller]
fn steps(browser: &Browser) -> Vec<String> {
    let outline = browser.outline_of("shared-cart").or_fail("the component");
    let everything = outline.everything();
    let total = everything.iter().position(|node| node.role == "strong").or_fail("the total");
    let bar = everything[total..].iter().take_while(|node| node.role != "term");
    let operable = bar.filter(|node| matches!(node.role.as_str(), "button" | "link"));
    operable.map(|node| node.name.clone()).take(2).collect()
}

#[test]
fn each_person_has_one_next_step() {
    let shop = Shop::open();
    let mug = shop.name_of(MUG);
    let (browser, _) = shop.opened_by(Person::Ana);
    assert_eq!(steps(&browser), ["Go to checkout", "Share"]);

    let (browser, _) = shop.opened_by(Person::Visitor);
    assert_eq!(steps(&browser)[0], "Go to checkout");
    cart(&browser).increase(&mug);
    cart(&browser).wait_until("that it is saved", |seen| !seen.busy && seen.holds(&mug, 2));
    assert_eq!(steps(&browser), ["Tell the others", "Go to checkout"]);
    cart(&browser).press("Tell the others");
    let message = browser.wait_until("the message", |outline| {
        let panel = outline.find("dialog", "Share this cart")?;
        panel.find("textbox", "Message").map(|field| field.value.clone())
    });
    let told = format!("I changed our cart:\n{mug}: 1 → 2\nOur cart: ");
    assert!(message.starts_with(&told) && message.contains(" items, R$"), "{message}");

    let (browser, _) = shop.opened_by(Person::Bruno);
    assert_eq!(steps(&browser)[0], "Join this cart");
    cart(&browser).press("Just look");
    cart(&browser).wait_until("looking", |seen| !seen.look_only.is_empty());
    assert_eq!(steps(&browser)[0], "Copy these items to my cart");

    let browser = shop.browser_at(Person::Operator, "/checkout/?lang=en#/cart");
    cart(&browser).wait_until_drawn();
    assert_eq!(steps(&browser)[0], "Send to the customer");
}

#[test]
fn a_customer_is_led_through_the_forms_to_the_payment() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Operator);
    let path = format!("/checkout/?lang=en&orderFormId={id}&mode=complete#/cart");
    let browser = shop.browser_at(Person::Visitor, &path);
    let page = cart(&browser);
    page.wait_until_drawn();
    assert_eq!(steps(&browser)[0], "Fill in contact data");
    crate::filling::completes_contact(&browser);
    page.wait_until("contact", |seen| !seen.busy && seen.contact.starts_with("Dora"));
    assert_eq!(steps(&browser)[0], "Fill in delivery data");
    let focused = browser.focused().or_fail("the focus");
    assert_eq!(focused.name, "Fill in delivery data", "it is next");
    crate::filling::completes_delivery(&browser);
    browser.wait_until("the payment", |_| {
        steps(&browser).first().is_some_and(|step| step == "Go to payment").then_some(())
    });
}

#[test]
fn back_to_the_own_cart_survives_a_reload_and_offers_a_return() {
    let shop = Shop::open();
    let (browser, shared) = shop.opened_by(Person::Bruno);
    let page = cart(&browser);
    page.press("Back to my cart");
    sees_own_cart(&shop, &browser);
    assert!(!browser.address().contains("orderFormId"), "{}", browser.address());
    browser.reload();
    sees_own_cart(&shop, &browser);
    page.press("To the shared cart");
    let seen = page.wait_until("the shared cart", |seen| seen.title.starts_with("Shared cart"));
    assert_eq!(seen.grand_total, shared.grand_total);
    browser.reload();
    page.wait_until("the shared cart", |seen| seen.title.starts_with("Shared cart"));
}

#[test]
fn who_is_signed_in_is_not_asked_to_sign_in() {
    let shop = Shop::open();
    let asks = |browser: &Browser| browser.outline().text().contains("Is this your cart? Sign in");
    let (browser, _) = shop.opened_by(Person::Visitor);
    assert!(asks(&browser));
    let (browser, _) = shop.opened_by(Person::Bruno);
    assert!(!asks(&browser), "Bruno is signed in");
}
