//! A guest with a cart of their own is asked once, in a panel beside the cart; and view-only carts.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::{
    answer, answer_later, answer_with_status, by_link, for_a_guest, is_taken, of_own, own, update,
};
use crate::browser::{page_state, set_page_state, until};
use crate::carts::{ID, MASKED, OWN_ID, cart, line, own_with_three};
use crate::stage::Stage;

async fn asked() -> Stage {
    answer(&by_link(ID), MASKED);
    answer(&own(), &own_with_three());
    Stage::drawn().await
}

async fn until_editable(stage: &Stage) {
    stage.until_there("stepper").await;
}

#[wasm_bindgen_test]
async fn a_guest_with_a_cart_of_their_own_is_asked_and_can_read_meanwhile() {
    let stage = asked().await;
    assert!(stage.says("join").contains("You have a cart of your own"));
    assert!(stage.says("join").contains("Yours stays as it is"));
    assert_eq!(stage.attribute("join", "role"), "group");
    assert_eq!(stage.all("item").len(), 5, "the cart stays readable");
    assert_eq!(stage.all_say("item-amount")[0], "× 2", "quantities are text");
    for control in ["stepper", "remove-button", "remove-all-button", "note-field"] {
        assert!(!stage.has(control), "{control}");
    }
    assert!(stage.has("back-button"), "the own cart is one press away");
    assert!(stage.matching("form, .chip button").is_empty());
    assert_eq!(stage.focused(), "", "nothing takes the focus");
    assert!(stage.says("who").ends_with("Personal data stays hidden."));
}

#[wasm_bindgen_test]
async fn nobody_is_asked_whose_own_cart_is_empty() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    assert!(!stage.has("join") && stage.has("stepper") && !stage.has("back-button"));
}

#[wasm_bindgen_test]
async fn joining_brings_the_controls_and_keeps_the_way_back() {
    let stage = asked().await;
    set_page_state(r#"{"page":"the theme's"}"#);
    stage.focus("join-button");
    stage.press("join-button");
    until_editable(&stage).await;
    assert!(!stage.has("join") && stage.has("back-button"));
    assert_eq!(stage.focused(), "item-name", "the keyboard goes on from the lines");
    let remembered = page_state();
    assert!(remembered.contains(r#""page":"the theme's""#), "{remembered}");
    assert!(remembered.contains(r#""stance":"joined""#) && remembered.contains(OWN_ID));
}

#[wasm_bindgen_test]
async fn a_reload_does_not_ask_again() {
    let stage = asked().await;
    stage.press("join-button");
    until_editable(&stage).await;
    answer(&by_link(ID), MASKED);
    answer(&own(), &own_with_three());
    stage.reload().await;
    assert!(!stage.has("join") && stage.has("stepper") && stage.has("back-button"));
}

#[wasm_bindgen_test]
async fn a_page_that_keeps_something_else_in_its_history_keeps_it() {
    let stage = asked().await;
    set_page_state("[1,2]");
    stage.press("join-button");
    until_editable(&stage).await;
    assert_eq!(page_state(), "[1,2]");
}

#[wasm_bindgen_test]
async fn just_looking_is_said_and_can_be_taken_back() {
    let stage = asked().await;
    stage.press("look-button");
    stage.until_says("look-only", "View only: nothing changes from here.").await;
    assert!(!stage.has("join") && !stage.has("stepper") && stage.has("back-button"));
    stage.press("edit-button");
    until_editable(&stage).await;
    assert!(!stage.has("look-only") && !stage.has("edit-button"));
}

#[wasm_bindgen_test]
async fn the_way_back_opens_the_own_cart() {
    let stage = asked().await;
    stage.press("join-button");
    stage.until_there("back-button").await;
    answer(&own(), &own_with_three());
    stage.press("back-button");
    stage.until_says("title", "Your cart 3 items").await;
    assert_eq!(stage.all_say("item-name"), ["Bule"]);
    assert!(!stage.has("back-button"));
}

#[wasm_bindgen_test]
async fn a_copy_is_reported_line_by_line_and_can_be_put_away() {
    answer(&by_link(ID), &cart(ID, &[line("A1", "1", "Mug", 2), line("A2", "2", "Spoon", 1)]));
    answer(&own(), &own_with_three());
    let stage = Stage::drawn().await;
    let opening = answer_later(&own());
    stage.focus("copy-items-button");
    stage.press("copy-items-button");
    until("the own cart is asked for", || is_taken(&own())).await;
    // It is read again before the first line is added.
    answer(&own(), &own_with_three());
    let first = answer_later(&of_own("/items"));
    opening.arrives(&own_with_three());
    stage.until_there("copied").await;
    assert_eq!(stage.all_say("copied-item"), ["Mug Adding…", "Spoon Adding…"]);
    assert!(stage.says("title").starts_with("Your cart"));
    assert!(stage.has("undo-copy-button"));

    until("the first is on its way", || is_taken(&of_own("/items"))).await;
    let second = answer_later(&of_own("/items"));
    let with_mug = [line("ZZ01", "901", "Bule", 3), line("ZZ02", "1", "Mug", 2)];
    first.arrives(&cart(OWN_ID, &with_mug));
    until("the first is added", || stage.all_say("copied-item")[0] == "Mug added").await;
    until("the second is on its way", || is_taken(&of_own("/items"))).await;
    second.arrives(&cart(OWN_ID, &with_mug));
    let said = "Spoon The store did not accept the change.";
    until("the second is refused", || stage.all_say("copied-item")[1] == said).await;
    assert!(stage.says("copied").contains("1 of 2 products are in your cart now."));
    stage.press("copied-close-button");
    until("it is put away", || !stage.has("copied")).await;
}

#[wasm_bindgen_test]
async fn a_cart_to_look_at_only_says_so_honestly() {
    for_a_guest(MASKED);
    let stage = Stage::with(&[("order-form-id", ID), ("lang", "en"), ("mode", "view")]);
    stage.until_there("cart").await;
    assert!(stage.says("look-only").contains("anyone with the link can still edit"));
    assert!(!stage.has("stepper") && !stage.has("edit-button"));

    stage.host.remove_attribute("mode").expect("an attribute");
    until_editable(&stage).await;
    assert!(!stage.has("look-only"));
    stage.host.set_attribute("mode", "view").expect("an attribute");
    stage.until_there("look-only").await;
}

#[wasm_bindgen_test]
async fn a_store_that_refuses_guests_is_not_asked_twice() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    answer(&by_link(ID), MASKED);
    answer_with_status(&update(), "", 403);
    stage.press("increase-button");
    let said = "View only: this store does not let guests change a cart.";
    stage.until_says("look-only", said).await;
    assert!(!stage.has("stepper") && !stage.has("edit-button"));
    assert_eq!(stage.all_say("item-amount")[0], "× 2", "rolled back");
    until("it is said", || stage.announced().ends_with(said)).await;
}
