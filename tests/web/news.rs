//! News: what others changed is listed and marked on the lines, without moving the focus or what is
//! typed.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::answers::{for_a_guest, is_read_again_as};
use crate::browser::{kept, next_frame, until};
use crate::carts::{BARE, ID, MASKED, cart, line, masked_with};
use crate::stage::Stage;

fn mug(quantity: u32) -> String {
    line("A1", "1", "Mug", quantity)
}

fn spoon() -> String {
    line("A2", "2", "Spoon", 1)
}

async fn drawn(lines: &[String]) -> Stage {
    Stage::drawn_for_guest(&cart(ID, lines)).await
}

#[wasm_bindgen_test]
async fn news_without_end_leave_room_for_the_cart() {
    let lines: Vec<_> =
        (0..120).map(|n| line(&format!("L{n}"), &n.to_string(), "Bule", 1)).collect();
    let stage = drawn(&lines[..2]).await;
    is_read_again_as(&cart(ID, &lines));
    until("there is news", || stage.all("news-item").len() == 51).await;
    assert_eq!(stage.all_say("news-item")[50], "… and 68 more");
}

#[wasm_bindgen_test]
async fn news_are_said_only_where_there_are_some() {
    let stage = drawn(&[mug(2)]).await;
    assert!(!stage.has("news") && !stage.has("item-news"));
}

#[wasm_bindgen_test]
async fn what_others_changed_is_listed_and_marked() {
    let stage = drawn(&[mug(2), spoon()]).await;
    let now = cart(ID, &[line("A3", "3", "Cup", 4), mug(5)]).replacen("1000", "7000", 1);
    is_read_again_as(&now);
    stage.until_there("news").await;
    assert_eq!(
        stage.all_say("news-item"),
        ["New: 4 × Cup", "Mug: 2 → 5", "Removed: Spoon", "Total: 10.00 → 70.00"]
    );
    assert!(stage.says("news").starts_with("What changed (4)"), "{}", stage.says("news"));
    assert_eq!(stage.all_say("item-news"), ["New", "Was 2"]);
    let said = "4 things changed in the cart. New: 4 × Cup. Mug: 2 → 5. Removed: Spoon.";
    until("it is said", || stage.announced() == said).await;
    assert_eq!(stage.focused(), "", "nothing takes the focus");
}

#[wasm_bindgen_test]
async fn prices_and_stock_have_their_own_words() {
    let stage = drawn(&[mug(1), spoon(), line("A4", "4", "Pot", 1)]).await;
    let dearer = mug(1).replace(r#""sellingPrice":1000"#, r#""sellingPrice":1250"#);
    let cheaper = spoon().replace(r#""sellingPrice":1000"#, r#""sellingPrice":900"#);
    let gone = line("A4", "4", "Pot", 1).replace("\"available\"", "\"withoutStock\"");
    is_read_again_as(&cart(ID, &[dearer, cheaper, gone]));
    stage.until_there("news").await;
    assert_eq!(
        stage.all_say("news-item"),
        [
            "Mug: the price went up from 10.00 to 12.50",
            "Spoon: the price went down from 10.00 to 9.00",
            "Pot is sold out",
        ]
    );
    assert_eq!(
        stage.all_say("item-news"),
        ["Price was 10.00", "Price was 10.00", "Sold out meanwhile"]
    );
    is_read_again_as(&cart(ID, &[mug(1), spoon(), line("A4", "4", "Pot", 1)]));
    until("all is as it was known", || !stage.has("news")).await;
}

#[wasm_bindgen_test]
async fn what_was_seen_is_put_away_and_the_keyboard_goes_on_from_the_lines() {
    let stage = drawn(&[mug(2)]).await;
    is_read_again_as(&cart(ID, &[mug(3)]));
    stage.until_there("news").await;
    stage.focus("got-it-button");
    stage.press("got-it-button");
    until("it is put away", || !stage.has("news")).await;
    assert!(!stage.has("item-news"));
    assert_eq!(stage.focused(), "lines");
}

#[wasm_bindgen_test]
async fn the_panel_stays_as_it_is_while_more_comes_in() {
    let stage = drawn(&[mug(2), spoon()]).await;
    is_read_again_as(&cart(ID, &[mug(3), spoon()]));
    stage.until_there("news-item").await;
    let (button, item) = (stage.part("got-it-button"), stage.part("news-item"));
    stage.focus("got-it-button");
    is_read_again_as(&cart(ID, &[mug(3)]));
    until("there is more", || stage.all("news-item").len() == 2).await;
    assert!(stage.part("got-it-button") == button && stage.part("news-item") == item);
    assert_eq!(stage.focused(), "got-it-button");
    stage.matching("[part=news] summary")[0].clone().unchecked_into::<HtmlElement>().click();
    until("it is closed", || !stage.has("news-item")).await;
    is_read_again_as(&cart(ID, &[mug(4)]));
    next_frame().await;
    next_frame().await;
    assert!(!stage.has("news-item"), "and stays closed");
}

#[wasm_bindgen_test]
async fn an_answer_leaves_the_focus_and_what_is_typed_alone() {
    let stage = drawn(&[mug(2), spoon()]).await;
    stage.focus("quantity");
    stage.type_quantity("7");
    let field = stage.part("quantity");
    is_read_again_as(&cart(ID, &[line("A0", "9", "Bowl", 1), mug(4)]));
    until("the other line is there", || stage.all("item").len() == 2).await;
    until("it came above", || stage.all_say("item-name") == ["Bowl", "Mug"]).await;
    let active = stage.root().active_element().expect("a focus");
    assert!(active == field, "the very same field");
    assert_eq!(active.unchecked_into::<web_sys::HtmlInputElement>().value(), "7");
}

#[wasm_bindgen_test]
async fn a_cart_that_others_emptied_is_not_just_empty() {
    let stage = drawn(&[mug(2)]).await;
    stage.focus("quantity");
    is_read_again_as(BARE);
    stage.until_there("empty").await;
    assert!(stage.says("empty").contains("This cart was emptied"));
    assert!(stage.all("news-item").is_empty(), "one sentence is enough");
    assert_eq!(stage.focused(), "empty", "the keyboard goes on from here");
}

#[wasm_bindgen_test]
async fn another_visit_tells_what_changed_since_without_having_kept_a_name() {
    let stage = drawn(&[mug(2), spoon()]).await;
    let what = kept();
    assert!(what.contains("shared-cart:"), "{what}");
    for text in [ID, "Mug", "A1", "Spoon"] {
        assert!(!what.contains(text), "{text} in {what}");
    }
    for_a_guest(&cart(ID, &[mug(3)]));
    stage.reload().await;
    stage.until_there("news").await;
    assert_eq!(
        stage.all_say("news-item"),
        ["Mug: 2 → 3", "1 product you had seen was removed. It cannot be put back here"]
    );
}

#[wasm_bindgen_test]
async fn the_browser_keeps_nothing_where_memory_is_switched_off() {
    for_a_guest(MASKED);
    let stage = Stage::with(&[("order-form-id", ID), ("lang", "en"), ("no-memory", "")]);
    stage.until_there("cart").await;
    assert_eq!(kept(), "{}");
}

#[wasm_bindgen_test]
async fn what_was_kept_of_other_carts_goes_when_its_time_is_over() {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok()?);
    let storage = storage.expect("a storage");
    let host = crate::stage::element(&[("order-form-id", ID), ("lang", "en")]);
    for (key, value) in
        [("shared-cart:abc", "100 1000"), ("shared-cart:def", "nonsense"), ("theirs", "stays")]
    {
        storage.set_item(key, value).expect("room");
    }
    for_a_guest(MASKED);
    let stage = Stage::appended(host);
    stage.until_there("cart").await;
    assert_eq!(storage.length(), Ok(2), "{}", kept());
    assert_eq!(storage.get_item("theirs"), Ok(Some("stays".into())));
}

#[wasm_bindgen_test]
async fn the_total_alone_does_not_draw_the_lines_anew() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let (lines, signing_in) = (stage.all("item-total"), stage.part("sign-in"));
    stage.focus("sign-in");
    is_read_again_as(&masked_with(r#""value": 23470"#, r#""value": 29999"#));
    until("the total is new", || stage.says("grand-total").contains("299,99")).await;
    assert!(stage.all("item-total") == lines && stage.part("sign-in") == signing_in);
    assert_eq!(stage.focused(), "sign-in");
}
