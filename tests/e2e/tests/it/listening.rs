//! What makes a page read the cart at once: another tab that wrote, the store's own script, and the
//! person's return. The timers of these pages are stopped, so nothing else makes them read.

use shared_cart_e2e::{Browser, OrFail, Person};

use crate::shop::{COFFEE, NO_LOOKS, Shop, cart};

/// A page of a guest that does not read the cart again by itself.
#[track_caller]
fn page_without_a_clock(shop: &Shop, script: &str) -> Browser {
    let browser = Browser::start();
    browser.session().before_every_page(NO_LOOKS).or_fail("the stopped clock");
    browser.session().before_every_page(script).or_fail("the page's script");
    browser.open(&shop.sandbox.as_person(Person::Visitor, &shop.path_to_cart_of(Person::Ana)));
    cart(&browser).wait_until_drawn();
    browser
}

#[track_caller]
fn run(browser: &Browser, script: &str) {
    browser.session().script(script, &[]).or_fail("the page takes scripts");
}

#[track_caller]
fn sees(browser: &Browser, line: &str, quantity: u32) {
    cart(browser).wait_until(&format!("{quantity} of it"), |seen| seen.holds(line, quantity));
}

#[test]
fn what_another_tab_of_the_same_browser_wrote_is_read_at_once() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let browser = page_without_a_clock(&shop, "");
    let first = browser.window();
    let second = browser.new_window(NO_LOOKS);
    browser.open(&shop.sandbox.address(&shop.path_to_cart_of(Person::Ana)));
    cart(&browser).wait_until_drawn();
    cart(&browser).increase(&coffee);
    sees(&browser, &coffee, 3);
    browser.bring_to_front(&first);
    sees(&browser, &coffee, 3);
    browser.bring_to_front(&second);
    sees(&browser, &coffee, 3);
}

#[test]
fn the_stores_own_script_says_that_it_changed_the_cart() {
    // The event of vtex.js is one of jQuery, and none of the document.
    let jquery = "window.jQuery = (target) => ({
        on: (name, act) => { (window.heard ??= []).push([name, act]); },
        off: () => {},
      });";
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let browser = page_without_a_clock(&shop, jquery);
    shop.somebody_else_sets(0, 7);
    run(
        &browser,
        "for (const [name, act] of window.heard) {
           if (name === 'orderFormUpdated.vtex') act({}, {});
         }",
    );
    sees(&browser, &coffee, 7);
}

#[test]
fn whoever_comes_back_to_the_page_sees_the_cart_of_now() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let browser = page_without_a_clock(&shop, "");
    shop.somebody_else_sets(0, 6);
    run(&browser, "window.dispatchEvent(new Event('focus'))");
    sees(&browser, &coffee, 6);
}

#[test]
fn a_hidden_page_asks_nothing() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let hide = "window.seen = true;
        Object.defineProperty(Document.prototype, 'hidden', { get: () => !window.seen });
        Object.defineProperty(Document.prototype, 'visibilityState',
          { get: () => (window.seen ? 'visible' : 'hidden') });";
    let browser = Browser::start();
    browser.session().before_every_page(hide).or_fail("the page's script");
    browser.open(&shop.sandbox.as_person(Person::Visitor, &shop.path_to_cart_of(Person::Ana)));
    cart(&browser).wait_until_drawn();
    run(&browser, "window.seen = false; document.dispatchEvent(new Event('visibilitychange'))");
    shop.forget_requests();
    shop.somebody_else_sets(0, 6);
    // Another page reads the cart twice meanwhile, so this one would have read it, too.
    let other = shop.browser_of(Person::Visitor);
    sees(&other, &coffee, 6);
    shop.somebody_else_sets(0, 7);
    sees(&other, &coffee, 7);
    assert!(cart(&browser).seen().holds(&coffee, 2));
    run(&browser, "window.seen = true; document.dispatchEvent(new Event('visibilitychange'))");
    sees(&browser, &coffee, 7);
}
