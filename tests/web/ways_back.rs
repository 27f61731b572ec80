//! The ways back from what others changed, and closing what the store says.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::is_read_again_as;
use crate::browser::until;
use crate::carts::{ID, MASKED, cart, line};
use crate::stage::Stage;

fn mug(quantity: u32) -> String {
    line("A1", "1", "Mug", quantity)
}

fn with_message(cart: &str, status: &str, text: &str) -> String {
    let message = format!(r#""messages":[{{"code":"x","status":"{status}","text":"{text}"}}],"#);
    cart.replacen('{', &["{", &message].concat(), 1)
}

#[wasm_bindgen_test]
async fn each_change_has_its_way_back_with_a_name_of_its_own() {
    let stage = Stage::drawn_for_guest(&cart(ID, &[mug(2), line("A2", "2", "Spoon", 1)])).await;
    is_read_again_as(&cart(ID, &[mug(12), line("A3", "3", "Cup", 4)]));
    stage.until_there("news").await;
    assert_eq!(stage.all_say("news-item"), ["Mug: 2 → 12", "New: 4 × Cup", "Removed: Spoon"]);
    assert_eq!(stage.all_say("news-back-button"), ["Set to 2", "Put back"]);
    let name = stage.attribute("news-back-button", "aria-label");
    assert_eq!(name, "Set to 2 · Mug: 2 → 12");
    stage.press("news-back-button");
    until("it is so at once", || stage.attribute("quantity", "aria-valuenow") == "2").await;
}

#[wasm_bindgen_test]
async fn a_line_says_that_somebody_changed_it_just_now() {
    let stage = Stage::drawn_for_guest(&cart(ID, &[mug(2), line("A2", "2", "Spoon", 1)])).await;
    assert!(!stage.has("item-just-now"));
    is_read_again_as(&cart(ID, &[mug(12), line("A2", "2", "Spoon", 1)]));
    stage.until_there("item-just-now").await;
    assert_eq!(stage.all_say("item-just-now"), ["Somebody changed this just now"]);
}

#[wasm_bindgen_test]
async fn a_message_of_the_store_is_closed_for_oneself() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    assert_eq!(stage.all("message").len(), 2);
    stage.press("message-close-button");
    until("one is closed", || stage.all("message").len() == 1).await;
    assert_eq!(stage.all_say("message"), ["Entregamos aos sábados."]);
}

#[wasm_bindgen_test]
async fn what_the_news_say_the_store_does_not_say_once_more() {
    let stage = Stage::drawn_for_guest(&cart(ID, &[mug(2)])).await;
    let now = cart(ID, &[mug(5)]);
    is_read_again_as(&with_message(&now, "warning", "Quantity of Mug is another one"));
    stage.until_there("news").await;
    assert!(!stage.has("message"));
    is_read_again_as(&with_message(&now, "error", "Mug cannot be sent"));
    stage.until_there("message").await;
    assert_eq!(stage.says("message"), "Mug cannot be sent", "an error is always said");
}
