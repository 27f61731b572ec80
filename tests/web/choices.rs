//! Services of a line and gifts to choose from: boxes that follow the store's answer, say at their
//! place why a choice did not hold, and keep the focus.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::answers::{answer, answer_later, by_link, own};
use crate::browser::until;
use crate::carts::{ID, masked_with, own_with_three};
use crate::stage::Stage;

const WRAP: &str = r#"{"id":"9","name":"Embrulho","price":500,"attachmentOfferings":[]}"#;

fn with_offer(chosen: bool) -> String {
    let cart = masked_with(r#""offerings": []"#, &format!(r#""offerings": [{WRAP}]"#));
    let bundle = if chosen { WRAP } else { "" };
    cart.replacen(r#""bundleItems": []"#, &format!(r#""bundleItems": [{bundle}]"#), 1)
}

fn with_gifts(limit: u32, chosen: [bool; 2]) -> String {
    let [first, second] = chosen;
    let gifts = format!(
        r#""selectableGifts": [{{"id":"g 1","availableQuantity":{limit},"availableGifts":[
        {{"id":"601","name":"Avental","seller":"1","isSelected":{first}}},
        {{"id":"602","name":"Saleiro","seller":"1","isSelected":{second}}}]}}]"#
    );
    masked_with(r#""selectableGifts": []"#, &gifts)
}

fn boxes(stage: &Stage, part: &str) -> Vec<HtmlInputElement> {
    let found = stage.matching(&format!("[part={part}] input"));
    found.into_iter().map(JsCast::unchecked_into).collect()
}

fn ticked(stage: &Stage, part: &str) -> Vec<bool> {
    boxes(stage, part).iter().map(HtmlInputElement::checked).collect()
}

#[wasm_bindgen_test]
async fn a_service_is_ticked_at_once_and_confirmed_by_the_store() {
    let stage = Stage::drawn_for_guest(&with_offer(false)).await;
    assert_eq!(stage.all_say("service"), ["Embrulho + R$ 5,00"]);
    assert_eq!(stage.attribute("services", "aria-label"), "Services for Caneca de barro azul");
    assert_eq!(ticked(&stage, "services"), [false]);

    answer(&by_link(ID), &with_offer(false));
    let later = answer_later(&format!("omit /api/checkout/pub/orderForm/{ID}/items/0/offerings"));
    let wrap = boxes(&stage, "services").swap_remove(0);
    wrap.focus().expect("it takes the focus");
    wrap.click();
    until("the line is busy", || stage.attribute("item", "aria-busy") == "true").await;
    assert_eq!(ticked(&stage, "services"), [true]);
    later.arrives(&with_offer(true));
    until("it is settled", || stage.attribute("item", "aria-busy") == "false").await;
    assert_eq!(ticked(&stage, "services"), [true]);
    assert!(stage.root().active_element().as_ref() == Some(wrap.as_ref()));
}

#[wasm_bindgen_test]
async fn those_who_look_only_read_what_a_line_has() {
    answer(&by_link(ID), &with_offer(true));
    answer(&own(), &own_with_three());
    let stage = Stage::drawn().await;
    assert!(!stage.has("services"));
    assert_eq!(stage.all_say("item-part")[0], "Embrulho · R$ 5,00");
}

#[wasm_bindgen_test]
async fn gifts_are_boxes_that_can_be_given_back() {
    for limit in [1, 2] {
        let stage = Stage::drawn_for_guest(&with_gifts(limit, [true, false])).await;
        assert_eq!(stage.all_say("gift"), ["Avental", "Saleiro"]);
        assert!(stage.says("gifts").starts_with("Choose a gift"));
        assert!(boxes(&stage, "gifts").iter().all(|input| input.type_() == "checkbox"));
        assert_eq!(ticked(&stage, "gifts"), [true, false]);
    }
}

#[wasm_bindgen_test]
async fn a_gift_that_the_store_does_not_give_is_unticked_and_says_why() {
    let stage = Stage::drawn_for_guest(&with_gifts(2, [false, false])).await;
    answer(&by_link(ID), &with_gifts(2, [false, false]));
    answer(
        &format!("omit /api/checkout/pub/orderForm/{ID}/selectable-gifts/g%201"),
        &with_gifts(2, [false, true]),
    );
    boxes(&stage, "gifts")[0].click();
    assert!(ticked(&stage, "gifts")[0], "at once");
    stage.until_there("gift-refusal").await;
    assert_eq!(ticked(&stage, "gifts"), [false, true], "as the store has it");
}

#[wasm_bindgen_test]
async fn a_gift_is_chosen_and_what_the_store_says_holds() {
    let stage = Stage::drawn_for_guest(&with_gifts(1, [true, false])).await;
    answer(&by_link(ID), &with_gifts(1, [true, false]));
    answer(
        &format!("omit /api/checkout/pub/orderForm/{ID}/selectable-gifts/g%201"),
        &with_gifts(1, [false, true]),
    );
    boxes(&stage, "gifts")[1].click();
    until("it is said", || stage.announced() == "Gift updated: Saleiro.").await;
    assert_eq!(ticked(&stage, "gifts"), [false, true]);
}
