//! "Not you?": the items move to a new cart without the data, and the address loses the old cart's
//! id.

use serde_json::Value;
use shared_cart_e2e::{Browser, OrFail, Person};

use super::{ANA, assert_id_is_nowhere_else, assert_knows_nothing_of};
use crate::shop::{Shop, cart};

/// SKUs and quantities.
#[track_caller]
fn items(cart: &Value) -> Vec<(String, u64)> {
    let items = cart["items"].as_array().or_fail("the items").iter();
    items
        .map(|item| {
            let id = item["id"].as_str().unwrap_or_default().to_owned();
            (id, item["quantity"].as_u64().unwrap_or_default())
        })
        .collect()
}

/// The cart that the browser's cookie names.
#[track_caller]
fn own_id(browser: &Browser) -> String {
    let cookie = browser.cookies().remove("checkout.vtex.com").or_fail("the cookie");
    let (_, id) = cookie.split_once("__ofid=").or_fail("the id");
    id.chars().take_while(char::is_ascii_hexdigit).collect()
}

#[test]
fn whoever_is_somebody_else_goes_on_without_the_data_in_the_cart() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let before = shop.kept(Person::Ana);
    let browser = shop.browser_of(Person::Ana);
    let page = cart(&browser);
    let lines = page.wait_until_drawn().lines.len();
    page.press("Not you? Remove this data");
    page.answer("Remove this data from the cart?", "Remove the data");
    let seen = page.wait_until("a cart of nobody", |seen| {
        !seen.busy && seen.contact == "Not filled in yet" && seen.lines.len() == lines
    });
    assert_eq!(seen.delivery, "Not filled in yet");

    let new = own_id(&browser);
    assert_ne!(new, id);
    assert_eq!(items(&shop.kept_by_id(&new)), items(&before));
    assert_eq!(shop.kept(Person::Ana), before, "the old cart");
    assert!(!browser.address().contains(&id), "{}", browser.address());
    assert!(browser.address().ends_with("#/cart"), "{}", browser.address());
    let state = browser.session().script("return JSON.stringify(history.state)", &[]);
    assert!(!state.or_fail("the entry").to_string().contains(&id), "the history's entry");
    let link = page.copy_link();
    assert!(link.contains(&new) && !link.contains(&id), "the link to share");
    assert_knows_nothing_of(&shop, &browser, &ANA);
    assert!(!browser.everything_written().contains(&id), "the document");
    assert_id_is_nowhere_else(&shop, &browser, &id);

    // A reload opens the new cart, without anybody's data.
    browser.reload();
    let seen = page.wait_until_drawn();
    assert_eq!((seen.lines.len(), seen.contact.as_str()), (lines, "Not filled in yet"));
    assert_knows_nothing_of(&shop, &browser, &ANA);
}

#[test]
fn whoever_answers_keep_it_keeps_the_data() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Ana);
    let page = cart(&browser);
    shop.forget_requests();
    page.press("Not you? Remove this data");
    page.answer("Remove this data from the cart?", "Keep it");
    let seen = page.seen();
    assert!(seen.contact.contains("ana.souza"), "{}", seen.contact);
    let asked = shop.sandbox.requests();
    assert!(!Value::from(asked).to_string().contains("changeToAnonymousUser"));
}
