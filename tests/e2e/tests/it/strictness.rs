//! What the page holds itself to: a strict Content Security Policy, a silent console, a layout that stays.

use shared_cart_e2e::{OrFail, Person};

use crate::shop::{JAM, Shop, cart};

#[test]
fn a_strict_policy_is_kept_and_the_console_stays_silent() {
    let shop = Shop::open();
    let browser = shop.browser_of(Person::Ana);
    let page = cart(&browser);
    page.wait_until_drawn();
    let jam = shop.name_of(JAM);
    page.increase(&jam);
    page.wait_until("four of it", |seen| {
        !seen.busy && seen.line(&jam).is_some_and(|line| line.quantity == Some(4))
    });
    page.apply_coupon("FRETEGRATIS");
    page.wait_until("the coupon", |seen| !seen.busy && seen.coupons.len() == 2);
    page.remove(&jam);
    page.wait_until("the line to go", |seen| !seen.busy && seen.line(&jam).is_none());
    page.copy_link();
    assert_eq!(browser.recorded_as("refused"), Vec::<serde_json::Value>::new());
    assert_eq!(browser.recorded_as("uncaught"), Vec::<serde_json::Value>::new());
    assert_eq!(browser.console(), []);
}

#[test]
fn nothing_on_the_page_moves_while_it_loads() {
    let shop = Shop::open();
    shop.sandbox.delay(300);
    let browser = shop.browser_of(Person::Bruno);
    cart(&browser).wait_until_drawn();
    let shift = browser.session().asynchronous_script(
        "const done = arguments[0]; let sum = 0;
         new PerformanceObserver((list) => {
           for (const entry of list.getEntries()) sum += entry.value;
         }).observe({ type: 'layout-shift', buffered: true });
         requestAnimationFrame(() => setTimeout(() => done(sum), 0));",
        &[],
    );
    let shift = shift.or_fail("the shifts").as_f64().or_fail("their sum");
    assert!(shift < 0.05, "the layout shifted by {shift}");
}
