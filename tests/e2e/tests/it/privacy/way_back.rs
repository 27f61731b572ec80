//! The back button: a page that the browser kept comes back without the data of somebody who signed
//! out.

use serde_json::json;
use shared_cart_e2e::{Browser, OrFail, Person, Seen};

use super::{ANA, assert_knows_nothing_of, assert_none_of, assert_shows};
use crate::shop::{HIDDEN_CONTACT, Shop, cart};

/// Records what the page holds when it is left and when it comes back, and whether the browser kept
/// it.
const NOTE: &str = "{
  const all = (window.all = () => {
    const root = document.querySelector('shared-cart')?.shadowRoot;
    const values = [...(root?.querySelectorAll('input, select, textarea') ?? [])];
    return `${root?.innerHTML}${values.map(({ value }) => value)}`;
  });
  const noted = (window.noted = { left: [], shown: [], persisted: [] });
  addEventListener('pageshow', ({ persisted }) => {
    noted.persisted.push(persisted);
    if (persisted) noted.shown.push(all());
  });
}";

#[track_caller]
fn noted(browser: &Browser, what: &str) -> Vec<String> {
    let script = format!("return (window.noted?.{what} ?? []).map(String)");
    let noted = browser.session().script(&script, &[]).or_fail("what was noted");
    let noted = noted.as_array().cloned().unwrap_or_default();
    noted.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

/// Goes back as by the button of the browser.
#[track_caller]
fn go_back(browser: &Browser) {
    // The driver's own command would wait for a load, and there is none.
    browser.session().script("history.back()", &[]).or_fail("the way back");
    browser.wait_until("the page that was kept", |_| {
        (noted(browser, "persisted") == ["false", "true"]).then_some(())
    });
}

#[track_caller]
fn left_by_ana(shop: &Shop, next: &str) -> Browser {
    shop.set(&json!({ "pagesKept": true }));
    let browser = Browser::start();
    browser.session().before_every_page(NOTE).or_fail("the notes");
    let path = shop.path_to_cart_of(Person::Ana);
    browser.open(&shop.sandbox.as_person(Person::Ana, &path));
    cart(&browser).wait_until_drawn();
    assert_shows(&browser, &ANA);
    // This listener runs after that of the component.
    let leaving = "addEventListener('pagehide', () => noted.left.push(all()))";
    browser.session().script(leaving, &[]).or_fail("a last look");
    browser.open(&shop.sandbox.address(next));
    browser
}

#[test]
fn a_page_that_the_browser_kept_has_forgotten_who_signed_out_meanwhile() {
    let shop = Shop::open();
    let browser = left_by_ana(&shop, "/_sandbox/logout?to=/");
    // The answers come late, so that the page has to hide the data by itself.
    shop.sandbox.delay(2_000);
    go_back(&browser);
    for when in ["left", "shown"] {
        let notes = noted(&browser, when);
        assert!(!notes.is_empty(), "{when}");
        assert!(notes.iter().all(|note| note.contains('<')), "{when}: nothing is drawn");
        for note in notes {
            assert_none_of(&ANA, &[("document", note)]);
        }
    }
    assert_knows_nothing_of(&shop, &browser, &ANA);

    shop.sandbox.recover();
    let page = cart(&browser);
    let is_hidden = |seen: &Seen| seen.who_am_i.contains("Your data is hidden");
    let seen = page.wait_until("who one is now", is_hidden);
    assert_eq!(seen.contact, HIDDEN_CONTACT);
    assert_knows_nothing_of(&shop, &browser, &ANA);
}

#[test]
fn who_is_still_signed_in_sees_their_data_again_on_the_way_back() {
    let shop = Shop::open();
    let browser = left_by_ana(&shop, "/");
    go_back(&browser);
    cart(&browser).wait_until("her data", |seen| seen.contact.contains("ana.souza"));
    assert_shows(&browser, &ANA);
}
