//! Opening a cart: by its link, as its owner, and without a link.

use serde_json::Value;
use shared_cart_e2e::{OrFail, Person};

use crate::money::written;
use crate::shop::{COFFEE, HIDDEN_CONTACT, HIDDEN_DELIVERY, Shop, TEAPOT, cart};

#[test]
fn the_owner_sees_her_data_in_clear() {
    let shop = Shop::open();
    let (_, seen) = shop.opened_by(Person::Ana);
    assert!(seen.who_am_i.contains("only to you"), "{}", seen.who_am_i);
    for words in ["Ana Beatriz", "Souza Ribeiro", "ana.souza@example.com"] {
        assert!(seen.contact.contains(words), "{words} in {:?}", seen.contact);
    }
    for words in ["Avenida Paulista", "1578", "São Paulo", "01310-100"] {
        assert!(seen.delivery.contains(words), "{words} in {:?}", seen.delivery);
    }
}

#[test]
fn a_guest_sees_every_line_and_total_and_only_masks_of_people() {
    let shop = Shop::open();
    let order_form = shop.order_form_of(Person::Ana);
    let (_, seen) = shop.opened_by(Person::Bruno);

    assert!(seen.who_am_i.contains("Shared"), "{}", seen.who_am_i);
    assert_eq!(seen.contact, HIDDEN_CONTACT);
    assert_eq!(seen.delivery, HIDDEN_DELIVERY);

    let preferences = &order_form["storePreferencesData"];
    let items = order_form["items"].as_array().or_fail("the items");
    assert_eq!(seen.lines.len() + seen.unavailable.len(), items.len());
    for item in items.iter().filter(|item| item["availability"] == "available") {
        let name = item["name"].as_str().or_fail("the name");
        let total =
            written(item["priceDefinition"]["total"].as_i64().or_fail("the total"), preferences);
        // A gift that costs nothing says so.
        let is_free = item["isGift"] == true && item["priceDefinition"]["total"] == 0;
        let same = |line: &&shared_cart_e2e::Line| {
            line.name == name && if is_free { line.says("Free") } else { line.total == total }
        };
        assert!(seen.lines.iter().find(same).is_some(), "{name} {total} in {:#?}", seen.lines);
    }
    let rows: Vec<(String, String)> = order_form["totalizers"]
        .as_array()
        .or_fail("the totalizers")
        .iter()
        .map(|row| {
            let name = row["name"].as_str().or_fail("the row's name").to_owned();
            (name, written(row["value"].as_i64().or_fail("its value"), preferences))
        })
        .collect();
    assert_eq!(seen.totals, rows);
    assert_eq!(
        seen.grand_total,
        written(order_form["value"].as_i64().or_fail("value"), preferences)
    );
}

#[test]
fn a_line_that_is_sold_out_stands_apart_with_its_reason() {
    let shop = Shop::open();
    let teapot = shop.name_of(TEAPOT);
    let (_, seen) = shop.opened_by(Person::Bruno);
    let apart: Vec<&str> = seen.unavailable.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(apart, [teapot.as_str()]);
    assert!(seen.unavailable[0].says("Out of stock"), "{:?}", seen.unavailable);
    assert!(seen.lines.iter().all(|line| line.name != teapot), "{:#?}", seen.lines);
}

#[test]
fn a_damaged_link_asks_for_no_cart_before_the_person_says_so() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let id = shop.sandbox.order_form_id(Person::Ana);
    for damaged in [
        format!("/checkout/?lang=en#/cart?orderFormId={id}"),
        format!("/checkout/?lang=en&orderFormId%3D{id}#/cart"),
        format!("/checkout/?lang=en&OrderFormID={id}#/cart"),
        format!("/checkout/?lang=en&orderFormId%5B%5D={id}#/cart"),
    ] {
        shop.forget_requests();
        let browser = shop.browser_at(Person::Visitor, &damaged);
        cart(&browser).wait_for_problem("This link is damaged");
        let asked = shop.sandbox.control("GET", "/requests", &Value::Null).to_string();
        assert!(!asked.contains(&format!("orderForm/{id}")), "{damaged}: {asked}");
        cart(&browser).press("Open anyway");
        cart(&browser).wait_until("Ana's cart", |seen| seen.holds(&coffee, 2));
    }
}

#[test]
fn without_a_parameter_the_page_shows_the_visitors_own_cart() {
    let shop = Shop::open();
    let own = shop.order_form_of(Person::Bruno);
    let browser = shop.browser_at(Person::Bruno, "/checkout/?lang=en#/cart");
    let seen = cart(&browser).wait_until_drawn();
    assert!(seen.title.starts_with("Your cart"), "{}", seen.title);
    let names: Vec<&str> = own["items"]
        .as_array()
        .or_fail("the items")
        .iter()
        .filter_map(|item| item["name"].as_str())
        .collect();
    let lines: Vec<&str> = seen.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(lines, names);
    assert!(seen.contact.contains("Bruno"), "{:?}", seen.contact);
}

#[test]
fn a_first_time_visitor_has_an_empty_cart_with_a_way_to_the_shop() {
    let shop = Shop::open();
    let browser = shop.browser_at(Person::Visitor, "/checkout/?lang=en#/cart");
    let seen = cart(&browser).wait_until_drawn();
    assert_eq!((seen.lines.len(), seen.problem), (0, None));
    cart(&browser).press("Go to the store");
    browser.wait_until("the shop's first page", |_| {
        (!browser.address().contains("/checkout/")).then_some(())
    });
}

#[test]
fn opening_a_link_changes_nothing() {
    let shop = Shop::open();
    let before = shop.order_form_of(Person::Ana);
    let own = shop.sandbox.order_form_id(Person::Bruno);
    shop.sandbox.control("DELETE", "/requests", &Value::Null);
    let (browser, _) = shop.opened_by(Person::Bruno);
    for request in shop.sandbox.requests() {
        let path = request["path"].as_str().or_fail("the path");
        assert!(!path.contains("/items") && !path.contains("/attachments"), "{request}");
        let of_ana = path.contains(shop.sandbox.order_form_id(Person::Ana).as_str());
        assert!(
            !of_ana || request["credentialed"] == false,
            "no cookie goes with the link: {request}"
        );
    }
    assert_eq!(shop.order_form_of(Person::Ana), before);

    // The visitor's own cart is still theirs.
    browser.open(&shop.sandbox.address("/checkout/?lang=en#/cart"));
    let seen = cart(&browser).wait_until_drawn();
    assert!(seen.title.starts_with("Your cart"), "{}", seen.title);
    assert_eq!(shop.sandbox.order_form_id(Person::Bruno), own);
}

#[test]
fn an_operator_is_told_so() {
    let shop = Shop::open();
    let browser = shop.browser_at(Person::Operator, "/checkout/?lang=en#/cart");
    let seen = cart(&browser).wait_until_drawn();
    assert!(seen.who_am_i.contains("For a customer"), "{}", seen.who_am_i);
}

#[test]
fn loading_is_not_empty() {
    let shop = Shop::open();
    shop.sandbox.delay(1_500);
    let browser = shop.browser_of(Person::Bruno);
    let page = cart(&browser);
    page.wait_until("the word that it is loading", |seen| {
        assert!(seen.title.is_empty() && seen.problem.is_none(), "no cart yet, and no empty one");
        seen.live.iter().any(|said| said == "Loading the cart")
    });
    let seen = page.wait_until_drawn();
    assert!(seen.line(&shop.name_of(COFFEE)).is_some(), "{seen:#?}");
}

#[test]
fn the_button_to_the_checkout_keeps_the_cart() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let browser = shop.browser_of_somebody_who_joined();
    let page = cart(&browser);
    page.press("Go to checkout");
    browser.wait_until("the store's own checkout", |outline| {
        let address = browser.address();
        let kept = address.contains(&format!("orderFormId={id}")) && address.ends_with("#/payment");
        (kept && outline.text().contains("store's own checkout")).then_some(())
    });
}

#[test]
fn signing_in_comes_back_to_the_cart_with_ones_data() {
    let shop = Shop::open();
    let browser = shop.browser_of(Person::Ana);
    let page = cart(&browser);
    browser.open(&shop.sandbox.address("/_sandbox/logout?to=/checkout/%23/cart"));
    page.wait_until("masks", |seen| seen.contact == HIDDEN_CONTACT);
    page.press("Is this your cart? Sign in");
    browser.press("Ana at the store's login", |outline| {
        outline.find_starting("link", "ana.souza@example.com")
    });
    let seen = page.wait_until("her cart", |seen| !seen.title.is_empty());
    assert!(seen.contact.contains("Ana Beatriz"), "{:?}", seen.contact);
    assert!(!browser.address().contains(&shop.sandbox.order_form_id(Person::Ana)));
}
