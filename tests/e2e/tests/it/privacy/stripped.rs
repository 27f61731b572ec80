//! `url-policy="strip"`: no script finds the cart's id in the address, and the cart stays open.

use serde_json::json;
use shared_cart_e2e::{Browser, OrFail, Person};

use super::assert_id_is_nowhere_else;
use crate::shop::{COFFEE, Shop, cart, path_to_cart};

/// Records the address at each event on which an analytics script could read it.
const WATCH: &str = "{
  const kept = (window.addresses = []);
  const note = (when) => kept.push(`${when} ${location.href} ${document.URL}`);
  const passing = window.fetch;
  window.fetch = (...call) => {
    note('fetch');
    return passing.apply(window, call);
  };
  const { define } = CustomElementRegistry.prototype;
  CustomElementRegistry.prototype.define = function (...call) {
    note('define');
    return define.apply(this, call);
  };
  for (const when of ['DOMContentLoaded', 'load', 'pageshow', 'pagehide', 'popstate']) {
    addEventListener(when, () => note(when));
  }
}";

#[track_caller]
fn stripped(shop: &Shop, path: &str) -> Browser {
    shop.set(&json!({ "element": { "url-policy": "strip" } }));
    let browser = Browser::start();
    browser.session().before_every_page(WATCH).or_fail("the watch");
    browser.open(&shop.sandbox.as_person(Person::Visitor, path));
    browser
}

/// No script that ran after the shell read the id in the address.
#[track_caller]
fn assert_no_address_names(browser: &Browser, id: &str) {
    let seen = browser.session().script("return window.addresses", &[]).or_fail("the addresses");
    for when in ["fetch", "define", "DOMContentLoaded", "load"] {
        assert!(seen.to_string().contains(when), "{when} in {seen}");
    }
    assert!(!seen.to_string().contains(id), "{seen}");
    assert!(!browser.address().contains(id), "{}", browser.address());
}

#[test]
fn no_script_after_the_shell_finds_the_cart_in_the_address() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let path = path_to_cart(&id).replace("#/cart", "&utm_source=mail&mode=view#/cart");
    let browser = stripped(&shop, &path);
    let page = cart(&browser);
    let seen = page.wait_until_drawn();
    assert!(!seen.look_only.is_empty(), "the link's mode counts");
    assert_no_address_names(&browser, &id);
    browser.wait_until("no request that names the cart", |_| {
        let list = "return performance.getEntriesByType('resource').map(({ name }) => name).join()";
        let list = browser.session().script(list, &[]).or_fail("the list").to_string();
        (!list.contains(&id)).then_some(())
    });
    let rest = shop.sandbox.address("/checkout/?lang=en&utm_source=mail#/cart");
    assert_eq!(browser.address(), rest, "what is not ours stays");
    assert_id_is_nowhere_else(&shop, &browser, &id);
}

#[test]
fn reload_and_the_way_back_open_the_cart_and_the_link_is_there_to_share() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let coffee = shop.name_of(COFFEE);
    let browser = stripped(&shop, &path_to_cart(&id));
    let page = cart(&browser);
    let shared = page.wait_until_drawn();
    browser.reload();
    let again = page.wait_until_drawn();
    assert_eq!(again.grand_total, shared.grand_total);
    assert_no_address_names(&browser, &id);

    browser.open(&shop.sandbox.address("/"));
    browser.back();
    page.wait_until("the cart", |seen| !seen.busy && seen.line(&coffee).is_some());
    assert_no_address_names(&browser, &id);

    let link = page.copy_link();
    assert!(link.contains(&format!("orderFormId={id}")), "the link to share");
    let friend = Browser::start();
    friend.open(&link);
    let theirs = cart(&friend).wait_until_drawn();
    assert_eq!(theirs.grand_total, shared.grand_total);
    assert_no_address_names(&browser, &id);
    assert_id_is_nowhere_else(&shop, &browser, &id);
}
