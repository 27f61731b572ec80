//! What a link says is somebody's word: who prepared the cart, whose data it holds, and who can
//! read what is filled in.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::answers::{for_a_guest, is_read_again_as};
use crate::browser::{go_to, until};
use crate::carts::{ID, MASKED, cart, line, with_note};
use crate::stage::{Stage, element};

const ADDRESS: &str = "Goes to someone else’s address, hidden from you.";

/// A guest whose link says that the cart is to be completed.
async fn to_complete(answer: &str) -> Stage {
    completed_at(answer, &[]).await
}

/// The same on a page that gives these attributes, too.
async fn completed_at(answer: &str, attributes: &[(&str, &str)]) -> Stage {
    for_a_guest(answer);
    let host = element(&[&[("lang", "en")], attributes].concat());
    go_to(&format!("?orderFormId={ID}&mode=complete"));
    let stage = Stage::appended(host);
    stage.until_there("hand-over").await;
    stage
}

fn open_form(stage: &Stage, part: &str) {
    let summary = stage.matching(&format!("[part={part}] summary")).swap_remove(0);
    summary.unchecked_into::<HtmlElement>().click();
}

fn a_line() -> String {
    cart(ID, &[line("A1", "1", "Mug", 2)])
}

#[wasm_bindgen_test]
async fn a_link_does_not_speak_for_the_store() {
    let stage = to_complete(&a_line()).await;
    assert!(stage.says("hand-over").starts_with("Complete this cart and pay"));
    assert!(!stage.whole_text().contains("prepared this cart"));
    assert!(stage.says("who").starts_with("Shared · personal data is hidden"));
}

#[wasm_bindgen_test]
async fn the_store_is_named_where_the_api_says_so() {
    let by_operator = a_line().replacen('{', r#"{"userType":"callCenterOperator","#, 1);
    let stage = to_complete(&by_operator).await;
    assert!(stage.says("hand-over").starts_with("This cart was prepared for you"));
    drop(stage);
    let stage = completed_at(&by_operator, &[("store-name", "Aurora")]).await;
    assert!(stage.says("hand-over").starts_with("Aurora prepared this cart for you"));
}

#[wasm_bindgen_test]
async fn somebody_elses_address_is_named_before_the_payment() {
    let stage = to_complete(MASKED).await;
    assert_eq!(stage.all_say("anothers-data"), [ADDRESS, ADDRESS], "beside both ways to pay");
    assert!(!stage.whole_text().contains("Everything is filled in."));
    let empty = Stage::drawn_for_guest(&a_line()).await;
    assert!(!empty.has("anothers-data"));
}

#[wasm_bindgen_test]
async fn a_form_of_a_linked_cart_opens_after_its_readers_are_told() {
    let stage = Stage::drawn_for_guest(&a_line()).await;
    open_form(&stage, "contact-form");
    stage.until_there("readers").await;
    assert_eq!(stage.attribute("readers", "role"), "group");
    assert!(stage.says("readers").starts_with("Whoever sent you this link"));
    assert!(!stage.has("field") && stage.has("new-cart-button"));
    stage.focus("fill-in-here-button");
    stage.press("fill-in-here-button");
    stage.until_there("field").await;
    assert!(!stage.has("readers"));
    assert!(stage.matches("[part=contact-form] summary:focus"));
    open_form(&stage, "delivery-form");
    until("the other form", || !stage.matching("[part=delivery-form] [part=field]").is_empty())
        .await;
}

#[wasm_bindgen_test]
async fn a_redirected_parcel_is_an_alert_at_the_checkout() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    is_read_again_as(&MASKED.replace(r#""addressId": "casa""#, r#""addressId": "desvio""#));
    until("the news", || stage.all_say("news-item") == ["The delivery address was changed"]).await;
    assert_eq!(stage.announced(), "The delivery address was changed");
    stage.press("checkout-button");
    stage.until_there("redirect").await;
    assert_eq!(stage.all_say("redirect"), ["The delivery address was changed"]);
    assert!(stage.matches("[part=leave-status] [role=alert] [part=go-on-button]"));
    stage.press("stay-button");
    until("the question is gone", || !stage.has("redirect")).await;
    stage.press("got-it-button");
    until("no news", || !stage.has("news")).await;
}

#[wasm_bindgen_test]
async fn a_note_is_by_someone_with_the_link() {
    let stage = Stage::drawn_for_guest(&with_note("Casa Clara: pay by transfer")).await;
    assert_eq!(stage.says("note-by"), "From someone with the link:");
}
