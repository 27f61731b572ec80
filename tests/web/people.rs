//! Personal data on the screen: the owner sees it, and nobody else finds any of it in the page.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement};

use crate::answers::for_the_owner;
use crate::browser::{fire, until};
use crate::carts::{MASKED, OWNER};
use crate::stage::Stage;

const SECRETS: [&str; 9] = [
    "lia@example.com",
    "Lia",
    "Prado",
    "12345678909",
    "48999990000",
    "Rendeiras",
    "Lagoa",
    "Florian",
    "88010",
];

#[wasm_bindgen_test]
async fn a_guest_sees_that_data_is_hidden_and_none_of_it() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    assert_eq!(stage.all("masked").len(), 2);
    let contact = stage.says("contact");
    assert!(
        contact.ends_with("hidden name, hidden e-mail, hidden phone, hidden document"),
        "{contact}"
    );
    assert!(stage.says("delivery").contains("hidden receiver, hidden street, "));
    let markup = stage.root().inner_html();
    assert!(!markup.contains('*'), "not even the server's masks");
    assert!(!markup.contains("lia@example.com"), "the server sends the e-mail in clear");
    assert!(stage.has("sign-in"));
}

#[wasm_bindgen_test]
async fn clear_data_that_the_server_sends_to_a_guest_is_nowhere_on_the_page() {
    // The engraving of the board names her too.
    let stage = Stage::drawn_for_guest(OWNER).await;
    let markup = stage.root().inner_html();
    assert!(markup.contains("Para a hidden name"));
    for secret in SECRETS {
        assert!(!markup.contains(secret), "{secret}");
    }
    assert_eq!(stage.all("masked").len(), 2);
}

/// Unfolds the data of a row.
async fn unfold(stage: &Stage, part: &str) {
    let summary = stage.matching(&format!("[part={part}] summary")).swap_remove(0);
    summary.unchecked_into::<HtmlElement>().click();
    until("the facts", || stage.matches(&format!("[part={part}] [part=facts] li"))).await;
}

#[wasm_bindgen_test]
async fn the_owner_sees_their_data() {
    for_the_owner(MASKED, OWNER);
    let stage = Stage::drawn().await;
    assert!(stage.says("title").starts_with("Your cart"));
    assert_eq!(stage.says("contact"), "Lia Prado");
    assert_eq!(stage.says("delivery"), "Rua das Rendeiras, 77");
    unfold(&stage, "contact").await;
    let contact = stage.says("contact");
    assert!(contact.contains("lia@example.com") && contact.contains("+55 48 99999-0000"));
    assert!(!contact.contains("123"), "a document is shown after a press: {contact}");
    stage.press("show-document-button");
    until("the document", || stage.says("contact").contains("123.456.789-09")).await;
    unfold(&stage, "delivery").await;
    assert!(stage.says("delivery").contains("Florianópolis, SC"), "{}", stage.says("delivery"));
    assert!(!stage.has("masked") && !stage.has("sign-in"));
}

#[wasm_bindgen_test]
async fn somebody_signed_in_as_another_is_told_why_data_is_hidden() {
    let as_another = OWNER.replace(r#""canEditData": true"#, r#""canEditData": false"#);
    assert_ne!(as_another, OWNER);
    for_the_owner(MASKED, &as_another);
    let stage = Stage::drawn().await;
    assert!(stage.says("title").starts_with("Your cart"));
    assert!(stage.says("who").starts_with("Someone else’s data is hidden"));
    assert_eq!(stage.says("sign-in"), "Use another account");
    assert_eq!(stage.all("masked").len(), 2);
    assert!(stage.has("stepper"));
}

#[wasm_bindgen_test]
async fn a_field_that_the_server_masks_is_hidden_between_the_others() {
    for_the_owner(MASKED, &OWNER.replace(r#""number": "77""#, r#""number": "***""#));
    let stage = Stage::drawn().await;
    assert!(stage.says("contact").contains("Lia"));
    let delivery = stage.says("delivery");
    assert!(delivery.contains("Rua das Rendeiras"), "{delivery}");
    assert!(delivery.contains("hidden street"), "{delivery}");
    assert!(delivery.contains("Florianópolis, SC"), "{delivery}");
    assert_eq!(stage.all("masked").len(), 1);
    assert!(!stage.root().inner_html().contains('*'));
}

#[wasm_bindgen_test]
async fn a_page_that_is_left_holds_nobodys_data() {
    for_the_owner(MASKED, OWNER);
    let stage = Stage::drawn().await;
    unfold(&stage, "contact").await;
    assert!(stage.says("contact").contains("lia@example.com"));
    fire(false, "pagehide");
    until("nothing is clear", || {
        let markup = stage.root().inner_html();
        SECRETS.iter().all(|secret| *secret == "Lia" || !markup.contains(secret))
    })
    .await;
    assert_eq!(stage.all("masked").len(), 2);
}

#[wasm_bindgen_test]
async fn a_page_may_sign_people_in_by_itself() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let prevented = Closure::<dyn Fn(Event)>::new(|event: Event| event.prevent_default());
    let listener = prevented.as_ref().unchecked_ref();
    stage.host.add_event_listener_with_callback("shared-cart-sign-in", listener).expect("a host");
    let followed = Rc::new(Cell::new(true));
    let follows = {
        let followed = Rc::clone(&followed);
        Closure::<dyn Fn(Event)>::new(move |event: Event| followed.set(!event.default_prevented()))
    };
    let listener = follows.as_ref().unchecked_ref();
    stage.host.add_event_listener_with_callback("click", listener).expect("a host");
    stage.press("sign-in");
    assert!(!followed.get(), "the link is not followed");
}

#[wasm_bindgen_test]
async fn missing_data_is_not_called_hidden() {
    let without = OWNER
        .replace(r#""clientProfileData": {"#, r#""clientProfileData": null, "other": {"#)
        .replace(r#""shippingData": {"#, r#""shippingData": null, "another": {"#);
    let stage = Stage::drawn_for_guest(&without).await;
    assert_eq!(stage.says("contact"), "Not filled in yet");
    assert_eq!(stage.says("delivery"), "Not filled in yet");
    assert!(!stage.has("masked") && !stage.has("sign-in"));
}
