//! Stores with other settings, and carts that end: each has its text and a way to go on.

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, OrFail, Person};

use crate::shop::{COFFEE, HIDDEN_CONTACT, Shop, cart, path_to_cart, sees_own_cart, today};

/// Data of the stranger to whom the store gave an expired id. No guest may see it.
const STRANGER: [&str; 3] = ["elisa.moraes", "Elisa", "Moraes"];

/// The requests that named this cart.
#[track_caller]
fn asked_for(shop: &Shop, id: &str) -> usize {
    shop.sandbox.requests().iter().filter(|request| request.to_string().contains(id)).count()
}

#[test]
fn a_store_that_shows_carts_only_as_ones_own_asks_first_and_leads_back() {
    for refusal in ["401", "403", "CHK0227"] {
        let shop = Shop::open();
        shop.set(&json!({ "anonymousReads": refusal, "anonymousWrites": refusal }));
        let own = shop.kept(Person::Bruno);
        let browser = shop.browser_of(Person::Bruno);
        let page = cart(&browser);
        let seen = page.wait_for_problem("Opening this replaces your cart in this browser");
        assert_eq!(seen.ways_on(), ["Open anyway", "Sign in", "Open my own cart"]);
        page.go_on("Open anyway");
        let coffee = shop.name_of(COFFEE);
        let seen = page.wait_until("the shared cart", |seen| seen.line(&coffee).is_some());
        assert!(seen.who_am_i.contains("Shared"), "{}", seen.who_am_i);
        assert_eq!(seen.contact, HIDDEN_CONTACT);
        assert!(seen.question.starts_with("Yours stays as it is."), "{:?}", seen.question);

        browser.reload();
        let seen = page.wait_until("the shared cart", |seen| seen.line(&coffee).is_some());
        assert!(!seen.question.is_empty(), "they have not answered yet: {seen:#?}");
        page.press("Just look");
        page.press("Back to my cart");
        sees_own_cart(&shop, &browser);
        browser.open(&shop.sandbox.address("/checkout/?lang=en#/cart"));
        sees_own_cart(&shop, &browser);
        assert_eq!(shop.kept(Person::Bruno)["items"], own["items"], "{refusal}");
    }
}

#[test]
fn a_store_where_guests_may_not_edit_says_so_and_shows_the_cart() {
    let shop = Shop::open();
    shop.set(&json!({ "guestsMayEdit": false }));
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.increase(&coffee);
    let seen = page.wait_until("the reason", |seen| !seen.look_only.is_empty());
    assert!(seen.look_only.contains("does not let guests change"), "{:?}", seen.look_only);
    assert_eq!(seen.controls, [] as [&str; 0]);
    assert!(seen.line(&coffee).is_some_and(|line| line.says("× 2")), "{seen:#?}");
    assert_eq!(shop.units_of(COFFEE), 2);
}

#[test]
fn an_ordered_cart_is_told_however_the_store_answers() {
    let ends = [
        ("newCart", "This cart was closed"),
        ("error", "This cart no longer exists"),
        ("notFound", "This cart no longer exists"),
    ];
    for (answer, title) in ends {
        let shop = Shop::open();
        shop.set(&json!({ "orderedCart": answer }));
        let id = shop.sandbox.order_form_id(Person::Ana);
        let (browser, _) = shop.opened_by(Person::Bruno);
        let page = cart(&browser);
        shop.sandbox.control("POST", &format!("/orderForm/{id}/place"), &Value::Null);
        let seen = page.wait_for_problem(title);
        assert_eq!(seen.ways_on()[0], "Open my own cart", "{answer}");
        page.go_on("Open my own cart");
        browser.wait_until("the own cart", |outline| {
            let gone = !browser.address().contains(&id);
            (gone && outline.all("listitem").len() > 1).then_some(())
        });
    }
}

#[test]
fn an_ordered_cart_that_the_store_empties_is_told_as_emptied() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    shop.sandbox.control("POST", &format!("/orderForm/{id}/place"), &Value::Null);
    let seen = page.wait_until("an empty cart", |seen| !seen.empty.is_empty());
    assert_eq!(seen.empty, "This cart was emptied");
    // The same for somebody who opens it later and has seen the lines before.
    browser.open(&shop.sandbox.address("/"));
    browser.open(&shop.sandbox.address(&path_to_cart(&id)));
    page.wait_until("an empty cart", |seen| !seen.empty.is_empty());
    page.press("Go to the store");
    browser.wait_until("the shop's first page", |_| {
        (!browser.address().contains("/checkout/")).then_some(())
    });
}

#[test]
fn an_old_link_asks_before_it_opens_and_shows_nothing_of_a_stranger() {
    let shop = Shop::open();
    shop.set(&json!({ "reassignExpired": true }));
    let id = shop.sandbox.order_form_id(Person::Ana);
    shop.sandbox.control("POST", "/clock", &json!({ "advanceSeconds": 120 * 86_400 }));
    let made = today() - 120;
    let path = path_to_cart(&id).replace("#/cart", &format!("&sharedOn={made}#/cart"));
    shop.forget_requests();
    let browser = Browser::start();
    browser.open(&shop.sandbox.address(&path));
    let page = cart(&browser);
    let seen = page.wait_for_problem("This link is old");
    assert_eq!(seen.ways_on(), ["Open anyway", "Open my own cart"]);
    let text = seen.problem.map(|problem| problem.text).unwrap_or_default();
    assert!(text.contains("120 days"), "{text}");
    page.go_on("Open anyway");
    let seen = page.wait_until_drawn();
    assert_eq!(seen.contact, HIDDEN_CONTACT);
    let everything = [browser.everything_written(), browser.outline().to_string()].concat();
    for words in STRANGER {
        assert!(!everything.contains(words), "{words} is on the page");
    }
    let sent = shop.kept_by_id(&id).to_string();
    assert!(sent.contains(STRANGER[0]), "the store has given the id to somebody else: {sent}");
}

#[test]
fn an_old_link_is_not_even_asked_for_before_somebody_agrees() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let made = today() - 91;
    shop.forget_requests();
    let path = path_to_cart(&id).replace("#/cart", &format!("&sharedOn={made}#/cart"));
    let browser = shop.browser_at(Person::Bruno, &path);
    let page = cart(&browser);
    page.wait_for_problem("This link is old");
    assert_eq!(asked_for(&shop, &id), 0, "{:#?}", shop.sandbox.requests());
    page.go_on("Open my own cart");
    browser.wait_until("the own cart", |_| (!browser.address().contains(&id)).then_some(()));

    // A link of today opens at once.
    let path = path_to_cart(&id).replace("#/cart", &format!("&sharedOn={}#/cart", today()));
    browser.open(&shop.sandbox.address(&path));
    page.wait_until_drawn();
}

#[test]
fn a_store_that_asks_to_wait_is_not_asked_before_then() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    shop.forget_requests();
    let busy = json!({ "status": 503, "retryAfter": 2, "path": "/items/update" });
    shop.sandbox.fail_next(&busy);
    page.increase(&coffee);
    let waiting = page.wait_until("a word on it", |seen| !seen.trouble.is_empty());
    assert!(waiting.busy, "the change waits: {waiting:#?}");
    assert!(waiting.trouble.contains("We keep trying"), "{}", waiting.trouble);
    assert!(waiting.holds(&coffee, 3));
    let seen = page.wait_until_saved(&coffee, 3);
    assert_eq!(seen.trouble, "");
    let requests = shop.sandbox.requests();
    let at = |request: &Value| request["elapsedMs"].as_u64().unwrap_or_default();
    let failed = requests.iter().position(|request| request["status"] == 503);
    let failed = failed.or_fail("the request that failed");
    let next = requests.get(failed + 1).or_fail("the next one");
    assert!(at(next) - at(&requests[failed]) >= 2_000, "{requests:#?}");
}

#[test]
fn a_page_instead_of_an_answer_while_one_looks_is_a_cart_that_is_gone() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    let html = json!({ "count": 50, "status": 404, "html": true, "path": "/orderForm/" });
    shop.sandbox.fail_next(&html);
    let seen = page.wait_for_problem("This cart no longer exists");
    assert_eq!(seen.ways_on(), ["Open my own cart", "Try again"]);
    shop.sandbox.recover();
    page.go_on("Try again");
    page.wait_until_drawn();
}
