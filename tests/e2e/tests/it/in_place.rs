//! Nothing moves under the finger: whatever others change, what is first in sight stays where it
//! is, at every place of the page, with and without the focus.

use serde_json::json;
use shared_cart_e2e::{Browser, Node, OrFail, Outline, Person, Pointer, Scheme, Screen};

use crate::shop::{Shop, cart};

/// Names the first line of which something is in sight and that stays in the cart, and says where
/// its upper edge is. With a name, says where that line is now.
const LINE: &str = "const lines = [...document.querySelector('shared-cart').shadowRoot
    .querySelectorAll('.available .line, .list > .line')];
  const name = (line) => line.querySelector('[part=item-name]').textContent;
  const held = (line) => (arguments[2] && line.querySelector('[part=quantity]')) || line;
  const top = (line) => held(line).getBoundingClientRect().top;
  const isFree = (line) => !arguments[1].includes(name(line));
  const bottom = (line) => line.getBoundingClientRect().bottom;
  const inSight = (line) => bottom(line) > 1 && top(line) < innerHeight - 150;
  const found = lines.find((line) =>
    arguments[0] ? name(line) === arguments[0] : isFree(line) && inSight(line));
  return found ? [name(found), top(found)] : ['', NaN];";

/// The name and the upper edge of a line, or of its field where that has the focus.
#[track_caller]
fn line(browser: &Browser, name: &str, except: &str, focuses: bool) -> (String, f64) {
    let arguments = [json!(name), json!([except]), json!(focuses)];
    let found = browser.session().script(LINE, &arguments).or_fail("a line");
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

/// Writes to Ana's cart without a browser.
#[track_caller]
fn adds(shop: &Shop, sku: &str, seller: &str) {
    let id = shop.sandbox.order_form_id(Person::Ana);
    let path = format!("/api/checkout/pub/orderForm/{id}/items");
    let body = json!({ "orderItems": [{ "id": sku, "quantity": 1, "seller": seller }] });
    let answer = shop.sandbox.send("POST", &path, &body);
    assert_eq!(answer.status, 200, "{}", answer.body);
}

/// Things to fill a cart with, and who sells them.
const MORE: [(&str, &str); 10] = [
    ("1005", "hortadavila"),
    ("1006", "hortadavila"),
    ("1011", "hortadavila"),
    ("1020", "hortadavila"),
    ("1023", "hortadavila"),
    ("1027", "casanorte"),
    ("1029", "casanorte"),
    ("1030", "casanorte"),
    ("1032", "casanorte"),
    ("1035", "casanorte"),
];

/// At which places of the page a friend does something.
const PLACES: [f64; 6] = [0.0, 0.15, 0.3, 0.6, 0.0, 0.45];

/// A shop whose cart has enough lines to be scrolled.
#[track_caller]
fn shop_with_a_long_cart() -> Shop {
    let shop = Shop::open();
    for (sku, seller) in MORE {
        adds(&shop, sku, seller);
    }
    shop
}

#[track_caller]
fn stays((width, height): (u32, u32), focuses: bool) {
    let shop = shop_with_a_long_cart();
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    browser.show_on(Screen { width, height, scheme: Scheme::Light });
    for (turn, part) in PLACES.into_iter().enumerate() {
        browser.scroll_to(part);
        let first = names(&shop).swap_remove(0);
        // A line that is in sight and goes cannot stay where it is; the next one can.
        let goes = if turn % 3 == 1 { first.as_str() } else { "" };
        let (name, before) = line(&browser, "", goes, focuses);
        if focuses {
            let focus = "const is = (line) =>
                  line.querySelector('[part=item-name]').textContent === arguments[0];
                const { shadowRoot } = document.querySelector('shared-cart');
                const field = [...shadowRoot.querySelectorAll('.line')].find(is)
                  ?.querySelector('[part=quantity]');
                field?.focus({ preventScroll: true });";
            browser.session().script(focus, &[json!(name)]).or_fail("the focus");
        }
        // More of the first line, no first line any more, and something new at the end.
        match turn % 3 {
            0 => shop.somebody_else_sets(0, 7),
            1 => shop.somebody_else_sets(0, 0),
            _ => adds(&shop, "1024", "hortadavila"),
        }
        let look = "dispatchEvent(new Event('focus'))";
        browser.session().script(look, &[]).or_fail("looking");
        page.wait_until("the change", |seen| match turn % 3 {
            0 => seen.holds(&first, 7),
            1 => seen.line(&first).is_none(),
            _ => seen.news.iter().any(|news| news.starts_with("New: ")),
        });
        browser.session().asynchronous_script(FRAME, &[]).or_fail("a frame");
        let moved = line(&browser, &name, "", focuses).1 - before;
        // Half a pixel may be rounded up or down.
        assert!(
            moved.abs() < 1.0 || name.is_empty(),
            "turn {turn}, at {part}, {width} × {height}: {name} moved by {moved} px"
        );
    }
}

const FRAME: &str = "const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => done(0)));";

/// The button for one more of this line.
#[track_caller]
fn plus<'a>(outline: &'a Outline, name: &str) -> &'a Node {
    outline.find("button", &format!("One more {name}")).or_fail("its button")
}

/// The height of a line.
#[track_caller]
fn height_of(browser: &Browser, name: &str) -> f64 {
    const HEIGHT: &str = "const lines = [...document.querySelector('shared-cart').shadowRoot
        .querySelectorAll('.line')];
      const name = (line) => line.querySelector('[part=item-name]').textContent;
      return lines.find((line) => name(line) === arguments[0]).offsetHeight;";
    let height = browser.session().script(HEIGHT, &[json!(name)]).or_fail("the line");
    height.as_f64().unwrap_or(f64::NAN)
}

/// A friend changes the line at this place, which grows by a word on that, while the pointer is on
/// a button of another line or of the same.
#[track_caller]
fn stays_under_the_pointer((width, height): (u32, u32), how: Pointer) {
    for (scrolls, changed, pointed) in [(false, 0, 1), (false, 0, 0), (true, 1, 2), (true, 2, 2)] {
        let shop = shop_with_a_long_cart();
        let (browser, _) = shop.opened_by(Person::Visitor);
        let page = cart(&browser);
        browser.show_on(Screen { width, height, scheme: Scheme::Light });
        let names = names(&shop);
        let (changed_name, pointed) = (&names[changed], &names[pointed]);
        let outline = browser.outline();
        let top = if scrolls { browser.place_of(plus(&outline, pointed)).top } else { 0.0 };
        let to = "scrollBy({ top: arguments[0], behavior: 'instant' });
            return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
        let by = json!(top - f64::from(height) / 3.0);
        browser.session().script(to, &[by]).or_fail("scrolling");
        let before = browser.place_of(plus(&outline, pointed));
        assert!(before.is_inside(width, height), "{pointed}: {before:?}");
        browser.point_at(plus(&outline, pointed), how);
        if how == Pointer::Finger {
            page.wait_until("that it is saved", |seen| !seen.busy);
        }
        let before = browser.place_of(plus(&browser.outline(), pointed));
        let high = height_of(&browser, changed_name);
        shop.somebody_else_sets(u32::try_from(changed).or_fail("a place"), 9);
        browser.session().script("dispatchEvent(new Event('focus'))", &[]).or_fail("looking");
        page.wait_until("the change", |seen| seen.holds(changed_name, 9) && !seen.news.is_empty());
        browser.session().asynchronous_script(FRAME, &[]).or_fail("a frame");
        assert!(height_of(&browser, changed_name) > high, "{changed_name} did not grow");
        let moved = browser.place_of(plus(&browser.outline(), pointed)).top - before.top;
        assert!(moved.abs() < 1.0, "{pointed} moved by {moved} px when {changed_name} grew");
    }
}

#[test]
fn nothing_moves_under_the_mouse_when_a_line_grows() {
    stays_under_the_pointer((1366, 768), Pointer::Mouse);
}

#[test]
fn nothing_moves_under_the_finger_when_a_line_grows() {
    stays_under_the_pointer((390, 844), Pointer::Finger);
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
