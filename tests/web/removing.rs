//! Removing all lines after a question, and undoing it.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::answers::{answer, answer_later, by_link, update};
use crate::browser::until;
use crate::carts::{BARE, ID, cart, line};
use crate::stage::Stage;

async fn drawn() -> Stage {
    let stage = Stage::drawn_for_guest(&cart(
        ID,
        &[line("A1", "1", "Mug", 2), line("A2", "2", "Spoon", 1)],
    ))
    .await;
    stage.focus("remove-all-button");
    stage.press("remove-all-button");
    until("it asks", || stage.has("confirm-button")).await;
    stage
}

#[wasm_bindgen_test]
async fn everything_stays_until_the_question_is_answered() {
    let stage = drawn().await;
    assert!(stage.says("remove-all-panel").starts_with("Remove all products?"));
    assert!(stage.part("remove-all-panel").matches(":modal").unwrap_or(false));
    stage.press("keep-button");
    until("it is closed", || !stage.has("confirm-button")).await;
    assert_eq!(stage.all("item").len(), 2);
    assert_eq!(stage.focused(), "remove-all-button");
}

#[wasm_bindgen_test]
async fn all_is_removed_at_once_and_can_be_undone_by_the_keyboard() {
    let stage = drawn().await;
    answer(&by_link(ID), &cart(ID, &[line("A1", "1", "Mug", 2), line("A2", "2", "Spoon", 1)]));
    answer(&update(), BARE);
    stage.press("confirm-button");
    stage.until_there("empty").await;
    assert!(stage.says("empty").starts_with("This cart is empty"), "by the person's own hand");
    assert!(stage.says("toast").starts_with("2 products were removed."));
    assert_eq!(stage.focused(), "empty");

    let undo: HtmlElement = stage.part("undo-button").unchecked_into();
    assert!(undo.tab_index() >= 0, "it is in the order of the keyboard");
    stage.focus("undo-button");
    answer(&by_link(ID), BARE);
    let _later = answer_later(&format!("omit /api/checkout/pub/orderForm/{ID}/items"));
    stage.press("undo-button");
    until("they are back", || stage.all("item").len() == 2).await;
    until("the toast is gone", || !stage.has("toast")).await;
    assert_ne!(stage.focused(), "", "the keyboard goes on from somewhere");
}
