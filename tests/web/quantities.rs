//! The stepper, by buttons, keys and typing: a change is shown at once, and rolled back with a
//! reason.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::{
    answer, answer_with_status, as_oneself, by_link, for_a_change, for_a_change_later,
    for_the_owner, is_taken, own, update,
};
use crate::browser::{next_frame, until};
use crate::carts::{ID, MASKED, OWNER, owner_with_first_quantity};
use crate::stage::Stage;

async fn drawn() -> Stage {
    Stage::drawn_for_guest(MASKED).await
}

async fn until_it_is(stage: &Stage, quantity: &str) {
    until(&format!("the quantity is {quantity}"), || {
        stage.quantity().value() == quantity
            && stage.attribute("quantity", "aria-valuenow") == quantity
    })
    .await;
    // The change is sent before the test ends, so it does not use an answer of the next test.
    next_frame().await;
}

/// Waits until no change of the first line is on its way.
async fn until_settled(stage: &Stage) {
    until("the line is settled", || stage.attribute("item", "aria-busy") != "true").await;
}

#[wasm_bindgen_test]
async fn the_field_is_a_spin_button_with_its_name_and_bounds() {
    let stage = drawn().await;
    assert_eq!(stage.attribute("quantity", "role"), "spinbutton");
    assert_eq!(stage.attribute("quantity", "aria-label"), "Quantity of Caneca de barro azul");
    assert_eq!(stage.attribute("quantity", "aria-valuenow"), "2");
    assert_eq!(stage.attribute("quantity", "aria-valuemin"), "0");
    assert_eq!(stage.attribute("quantity", "aria-valuemax"), "99999");
    assert_eq!(stage.attribute("increase-button", "aria-label"), "One more Caneca de barro azul");
    assert_eq!(stage.attribute("decrease-button", "aria-label"), "One less Caneca de barro azul");
    assert_eq!(stage.all("quantity").len(), 3, "a gift has none, and what cannot be bought");
}

#[wasm_bindgen_test]
async fn a_step_is_shown_before_the_store_has_answered() {
    let stage = drawn().await;
    let later = for_a_change_later();
    stage.press("increase-button");
    until_it_is(&stage, "3").await;
    until("the line is busy", || {
        stage.part("item").get_attribute("aria-busy").as_deref() == Some("true")
    })
    .await;
    assert_eq!(stage.says("count"), "8 items");
    later.arrives(&owner_with_first_quantity(3));
    until_settled(&stage).await;
    assert_eq!(stage.quantity().value(), "3");
    assert_eq!(stage.announced(), "Caneca de barro azul: quantity 3.");
}

#[wasm_bindgen_test]
async fn a_line_that_did_not_change_keeps_its_elements_when_the_totals_do() {
    let stage = drawn().await;
    let before = stage.all("item-total");
    let later = for_a_change_later();
    stage.press("increase-button");
    until_it_is(&stage, "3").await;
    // The data of people is hidden as before, so that no line changes with it.
    let after = MASKED.replacen(r#""quantity": 2,"#, r#""quantity": 3,"#, 1);
    later.arrives(&after.replacen("23470", "27460", 1));
    until("the totals are new", || stage.says("grand-total").contains("274,60")).await;
    next_frame().await;
    let after = stage.all("item-total");
    assert_eq!(after.len(), before.len());
    assert_ne!(after[0], before[0], "the line that changed is drawn anew");
    assert_eq!(after[1..], before[1..]);
}

#[wasm_bindgen_test]
async fn arrows_step_and_what_holds_is_the_stores() {
    let stage = drawn().await;
    for_a_change(&owner_with_first_quantity(3));
    stage.key("ArrowUp");
    until_it_is(&stage, "3").await;
    until("the change was sent", || is_taken(&update())).await;
    until_settled(&stage).await;
    answer(&by_link(ID), &owner_with_first_quantity(3));
    answer(&update(), MASKED);
    stage.key("ArrowDown");
    until_it_is(&stage, "2").await;
}

#[wasm_bindgen_test]
async fn what_is_typed_counts_with_enter_and_is_put_back_with_escape() {
    let stage = drawn().await;
    stage.type_quantity("9");
    stage.key("Escape");
    next_frame().await;
    assert_eq!(stage.quantity().value(), "2");

    for_a_change(&owner_with_first_quantity(12));
    stage.type_quantity("12");
    next_frame().await;
    assert_eq!(stage.attribute("quantity", "aria-valuenow"), "2", "not before Enter");
    stage.key("Enter");
    until_it_is(&stage, "12").await;
}

#[wasm_bindgen_test]
async fn what_is_no_number_goes_back_to_what_the_cart_holds() {
    let stage = drawn().await;
    for typed in ["", "many", "-3", "2.5", "1e3"] {
        stage.type_quantity(typed);
        stage.key("Enter");
        next_frame().await;
        assert_eq!(stage.quantity().value(), "2", "{typed:?}");
    }
    assert!(stage.part("item").get_attribute("aria-busy").as_deref() != Some("true"));
}

#[wasm_bindgen_test]
async fn what_is_being_typed_is_not_overwritten_by_an_answer() {
    let stage = drawn().await;
    let later = for_a_change_later();
    stage.press("increase-button");
    until_it_is(&stage, "3").await;
    stage.type_quantity("1");
    later.arrives(&owner_with_first_quantity(3));
    until_settled(&stage).await;
    assert_eq!(stage.quantity().value(), "1");
}

#[wasm_bindgen_test]
async fn typing_zero_is_a_removal_that_can_be_undone() {
    let stage = drawn().await;
    let _later = for_a_change_later();
    stage.type_quantity("0");
    stage.key("Enter");
    until("the line is gone", || stage.all("item").len() == 4).await;
    assert!(stage.says("toast").contains("Caneca de barro azul was removed."));
}

#[wasm_bindgen_test]
async fn a_change_that_the_store_refuses_is_rolled_back_with_its_reason() {
    for_the_owner(MASKED, OWNER);
    let stage = Stage::drawn().await;
    answer(&own(), OWNER);
    answer_with_status(&as_oneself("/items/update"), "", 403);
    stage.press("increase-button");
    stage.until_says("item-refusal", "The store did not accept the change.").await;
    until_it_is(&stage, "2").await;
    let said = "Caneca de barro azul: The store did not accept the change.";
    until("it is said", || stage.announced() == said).await;
}

#[wasm_bindgen_test]
async fn less_than_was_asked_for_is_said_beside_the_line() {
    let stage = drawn().await;
    for_a_change(&owner_with_first_quantity(5));
    stage.type_quantity("50");
    stage.key("Enter");
    let said = "The store has only 5 of these; the cart holds 5 now.";
    stage.until_says("item-refusal", said).await;
    until_it_is(&stage, "5").await;
}
