//! Links that ask before they open, view-only links, and a connection that comes and goes.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::answers::{answer, answer_with_status, as_oneself, by_link, for_a_guest, own};
use crate::browser::{fire, go_to, until};
use crate::carts::{ID, MASKED, OWN};
use crate::stage::{Stage, document, element};

/// The page's query and hash.
fn address() -> String {
    let location = web_sys::window().expect("a window").location();
    [location.search().expect("a query"), location.hash().expect("a hash")].concat()
}

/// The element on a page with this query.
fn at(query: &str, attributes: &[(&str, &str)]) -> Stage {
    let host = element(attributes);
    host.set_attribute("lang", "en").expect("an attribute");
    go_to(query);
    Stage::appended(host)
}

fn today() -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a day")]
    let today = (js_sys::Date::now() / 86_400_000.0) as u32;
    today
}

#[wasm_bindgen_test]
async fn an_old_link_asks_before_it_opens() {
    let stage = at(&format!("?orderFormId={ID}&sharedOn={}", today() - 120), &[]);
    stage.until_there("problem").await;
    assert!(stage.says("problem").contains("It is 120 days old."), "{}", stage.says("problem"));
    for_a_guest(MASKED);
    stage.focus("open-anyway-button");
    stage.press("open-anyway-button");
    stage.until_there("cart").await;
    assert_eq!(stage.focused(), "item-name", "the keyboard goes on from the lines");
}

#[wasm_bindgen_test]
async fn a_link_behind_the_hash_says_so_and_opens_when_asked_to() {
    let stage = at(&format!("#/cart?orderFormId={ID}"), &[]);
    stage.until_there("problem").await;
    assert!(stage.says("problem").contains("This link is damaged"), "{}", stage.says("problem"));
    for_a_guest(MASKED);
    stage.press("open-anyway-button");
    stage.until_there("cart").await;
}

#[wasm_bindgen_test]
async fn a_damaged_link_leaves_the_address_too_and_stays_damaged() {
    for damaged in [
        format!("?sc=1&orderformid={ID}#/cart"),
        format!("?sc=1#/cart?orderFormId={ID}"),
        format!("?sc=1&orderFormId%3D{ID}#/cart"),
    ] {
        let after_reload = element(&[("lang", "en"), ("url-policy", "strip")]);
        let stage = at(&damaged, &[("url-policy", "strip")]);
        stage.until_there("problem").await;
        assert_eq!(address(), "?sc=1#/cart", "{damaged}");
        drop(stage);
        let again = Stage::appended(after_reload);
        again.until_there("problem").await;
        assert!(again.says("problem").contains("This link is damaged"), "{damaged}");
    }
}

#[wasm_bindgen_test]
async fn how_old_is_old_is_the_themes_to_say() {
    for_a_guest(MASKED);
    let query = format!("?orderFormId={ID}&sharedOn={}", today() - 120);
    let stage = at(&query, &[("max-link-age-days", "365")]);
    stage.until_there("cart").await;

    // It would follow the address.
    drop(stage);
    let stage = at(&query.replace("sharedOn", "sharedAt"), &[("max-link-age-days", "0")]);
    for_a_guest(MASKED);
    stage.until_there("cart").await;
}

#[wasm_bindgen_test]
async fn a_store_that_shows_shared_carts_only_to_their_browser_asks_first() {
    answer_with_status(&by_link(ID), "", 403);
    answer(&own(), OWN);
    let stage = Stage::linked();
    stage.until_there("problem").await;
    assert!(stage.says("problem").contains("Opening this replaces your cart in this browser"));
    answer_with_status(&by_link(ID), "", 403);
    answer(&own(), OWN);
    answer(&as_oneself(""), MASKED);
    stage.press("open-anyway-button");
    stage.until_there("cart").await;
}

#[wasm_bindgen_test]
async fn a_link_to_look_only_opens_so() {
    for_a_guest(MASKED);
    let stage = at(&format!("?orderFormId={ID}&mode=view"), &[]);
    stage.until_there("cart").await;
    assert!(stage.says("look-only").contains("anyone with the link can still edit"));
    assert!(!stage.has("stepper"));
    stage.press("share-button");
    let link: HtmlInputElement = stage.part("share-link").unchecked_into();
    assert!(link.value().contains("&mode=view#/cart"), "it is handed on as it came");
}

#[wasm_bindgen_test]
async fn a_link_to_look_only_is_made_by_ticking_a_box() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    stage.press("share-button");
    let link: HtmlInputElement = stage.part("share-link").unchecked_into();
    assert!(stage.says("share-panel").contains("its delivery included, and pay for it"));
    let tick: HtmlInputElement = stage.part("look-only-box").unchecked_into();
    assert!(!tick.checked());
    tick.click();
    until("the link says so", || link.value().contains("&mode=view#/cart")).await;
    assert!(stage.says("share-panel").contains("can still edit the cart and pay"));
    tick.click();
    until("the link does not say so", || !link.value().contains("mode")).await;
}

#[wasm_bindgen_test]
async fn links_lead_to_the_page_that_the_theme_names() {
    for (page, expected) in [
        ("/checkout/cart?utm_source=shared-cart", "/checkout/cart?utm_source=shared-cart&"),
        ("https://shop.example/cart#/bag", "https://shop.example/cart?"),
        ("javascript:alert(1)", "/checkout/?"),
    ] {
        for_a_guest(MASKED);
        let stage = at(&format!("?orderFormId={ID}"), &[("link-url", page)]);
        stage.until_there("cart").await;
        stage.press("share-button");
        stage.until_there("share-link").await;
        let link: HtmlInputElement = stage.part("share-link").unchecked_into();
        let link = link.value();
        let origin = document().location().expect("a location").origin().expect("an origin");
        let begin = if expected.starts_with('/') { origin + expected } else { expected.into() };
        assert!(link.starts_with(&format!("{begin}orderFormId={ID}")), "{page}: {link}");
        assert_eq!(link.split_once('#').map(|(_, hash)| hash), page_hash(page), "{page}");
        drop(stage);
    }
}

/// The hash route of a link to this page.
fn page_hash(page: &str) -> Option<&str> {
    if page.starts_with("javascript:") {
        Some("/cart")
    } else {
        page.split_once('#').map(|it| it.1)
    }
}

#[wasm_bindgen_test]
async fn a_lost_connection_is_said_in_its_place_and_the_cart_stays() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    assert_eq!(stage.says("trouble"), "");
    assert_eq!(stage.attribute("trouble", "role"), "status");
    fire(false, "offline");
    let said = "No connection. Your changes wait here and go out when it is back.";
    stage.until_says("trouble", said).await;
    assert_eq!(stage.all("item").len(), 5);
    answer(&by_link(ID), MASKED);
    fire(false, "online");
    stage.until_says("trouble", "").await;
}
