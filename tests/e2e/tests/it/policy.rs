//! Content Security Policies: everything works under the strictest policies that a store can have,
//! without one violation. The tests of the gallery use the stricter of the two, too.

use serde_json::json;
use shared_cart_e2e::{Browser, Key, OrFail, Person, faults, gallery};

use crate::filling::{completes_contact, completes_delivery};
use crate::shop::{COFFEE, JAM, Shop, cart, theme_writes};

/// The sources that the component needs and no others.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self' https://*.vteximg.com.br https://*.vtexassets.com \
    https://*.vtexcommercestable.com.br; base-uri 'none'; frame-ancestors 'self'";

#[track_caller]
fn assert_nothing_refused(browser: &Browser) {
    assert_eq!(browser.recorded_as("refused"), Vec::<serde_json::Value>::new());
    let said = browser.console().into_iter().filter(|(_, said)| {
        ["Content Security", "Content-Security", "Trusted"].iter().any(|word| said.contains(word))
    });
    assert_eq!(said.collect::<Vec<_>>(), []);
}

/// A store whose pages have this policy and no other.
#[track_caller]
fn shop_with(policy: &str) -> Shop {
    let shop = Shop::open();
    shop.set(&json!({ "policy": policy }));
    shop
}

#[track_caller]
fn walk_through_everything(policy: &str) {
    owner(policy);
    guests(policy);
    customer(policy);
    troubles(policy);
}

/// Changes, the coupon, the note, news, dialogs, the panel to share, another language.
#[track_caller]
fn owner(policy: &str) {
    let shop = shop_with(policy);
    let (browser, _) = shop.opened_by(Person::Ana);
    let page = cart(&browser);
    let [jam, coffee] = [JAM, COFFEE].map(|sku| shop.name_of(sku));
    page.increase(&jam);
    page.wait_until_saved(&jam, 4);
    page.apply_coupon("FRETEGRATIS");
    page.wait_until("the coupon", |seen| !seen.busy && seen.coupons.len() == 2);
    page.remove(&jam);
    page.wait_until("the line to go", |seen| !seen.busy && seen.line(&jam).is_none());
    page.undo();
    page.wait_until("the line again", |seen| !seen.busy && seen.line(&jam).is_some());
    page.type_note("At the gate, please");
    page.press("Save");
    browser.wait_until("the note", |_| {
        let note = &shop.kept(Person::Ana)["openTextField"]["value"];
        (*note == "At the gate, please").then_some(())
    });
    shop.somebody_else_sets(0, 5);
    page.wait_until("news", |seen| seen.line(&coffee).is_some_and(|line| line.says("Was 2")));
    page.press("Remove all products");
    browser.key(Key::Escape);
    page.press("Not you? Remove this data");
    page.answer("Remove this data from the cart?", "Keep it");
    page.press("Change contact data");
    page.press("Change delivery data");
    page.copy_link();
    browser.key(Key::Escape);
    let speak = "document.querySelector('shared-cart').setAttribute('lang', 'es')";
    browser.session().script(speak, &[]).or_fail("another language");
    browser.wait_until("Spanish", |outline| outline.find("button", "Compartir").map(drop));
    assert_nothing_refused(&browser);
}

/// The question to join, joining, copying.
#[track_caller]
fn guests(policy: &str) {
    let shop = shop_with(policy);
    let (browser, _) = shop.opened_by(Person::Bruno);
    let page = cart(&browser);
    page.press("Join this cart");
    page.wait_until("fields to change it", |seen| !seen.controls.is_empty());
    assert_nothing_refused(&browser);
    let browser = shop.browser_of(Person::Bruno);
    let page = cart(&browser);
    page.press("Copy these items to my cart");
    page.wait_until("the report", |seen| !seen.busy && !seen.copied.is_empty());
    assert_nothing_refused(&browser);
}

/// The operator's panel, and the customer's banner and forms.
#[track_caller]
fn customer(policy: &str) {
    let shop = shop_with(policy);
    let sales = shop.browser_at(Person::Operator, "/checkout/?lang=en#/cart");
    cart(&sales).press("Send to the customer");
    assert_nothing_refused(&sales);
    let path = shop.path_to_cart_of(Person::Operator).replace("#/cart", "&mode=complete#/cart");
    let browser = shop.browser_at(Person::Visitor, &path);
    let page = cart(&browser);
    page.wait_until_drawn();
    completes_contact(&browser);
    page.wait_until("contact", |seen| !seen.busy && seen.contact.starts_with("Dora"));
    completes_delivery(&browser);
    page.wait_until("delivery", |seen| !seen.busy && seen.delivery.starts_with("Dora"));
    browser.wait_until("options", |outline| (outline.all("radio").len() > 2).then_some(()));
    assert_nothing_refused(&browser);
}

/// A link that opens nothing, and the end of the program.
#[track_caller]
fn troubles(policy: &str) {
    let shop = shop_with(policy);
    let browser = shop.browser_at(Person::Visitor, "/checkout/?lang=en&orderFormId=4bc8#/cart");
    cart(&browser).wait_for_problem("This link is not complete");
    assert_nothing_refused(&browser);
    browser.open(&shop.sandbox.address(&shop.path_to_cart_of(Person::Ana)));
    cart(&browser).wait_until_drawn();
    browser.session().script(faults::REFUSE_THE_NEXT_ELEMENT, &[]).or_fail("the fault");
    cart(&browser).remove(&shop.name_of(COFFEE));
    browser.wait_until("the word on it", |outline| outline.all("alert").pop().map(drop));
    assert_nothing_refused(&browser);
}

#[test]
fn everything_works_under_the_strictest_policy() {
    walk_through_everything(STRICT);
}

#[test]
fn everything_works_where_the_browser_demands_trusted_types() {
    assert!(gallery::POLICY.starts_with(STRICT), "the same and more");
    walk_through_everything(gallery::POLICY);
}

/// The checks above can fail.
#[test]
fn what_a_policy_refuses_is_noticed() {
    let shop = shop_with(gallery::POLICY);
    let browser = Browser::start();
    theme_writes(&browser, &json!({ "style": "color: red" }));
    browser.open(&shop.sandbox.address("/checkout/?lang=en#/cart"));
    cart(&browser).wait_until_drawn();
    let markup = "const root = document.querySelector('shared-cart').shadowRoot;
        setTimeout(() => (root.querySelector('h2').innerHTML = '<b>!</b>'));";
    browser.session().script(markup, &[]).or_fail("markup");
    for directive in ["style-src-attr", "require-trusted-types-for"] {
        browser.wait_until(directive, |_| {
            let refused = browser.recorded_as("refused");
            refused.iter().any(|it| it.to_string().contains(directive)).then_some(())
        });
    }
}
