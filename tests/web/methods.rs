//! The methods of the element: what they return, and what they do without a cart or a core.

use js_sys::Promise;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::{
    answer, answer_later, answer_with_status, by_link, for_a_change, for_a_guest, is_taken, own,
    update,
};
use crate::browser::{begin_call, end_of, next_frame, until};
use crate::carts::{ID, MASKED, OWN, owner_with_first_quantity};
use crate::stage::{Stage, append, element};

/// The SKU of the first line of the fixtures.
const MUG: &str = "501";

/// The cart of the fixtures without its first line.
fn without_first_line() -> String {
    let mut cart: serde_json::Value = serde_json::from_str(MASKED).expect("JSON");
    cart["items"].as_array_mut().expect("lines").remove(0);
    cart.to_string()
}

async fn said(stage: &Stage, method: &str, json: &str) -> String {
    end_of(begin_call(&stage.host, method, json)).await
}

#[wasm_bindgen_test]
async fn an_argument_that_is_not_usable_is_named() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    for (method, items, place) in [
        ("addItems", r#"{"id":1}"#, "takes a list"),
        ("addItems", "null", "takes a list"),
        ("addItems", r#"[{"quantity":1}]"#, "items[0].id"),
        ("addItems", r#"[{"id":""}]"#, "items[0].id"),
        ("addItems", r#"[{"id":1.5}]"#, "items[0].id"),
        ("addItems", r#"[{"id":"1"},{"id":"1","quantity":0}]"#, "items[1].quantity"),
        ("addItems", r#"[{"id":"1","quantity":"many"}]"#, "items[0].quantity"),
        ("addItems", r#"[{"id":"1","seller":null}]"#, "items[0].seller"),
        ("addItems", "[7]", "items[0].id"),
        ("updateItems", r#"[{"id":"1"}]"#, "items[0].quantity"),
        ("updateItems", r#"[{"id":"1","quantity":-1}]"#, "items[0].quantity"),
        ("updateItems", r#"[{"uniqueId":"","quantity":1}]"#, "items[0].uniqueId"),
        ("removeItems", r#"[{"index":0}]"#, "items[0].id"),
        ("removeItems", r#""1""#, "takes a list"),
    ] {
        let said = said(&stage, method, items).await;
        let begins = said.starts_with(&format!("TypeError: {method}"));
        assert!(begins && said.contains(place), "{method}({items}): {said}");
    }
}

#[wasm_bindgen_test]
async fn a_change_by_the_page_tells_what_the_store_made_of_it() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    for_a_change(&owner_with_first_quantity(3));
    let said = said(&stage, "updateItems", &format!(r#"[{{"id":{MUG},"quantity":9}}]"#)).await;
    assert!(said.starts_with(r#"{"status":"capped","items":[{"status":"capped","quantity":3,"#));
    assert!(said.contains(r#""reason":"only-available""#), "{said}");
    assert!(!said.to_lowercase().contains(&ID[..8].to_lowercase()), "{said}");
    assert_eq!(stage.quantity().value(), "3");

    answer(&by_link(ID), &owner_with_first_quantity(3));
    answer(&update(), &owner_with_first_quantity(4));
    let said = end_of(begin_call(
        &stage.host,
        "updateItems",
        &format!(r#"[{{"id":"{MUG}","quantity":4}},{{"id":"4711","quantity":1}}]"#),
    ))
    .await;
    assert!(said.starts_with(r#"{"status":"capped","items":[{"status":"done","quantity":4,"#));
    assert!(said.contains(r#"{"status":"refused","quantity":0,"id":"4711""#), "{said}");
}

#[wasm_bindgen_test]
async fn what_the_page_adds_before_the_first_cart_waits_for_it() {
    let cart = answer_later(&by_link(ID));
    answer(&own(), OWN);
    let stage = Stage::linked();
    let added = begin_call(&stage.host, "addItems", r#"[{"id":777,"quantity":2,"seller":"1"}]"#);
    next_frame().await;
    let items = format!("omit /api/checkout/pub/orderForm/{ID}/items");
    answer_with_status(&items, "", 403);
    answer(&by_link(ID), MASKED);
    cart.arrives(MASKED);
    until("the cart is there", || stage.has("cart")).await;
    let said = end_of(added).await;
    assert!(said.contains(r#""reason":"guests-may-not-edit""#), "{said}");
    assert!(is_taken(&items));
}

#[wasm_bindgen_test]
async fn a_removal_by_the_page_is_undone_by_the_page() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    assert!(said(&stage, "undo", "null").await.contains(r#""reason":"nothing-to-undo""#));
    for_a_change(&without_first_line());
    let removed = begin_call(&stage.host, "removeItems", &format!(r#"[{{"id":"{MUG}"}}]"#));
    next_frame().await;
    assert!(stage.has("undo-button"), "people can undo it too");
    let said = end_of(removed).await;
    assert!(said.starts_with(r#"{"status":"done","items":[{"status":"done","quantity":0"#));
}

#[wasm_bindgen_test]
async fn what_was_asked_ends_when_the_element_goes() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    answer(&by_link(ID), MASKED);
    let later = answer_later(&update());
    let change =
        || begin_call(&stage.host, "updateItems", &format!(r#"[{{"id":"{MUG}","quantity":3}}]"#));
    let asked = change();
    next_frame().await;
    stage.host.remove();
    assert!(end_of(asked).await.starts_with("AbortError: "));
    later.arrives(&owner_with_first_quantity(3));

    stage.host.set_attribute("off", "").expect("an attribute");
    append(&stage.host);
    assert!(end_of(change()).await.starts_with("InvalidStateError: "));
}

#[wasm_bindgen_test]
async fn an_element_that_is_not_in_the_page_yet_does_it_later() {
    for_a_guest(MASKED);
    let host = element(&[("order-form-id", ID), ("lang", "en")]);
    let shared: Promise = begin_call(&host, "share", "null");
    let stage = Stage::appended(host);
    assert_eq!(end_of(shared).await, "true");
    stage.until_there("share-panel").await;
}

#[wasm_bindgen_test]
async fn the_cart_is_read_again_when_the_page_wants_that() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    answer(&by_link(ID), &owner_with_first_quantity(8));
    assert_eq!(said(&stage, "refresh", "null").await, "true");
    assert_eq!(stage.quantity().value(), "8");
    answer_with_status(&by_link(ID), "", 503);
    assert_eq!(said(&stage, "refresh", "null").await, "false");
}

#[wasm_bindgen_test]
async fn the_focus_goes_to_the_first_control() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    stage.host.focus().expect("it takes the focus");
    assert!(!stage.focused().is_empty());
}
