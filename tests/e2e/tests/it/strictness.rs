//! The page keeps a strict Content Security Policy, writes nothing to the console, and does not
//! shift its layout.

use shared_cart_e2e::{Browser, OrFail, Person};

use crate::shop::{JAM, Shop, cart};

#[test]
fn a_strict_policy_is_kept_and_the_console_stays_silent() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Ana);
    let page = cart(&browser);
    let jam = shop.name_of(JAM);
    page.increase(&jam);
    page.wait_until_saved(&jam, 4);
    page.apply_coupon("FRETEGRATIS");
    page.wait_until("the coupon", |seen| !seen.busy && seen.coupons.len() == 2);
    page.remove(&jam);
    page.wait_until("the line to go", |seen| !seen.busy && seen.line(&jam).is_none());
    page.copy_link();
    assert_eq!(browser.recorded_as("refused"), Vec::<serde_json::Value>::new());
    assert_eq!(browser.recorded_as("uncaught"), Vec::<serde_json::Value>::new());
    assert_eq!(browser.console(), []);
}

/// The store's files are not those of the package: somebody changed them.
#[test]
fn other_bytes_than_those_of_the_package_are_never_run() {
    let shop = Shop::open();
    let browser = Browser::start();
    let other_bytes = "const passing = window.fetch;
        window.fetch = async (what, ...more) => {
          const answer = await passing(what, ...more);
          if (!String(what).endsWith('.wasm')) return answer;
          (window.hashes ??= []).push(`${more[0].integrity}`);
          return answer;
        };";
    browser.session().before_every_page(other_bytes).or_fail("the watch");
    browser.open(&shop.sandbox.as_person(Person::Visitor, &shop.path_to_cart_of(Person::Ana)));
    cart(&browser).wait_until_drawn();
    // The core and the parts, which come after the cart is drawn.
    browser.wait_until("all files", |_| {
        let count = browser.session().script("return window.hashes.length", &[]);
        (count.or_fail("the hashes").as_u64() > Some(2)).then_some(())
    });
    let asked = "return [...window.hashes, ...[...document.querySelectorAll('head [integrity]')]
        .map((element) => element.integrity)].join(' ')";
    let asked = browser.session().script(asked, &[]).or_fail("the hashes");
    let hashes: Vec<_> = asked.as_str().unwrap_or_default().split(' ').collect();
    assert!(
        hashes.len() > 5 && hashes.iter().all(|hash| hash.starts_with("sha384-")),
        "{hashes:?}"
    );
    let refused = "const done = arguments[0];
        const url = performance.getEntriesByType('resource').map(({ name }) => name)
          .find((name) => name.endsWith('.wasm'));
        fetch(url, { integrity: window.hashes[0].replace(/-../, '-AA') })
          .then(() => done('run'), () => done('refused'));";
    let refused = browser.session().asynchronous_script(refused, &[]).or_fail("the request");
    assert_eq!(refused, "refused");
}

#[test]
fn nothing_on_the_page_moves_while_it_loads() {
    let shop = Shop::open();
    shop.sandbox.delay(300);
    let (browser, _) = shop.opened_by(Person::Bruno);
    let script = "
        const done = arguments[0]; const shifts = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) {
            const moved = sources.map(({ node }) => node?.textContent.slice(0, 60));
            shifts.push({ value, moved });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(shifts), 0));";
    let shifts = browser.session().asynchronous_script(script, &[]).or_fail("the shifts");
    let sum: f64 = shifts
        .as_array()
        .or_fail("the shifts")
        .iter()
        .filter_map(|shift| shift["value"].as_f64())
        .sum();
    assert!(sum < 0.05, "the layout shifted by {sum}: {shifts}");
}
