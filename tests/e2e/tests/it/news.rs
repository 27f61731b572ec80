//! News: what others change appears by itself, is told once, and moves no field in which somebody
//! types.

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, Key, OrFail, Person};

use crate::shop::{COFFEE, JAM, MUG, Shop, cart, theme_writes};

/// The browser's storage.
#[track_caller]
fn kept(browser: &Browser) -> String {
    let kept = browser.session().script("return JSON.stringify(localStorage)", &[]);
    kept.or_fail("what is kept").as_str().unwrap_or_default().to_owned()
}

/// The text of the field with the focus.
#[track_caller]
fn typed(browser: &Browser) -> String {
    let script = "return document.querySelector('shared-cart').shadowRoot.activeElement.value";
    let typed = browser.session().script(script, &[]).or_fail("the field");
    typed.as_str().unwrap_or_default().to_owned()
}

/// The distance of that field from the top of the window.
#[track_caller]
fn place(browser: &Browser) -> i64 {
    let script = "const field = document.querySelector('shared-cart').shadowRoot.activeElement;
        return Math.round(field.getBoundingClientRect().top);";
    let place = browser.session().script(script, &[]).or_fail("the field's place");
    place.as_i64().or_fail("a number")
}

#[test]
fn what_others_change_comes_on_the_screen_is_listed_marked_and_put_away() {
    let shop = Shop::open();
    let (coffee, mug) = (shop.name_of(COFFEE), shop.name_of(MUG));
    let (browser, before) = shop.opened_by(Person::Ana);
    let page = cart(&browser);
    assert_eq!(before.news, [] as [&str; 0]);

    shop.somebody_else_sets(3, 0);
    shop.somebody_else_sets(0, 5);
    let seen = page.wait_until("both changes, without a touch", |seen| {
        seen.holds(&coffee, 5) && seen.line(&mug).is_none()
    });
    let news = seen.news.join("\n");
    for words in [format!("{coffee}: 2 → 5"), format!("Removed: {mug}"), "Total: ".into()] {
        assert!(news.contains(&words), "{words:?} in {news}");
    }
    let line = seen.line(&coffee).cloned().unwrap_or_default();
    assert!(line.says("Was 2"), "{line:#?}");
    assert!(seen.live.iter().any(|said| said.contains("changed in the cart")), "{:?}", seen.live);

    page.press("Got it");
    let seen = page.wait_until("no news", |seen| seen.news.is_empty());
    let line = seen.line(&coffee).cloned().unwrap_or_default();
    assert!(seen.holds(&coffee, 5) && !line.says("Was 2"), "{line:#?}");
}

#[test]
fn prices_and_stock_that_change_are_news() {
    let shop = Shop::open();
    let (coffee, jam) = (shop.name_of(COFFEE), shop.name_of(JAM));
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    let change = |sku: &str, to: Value| {
        shop.sandbox.control("PATCH", &format!("/catalog/{sku}"), &to);
    };
    change(COFFEE, json!({ "price": 9900, "listPrice": 9900 }));
    change(JAM, json!({ "stock": 0 }));
    let id = shop.sandbox.order_form_id(Person::Ana);
    shop.sandbox.control("POST", &format!("/orderForm/{id}/recalculate"), &Value::Null);
    let seen = page.wait_until("a line that is sold out", |seen| {
        seen.unavailable.iter().any(|line| line.name == jam)
    });
    let news = seen.news.join("\n");
    assert!(news.contains(&format!("{coffee}: the price went up from R$ ")), "{news}");
    assert!(news.contains(&format!("{jam} is sold out")), "{news}");
    assert!(seen.line(&coffee).is_some_and(|line| line.says("Price was R$ ")), "{seen:#?}");
    assert!(seen.line(&jam).is_some_and(|line| line.says("Sold out meanwhile")), "{seen:#?}");
}

#[test]
fn a_field_that_somebody_types_in_is_left_alone() {
    let shop = Shop::open();
    let (coffee, jam) = (shop.name_of(COFFEE), shop.name_of(JAM));
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.go_to_quantity(&jam);
    browser.type_over("1");
    // The line above is removed, so this one moves up; then its quantity changes, too.
    shop.somebody_else_sets(0, 0);
    shop.somebody_else_sets(0, 8);
    page.wait_until("the line above to go", |seen| {
        seen.line(&coffee).is_none() && seen.line(&jam).is_some_and(|line| line.says("Was 3"))
    });
    let field = browser.focused().or_fail("a field with the focus");
    assert_eq!(field.name, format!("Quantity of {jam}"));
    assert_eq!(typed(&browser), "1", "what was typed is still there");
    browser.type_text("2");
    browser.key(Key::Enter);
    page.wait_until("what was typed, all of it", |seen| !seen.busy && seen.holds(&jam, 12));
    assert_eq!(shop.units_of(JAM), 12);
}

#[test]
fn news_do_not_move_the_field_that_somebody_types_in() {
    let shop = Shop::open();
    let jam = shop.name_of(JAM);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.go_to_quantity(&jam);
    browser.type_over("1");
    let before = place(&browser);
    shop.somebody_else_sets(0, 5);
    page.wait_until("the news, above the lines", |seen| !seen.news.is_empty());
    // Half a pixel may be rounded up or down.
    assert!((place(&browser) - before).abs() <= 1, "{before}");
}

#[test]
fn a_note_is_left_alone_while_it_is_written_and_anothers_is_shown() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.type_note("Leave it at the ");
    let id = shop.sandbox.order_form_id(Person::Ana);
    let path = format!("/api/checkout/pub/orderForm/{id}/attachments/openTextField");
    let answer = shop.sandbox.send("POST", &path, &json!({ "value": "Ring twice" }));
    assert_eq!(answer.status, 200, "{}", answer.body);
    page.wait_until("their note", |seen| {
        !seen.busy && shop.kept(Person::Ana)["openTextField"]["value"] == "Ring twice"
    });
    browser.type_text("gate");
    page.press("Save");
    let seen =
        page.wait_until("a word on theirs", |seen| seen.note.contains("Somebody else wrote"));
    let words = browser.outline().text();
    assert!(words.contains("Ring twice"), "{words}");
    assert!(!seen.busy);
    let field = browser.outline().find("textbox", "Your note").map(|field| field.value.clone());
    assert_eq!(field.as_deref(), Some("Leave it at the gate"));
    page.press("Save");
    page.wait_until("ours in its place", |seen| {
        !seen.busy && shop.kept(Person::Ana)["openTextField"]["value"] == "Leave it at the gate"
    });
}

#[test]
fn what_changed_since_the_last_visit_is_told_once() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let id = shop.sandbox.order_form_id(Person::Ana);
    let link = shop.sandbox.address(&shop.path_to_cart_of(Person::Ana));
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    let kept_now = kept(&browser);
    for secret in [id.as_str(), &coffee, COFFEE, "R$", "Ana", "AURORA10"] {
        assert!(!kept_now.contains(secret), "{secret:?} is kept: {kept_now}");
    }
    assert!(kept_now.contains("shared-cart:"), "{kept_now}");

    browser.open(&shop.sandbox.address("/"));
    shop.somebody_else_sets(0, 4);
    browser.open(&link);
    let seen = page.wait_until("the news", |seen| !seen.news.is_empty());
    assert!(seen.news.contains(&format!("{coffee}: 2 → 4")), "{:?}", seen.news);
    page.press("Got it");
    page.wait_until("no news", |seen| seen.news.is_empty());

    browser.open(&shop.sandbox.address("/"));
    browser.open(&link);
    let seen = page.wait_until_drawn();
    assert_eq!(seen.news, [] as [&str; 0], "it was told");
}

#[test]
fn with_memory_off_the_next_visit_knows_nothing_of_this_one() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let browser = Browser::start();
    theme_writes(&browser, &json!({ "no-memory": "" }));
    let link = shop.sandbox.address(&shop.path_to_cart_of(Person::Ana));
    browser.open(&link);
    let page = cart(&browser);
    page.wait_until_drawn();
    browser.open(&shop.sandbox.address("/"));
    shop.somebody_else_sets(0, 4);
    browser.open(&link);
    let seen = page.wait_until_drawn();
    assert!(seen.holds(&coffee, 4), "{seen:#?}");
    assert_eq!(seen.news, [] as [&str; 0]);
    assert_eq!(kept(&browser), "{}");
    // Changes during this visit are still news.
    shop.somebody_else_sets(0, 6);
    page.wait_until("the news", |seen| seen.news.contains(&format!("{coffee}: 4 → 6")));
}
