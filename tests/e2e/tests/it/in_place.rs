//! Nothing moves under the finger: whatever others change, what is first in sight stays where it
//! is, at every place of the page, with and without the focus.

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, OrFail, Person, Scheme, Screen, give_lines};

use crate::shop::{Shop, cart};

/// Names the first line of which something is in sight and that others do not touch, and says where
/// its upper edge is. With a name, says where that line is now.
const LINE: &str = "const lines = [...document.querySelector('shared-cart').shadowRoot
    .querySelectorAll('.available .line, .list > .line')];
  const name = (line) => line.querySelector('[part=item-name]').textContent;
  const top = (line) => line.getBoundingClientRect().top;
  const isFree = (line) => !arguments[1].includes(name(line));
  const bottom = (line) => line.getBoundingClientRect().bottom;
  const inSight = (line) => bottom(line) > 1 && top(line) < innerHeight - 150;
  const found = lines.find((line) =>
    arguments[0] ? name(line) === arguments[0] : isFree(line) && inSight(line));
  return found ? [name(found), top(found)] : ['', NaN];";

/// The name and the upper edge of a line.
#[track_caller]
fn line(browser: &Browser, name: &str, except: &[&str]) -> (String, f64) {
    let found = browser.session().script(LINE, &[json!(name), json!(except)]).or_fail("a line");
    let name = found[0].as_str().unwrap_or_default().to_owned();
    (name, found[1].as_f64().unwrap_or(f64::NAN))
}

/// The names of the lines of Ana's cart in the store.
#[track_caller]
fn names(shop: &Shop) -> Vec<String> {
    let kept = shop.kept(Person::Ana);
    let items = kept["items"].as_array().or_fail("the items").iter();
    items.map(|item| item["name"].as_str().unwrap_or_default().to_owned()).collect()
}

/// What a friend does to the first line: more units, removing it, and adding something.
#[track_caller]
fn a_friend_acts(shop: &Shop, act: usize) {
    match act {
        0 => shop.somebody_else_sets(0, 7),
        1 => shop.somebody_else_sets(0, 0),
        _ => {
            let id = shop.sandbox.order_form_id(Person::Ana);
            let path = format!("/api/checkout/pub/orderForm/{id}/items");
            let body = json!({ "orderItems": [{ "id": "1031", "quantity": 1, "seller": "1" }] });
            let answer = shop.sandbox.send("POST", &path, &body);
            assert_eq!(answer.status, 200, "{}", answer.body);
        }
    }
}

#[track_caller]
fn stays(screen: (u32, u32), focuses: bool) {
    let shop = Shop::open();
    give_lines(&shop.sandbox, 24);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    let (width, height) = screen;
    browser.show_on(Screen { width, height, scheme: Scheme::Light });
    for (turn, part) in [0.0, 0.15, 0.3, 0.6, 0.85, 0.0, 0.15, 0.3, 0.6].into_iter().enumerate() {
        browser.scroll_to(part);
        let first = names(&shop).swap_remove(0);
        let (name, before) = line(&browser, "", &[&first]);
        if focuses && !name.is_empty() {
            let focus = "const name = arguments[0];
                const lines = document.querySelector('shared-cart').shadowRoot
                  .querySelectorAll('.line');
                const is = (line) =>
                  line.querySelector('[part=item-name]').textContent === name;
                [...lines].find(is).querySelector('[part=quantity]')
                  .focus({ preventScroll: true });";
            browser.session().script(focus, &[json!(name)]).or_fail("the focus");
        }
        a_friend_acts(&shop, turn % 3);
        let units: u64 = shop.kept(Person::Ana)["items"]
            .as_array()
            .or_fail("the items")
            .iter()
            .filter_map(|item| item["quantity"].as_u64())
            .sum();
        let look = "dispatchEvent(new Event('focus'))";
        browser.session().script(look, &[]).or_fail("looking");
        page.wait_until("the change", |seen| {
            !seen.busy && seen.title.contains(&format!("{units} items"))
        });
        let frame = "return new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY))));";
        let scrolled: Value = browser.session().script(frame, &[]).or_fail("a frame");
        let after = line(&browser, &name, &[]).1;
        let moved = after - before;
        assert!(
            moved.abs() < 1.0 || name.is_empty(),
            "turn {turn}, at {part}, {width} × {height}: {name} moved by {moved} px ({scrolled})"
        );
    }
}

#[test]
fn a_friends_change_moves_nothing_on_a_phone() {
    stays((390, 844), false);
}

#[test]
fn a_friends_change_moves_nothing_on_a_desk() {
    stays((1366, 768), false);
}

#[test]
fn a_friends_change_moves_nothing_around_the_focus() {
    stays((390, 844), true);
}
