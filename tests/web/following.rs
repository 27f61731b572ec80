//! The page goes to another link while the element is in it, and the history's way back.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::{answer, by_link, for_a_change_later, for_a_guest, is_taken, own, update};
use crate::browser::{Fetch, go_back, go_to, next_frame, push, response, until};
use crate::carts::{ID, LEGACY, MASKED, OWN, owner_with_first_quantity};
use crate::stage::{Stage, element};

const OTHER: &str = "0123456789ABCDEF0123456789ABCDE0";

/// The element on the page of the link to the cart of the fixtures.
async fn linked(attributes: &[(&str, &str)]) -> Stage {
    for_a_guest(MASKED);
    let host = element(attributes);
    host.set_attribute("lang", "en").expect("an attribute");
    go_to(&format!("?orderFormId={ID}"));
    let stage = Stage::appended(host);
    stage.until_there("cart").await;
    stage
}

fn for_the_other_cart() {
    answer(&by_link(OTHER), &LEGACY.replace("456789ABCDEF\"", "456789ABCDE0\""));
    answer(&own(), OWN);
}

async fn until_the_other_is_there(stage: &Stage) {
    until("the other cart is there", || stage.all_say("item-name") == ["Vela"]).await;
}

#[wasm_bindgen_test]
async fn the_page_goes_to_another_link_and_back() {
    let stage = linked(&[]).await;
    for_the_other_cart();
    push(&format!("?orderFormId={OTHER}"));
    until_the_other_is_there(&stage).await;
    for_a_guest(MASKED);
    go_back();
    until("the first cart is there", || stage.all("item").len() == 5).await;
}

#[wasm_bindgen_test]
async fn what_waits_is_sent_before_the_other_cart_is_opened() {
    let stage = linked(&[]).await;
    let later = for_a_change_later();
    stage.press("increase-button");
    for_the_other_cart();
    push(&format!("?orderFormId={OTHER}"));
    until("it is sent", || is_taken(&update())).await;
    next_frame().await;
    assert_eq!(stage.all("item").len(), 5, "the first cart waits for its answer");
    later.arrives(&owner_with_first_quantity(3));
    until_the_other_is_there(&stage).await;
}

#[wasm_bindgen_test]
async fn an_address_that_names_no_other_cart_changes_nothing() {
    for attributes in [&[][..], &[("url-policy", "strip")][..]] {
        let stage = linked(attributes).await;
        let fetch = Fetch::answers(|| response("", 500));
        push("#/email");
        push("?sc=1#/email");
        next_frame().await;
        assert_eq!(stage.all("item").len(), 5);
        assert_eq!(fetch.calls().len(), 0);
    }
}
