//! The note to the store: what is typed stays, and what others wrote is shown beside it.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDetailsElement, HtmlElement, HtmlTextAreaElement};

use crate::answers::{answer, by_link, is_read_again_as, own};
use crate::browser::{next_frame, until};
use crate::carts::{ID, MASKED, own_with_three, with_note};
use crate::stage::Stage;

fn saving() -> String {
    format!("omit /api/checkout/pub/orderForm/{ID}/attachments/openTextField")
}

/// A guest's cart with the note opened for writing.
async fn drawn(cart: &str) -> Stage {
    let stage = Stage::drawn_for_guest(cart).await;
    let details = stage.matching("[part=note] details").swap_remove(0);
    details.unchecked_into::<HtmlDetailsElement>().set_open(true);
    until("the form is there", || stage.has("note-field")).await;
    stage
}

fn field(stage: &Stage) -> HtmlTextAreaElement {
    stage.part("note-field").unchecked_into()
}

fn save(stage: &Stage) {
    stage.part("save-note-button").unchecked_into::<HtmlElement>().click();
}

#[wasm_bindgen_test]
async fn a_note_is_closed_until_it_is_wanted_and_its_text_can_be_read() {
    let stage = Stage::drawn_for_guest(&with_note("Ring twice")).await;
    assert!(!stage.has("note-field"));
    assert_eq!(stage.says("note-text"), "Ring twice");
}

#[wasm_bindgen_test]
async fn a_note_is_saved_and_says_so() {
    let stage = drawn(MASKED).await;
    assert_eq!(field(&stage).value(), "");
    assert!(stage.says("note").contains("Everyone with the link can read it."));
    field(&stage).set_value("Ring twice ");
    answer(&by_link(ID), MASKED);
    answer(&saving(), &with_note("Ring twice"));
    save(&stage);
    until("it is said", || stage.announced() == "Note saved.").await;
    assert!(stage.says("note").contains("Note saved."));
}

#[wasm_bindgen_test]
async fn what_others_write_is_followed_until_somebody_types() {
    let stage = drawn(MASKED).await;
    is_read_again_as(&with_note("By Ana"));
    until("the note is there", || field(&stage).value() == "By Ana").await;
    field(&stage).set_value("By Ana and Br");
    is_read_again_as(&with_note("By Carla"));
    next_frame().await;
    until("it was read", || stage.root().inner_html().contains("By Carla")).await;
    assert_eq!(field(&stage).value(), "By Ana and Br");
}

#[wasm_bindgen_test]
async fn anothers_note_is_shown_and_replaced_only_knowingly() {
    let stage = drawn(MASKED).await;
    field(&stage).set_value("Mine");
    answer(&by_link(ID), &with_note("Theirs"));
    save(&stage);
    stage.until_there("note-contested").await;
    assert!(stage.says("note-contested").ends_with("Theirs"));
    assert_eq!(field(&stage).value(), "Mine", "the draft is kept");
    assert!(!stage.has("refusal"), "it is told in one place");

    answer(&by_link(ID), &with_note("Theirs"));
    answer(&saving(), &with_note("Mine"));
    save(&stage);
    until("it is said", || stage.announced() == "Note saved.").await;
    assert!(!stage.has("note-contested"));
}

#[wasm_bindgen_test]
async fn those_who_look_only_read_the_note_if_there_is_one() {
    for (cart, there) in [(with_note("Ring twice"), true), (MASKED.to_owned(), false)] {
        answer(&by_link(ID), &cart);
        answer(&own(), &own_with_three());
        let stage = Stage::drawn().await;
        assert_eq!(stage.has("note"), there);
        assert!(!stage.has("note-field"));
    }
}
