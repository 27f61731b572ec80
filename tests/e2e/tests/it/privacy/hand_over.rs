//! From the operator to the customer to the payment: only the customer types and sees their data.

use shared_cart_e2e::{Browser, OrFail, Person};

use super::{assert_id_is_nowhere_else, assert_keeps_nothing_of, assert_knows_nothing_of};
use crate::filling::{completes_contact, completes_delivery};
use crate::shop::{Shop, cart};

/// What the customer types.
const DORA: [&str; 6] =
    ["Dora", "Melo", "dora@example.com", "39053344705", "98765", "Praia de Botafogo"];

/// Words of fields and data for cards.
const CARDS: [&str; 7] =
    ["paymentData", "cc-number", "cc-csc", "cardNumber", "creditCard", "validationCode", "iframe"];

#[track_caller]
fn operator(shop: &Shop) -> Browser {
    let browser = shop.browser_at(Person::Operator, "/checkout/?lang=en#/cart");
    cart(&browser).wait_until_drawn();
    browser
}

/// The link in the panel, if it is shown.
#[track_caller]
fn link_in_panel(browser: &Browser) -> Option<String> {
    let outline = browser.outline();
    let panel = outline.find("dialog", "Send this cart to the customer").or_fail("the panel");
    panel.find("textbox", "Link to this cart").map(|field| field.value.clone())
}

#[track_caller]
fn copied(browser: &Browser) -> String {
    let page = cart(browser);
    page.press("Copy message and link");
    page.wait_until("the word that the link is copied", |seen| {
        seen.live.iter().any(|said| said == "Link copied")
    });
    browser.clipboard()
}

#[test]
fn a_cart_goes_from_the_operator_to_the_customer_to_the_payment() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Operator);
    let sales = operator(&shop);
    cart(&sales).press("Send to the customer");
    sales.press("the message", |page| page.find("textbox", "Message"));
    sales.type_over("Good morning, Dora. As we said on the phone:");
    let letter = copied(&sales);
    let (message, link) = letter.split_once('\n').or_fail("a message and a link");
    assert_eq!(message, "Good morning, Dora. As we said on the phone:");
    assert!(link.contains(&format!("orderFormId={id}")) && link.contains("mode=complete"));
    assert_id_is_nowhere_else(&shop, &sales, &id);

    shop.forget_requests();
    let browser = Browser::start();
    browser.open(&link.replace('?', "?lang=en&"));
    let page = cart(&browser);
    page.wait_until_drawn();
    let says = |words: &str| browser.outline().text().contains(words);
    // Anybody can write such a link, so the page does not say that the store did.
    assert!(says("Complete this cart and pay"), "{}", browser.outline());
    assert!(says("You opened a cart someone shared with you"), "{}", browser.outline());
    assert!(!says("prepared this cart"), "{}", browser.outline());
    assert!(says("Left to complete: Contact, Delivery."), "{}", browser.outline());

    completes_contact(&browser);
    page.wait_until("contact", |seen| !seen.busy && seen.contact.starts_with("Dora, Melo"));
    assert!(says("Left to complete: Delivery."), "{}", browser.outline());
    completes_delivery(&browser);
    page.wait_until("delivery", |seen| !seen.busy && seen.delivery.starts_with("Dora Melo"));
    browser.wait_until("that nothing is left", |outline| {
        outline.text().contains("Everything is filled in.").then_some(())
    });
    super::assert_shows(&browser, &["Dora", "dora@example.com"]);
    assert_no_cards(&shop, &browser);
    // What was typed is only in the requests that save it.
    let saving = |path: &str| path.ends_with("Data");
    let others = shop.sandbox.requests().into_iter();
    let others: Vec<_> =
        others.filter(|it| !saving(it["path"].as_str().unwrap_or_default())).collect();
    let others = format!("{others:?}");
    assert!(["Dora", "dora@example.com", "39053344705"].iter().all(|it| !others.contains(it)));
    shop.forget_requests();
    assert_keeps_nothing_of(&shop, &browser, &DORA);
    assert_id_is_nowhere_else(&shop, &browser, &id);

    page.press("Go to payment");
    let payment = shop.sandbox.address(&format!("/checkout/?orderFormId={id}#/payment"));
    browser.wait_until("the store's checkout", |_| (browser.address() == payment).then_some(()));
    assert_no_cards(&shop, &browser);

    // The operator does not see what the customer typed, although the store sends it.
    sales.reload();
    cart(&sales).wait_until("that it is filled in", |seen| seen.contact.starts_with("hidden"));
    assert_knows_nothing_of(&shop, &sales, &DORA[1..]);
}

#[track_caller]
fn assert_no_cards(shop: &Shop, browser: &Browser) {
    let all = [browser.everything_written(), format!("{:?}", shop.sandbox.requests())].concat();
    for word in CARDS {
        assert!(!all.contains(word), "{word:?}");
    }
}

#[test]
fn an_operator_says_whose_data_it_is_before_the_link_goes_out() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Operator);
    let path = format!("/api/checkout/pub/orderForm/{id}/attachments/clientProfileData");
    let theirs = serde_json::json!({ "email": "dora@example.com", "firstName": "Dora" });
    shop.sandbox.send("POST", &path, &theirs);
    shop.forget_requests();
    let browser = operator(&shop);
    assert_knows_nothing_of(&shop, &browser, &["dora@example.com"]);
    let page = cart(&browser);
    page.press("Send to the customer");
    browser.wait_until("the question", |outline| {
        let asks = "Is it that of the customer who gets the link?";
        outline.text().contains(asks).then_some(())
    });
    assert_eq!(link_in_panel(&browser), None);
    assert!(browser.outline().find("button", "Copy message and link").is_none());
    page.tick("Yes, it is theirs");
    let link = browser.wait_until("the link", |_| link_in_panel(&browser));
    assert!(copied(&browser).ends_with(&link));
    page.tick("Yes, it is theirs");
    browser.wait_until("no link", |_| link_in_panel(&browser).is_none().then_some(()));
}
