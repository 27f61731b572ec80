//! Which events around it the element listens to, and that it stops when it leaves the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::{answer, by_link, for_a_change, is_taken};
use crate::browser::{
    Fetch, broadcast, fire, forget_jquery, forget_vtex_js, jquery_fires, listeners, next_frame,
    pretend_jquery, pretend_vtex_js, response, until,
};
use crate::carts::{ID, MASKED, OWN_ID, owner_with_first_quantity};
use crate::stage::{Stage, append, document};

const VTEX: &str = "orderFormUpdated.vtex";

async fn frames(count: usize) {
    for _ in 0..count {
        next_frame().await;
    }
}

/// Something that happens around the element.
type Act<'a> = Box<dyn Fn() + 'a>;

#[wasm_bindgen_test]
async fn the_cart_is_looked_at_again_when_it_may_have_changed() {
    let vtex = pretend_jquery();
    let stage = Stage::drawn_for_guest(MASKED).await;
    let events: [(&str, Act<'_>); 5] = [
        ("the window has the focus", Box::new(|| fire(false, "focus"))),
        ("the connection is back", Box::new(|| fire(false, "online"))),
        ("the page is shown again", Box::new(|| fire(false, "pageshow"))),
        ("the tab is in front", Box::new(|| fire(true, "visibilitychange"))),
        ("vtex.js says so", Box::new(|| jquery_fires(&vtex, VTEX))),
    ];
    for (at, (what, happens)) in events.iter().enumerate() {
        let quantity = u32::try_from(at).expect("a few") + 10;
        answer(&by_link(ID), &owner_with_first_quantity(quantity));
        happens();
        until(what, || stage.quantity().value() == quantity.to_string()).await;
    }
    drop(stage);
    frames(2).await;
    assert_eq!(vtex.length(), 0, "nothing listens to it any more");
    forget_jquery();
}

#[wasm_bindgen_test]
async fn vtex_js_is_heard_when_jquery_comes_after_the_element() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let vtex = pretend_jquery();
    fire(true, "click");
    answer(&by_link(ID), &owner_with_first_quantity(8));
    jquery_fires(&vtex, VTEX);
    until("the change is there", || stage.quantity().value() == "8").await;
    let newer = pretend_jquery();
    until("a second jQuery is heard", || newer.length() == 1).await;
    drop(stage);
    frames(2).await;
    assert_eq!((vtex.length(), newer.length()), (0, 0), "nothing listens any more");
    forget_jquery();
}

/// Presses plus, and waits until the change is saved.
async fn one_more(stage: &Stage) {
    for_a_change(&owner_with_first_quantity(3));
    stage.press("increase-button");
    until("it is saved", || stage.announced() == "Caneca de barro azul: quantity 3.").await;
}

#[wasm_bindgen_test]
async fn vtex_js_reads_its_cart_again_after_a_change() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let reads = pretend_vtex_js(ID);
    one_more(&stage).await;
    until("it reads", || reads.length() == 1).await;
    assert_eq!(reads.get(0), "undefined", "its copy is gone");
    forget_vtex_js();
}

#[wasm_bindgen_test]
async fn vtex_js_with_another_cart_keeps_what_it_has() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let reads = pretend_vtex_js(OWN_ID);
    one_more(&stage).await;
    frames(5).await;
    assert_eq!(reads.length(), 0);
    forget_vtex_js();
}

#[wasm_bindgen_test]
async fn another_tab_tells_of_this_cart_and_not_of_others() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    answer(&by_link(ID), &owner_with_first_quantity(9));
    for text in ["1234", "nonsense", ""] {
        broadcast(text);
    }
    frames(10).await;
    assert!(!is_taken(&by_link(ID)));
    let id = shared_cart::domain::ids::OrderFormId::parse(ID).expect("an id");
    broadcast(&format!("{:x}", id.fingerprint()));
    until("the change is there", || stage.quantity().value() == "9").await;
}

#[wasm_bindgen_test]
async fn elements_that_came_and_went_listen_to_nothing() {
    let vtex = pretend_jquery();
    for _ in 0..5 {
        let stage = Stage::drawn_for_guest(MASKED).await;
        assert_eq!(vtex.length(), 1);
        drop(stage);
        frames(2).await;
        assert_eq!(vtex.length(), 0);
    }
    let fetch = Fetch::answers(|| response("", 500));
    for name in ["focus", "online", "pageshow", "offline"] {
        fire(false, name);
    }
    fire(true, "visibilitychange");
    frames(5).await;
    assert_eq!(fetch.calls().len(), 0);
    drop(fetch);

    let _stage = Stage::drawn_for_guest(MASKED).await;
    let fetch = Fetch::answers(|| response("", 500));
    fire(false, "focus");
    until("it looks again", || !fetch.calls().is_empty()).await;
    frames(5).await;
    assert_eq!(fetch.calls().len(), 1, "once, and for itself alone");
    forget_jquery();
}

#[wasm_bindgen_test]
async fn an_element_that_is_not_drawn_rests_until_it_is() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let fetch = Fetch::answers(|| response("", 500));
    stage.host.set_attribute("hidden", "").expect("an attribute");
    stage.host.set_attribute("style", "display: none").expect("an attribute");
    frames(5).await;
    fire(false, "focus");
    frames(5).await;
    assert_eq!(fetch.calls().len(), 0);
    drop(fetch);
    answer(&by_link(ID), &owner_with_first_quantity(8));
    stage.host.remove_attribute("style").expect("an attribute");
    stage.host.remove_attribute("hidden").expect("an attribute");
    until("it is read", || stage.quantity().value() == "8").await;
}

#[wasm_bindgen_test]
async fn an_element_that_goes_takes_all_its_listeners_away() {
    let count = listeners();
    let count = || count.call0(&wasm_bindgen::JsValue::NULL).expect("a number").as_f64();
    let before = count();
    let stage = Stage::drawn_for_guest(MASKED).await;
    assert!(count() > before.map(|before| before + 20.0), "{:?}", count());
    one_more(&stage).await;
    stage.press("share-button");
    stage.until_there("share-panel").await;
    drop(stage);
    until("nothing listens", || count() == before).await;
}

#[wasm_bindgen_test]
async fn an_element_that_is_moved_goes_on_listening_once() {
    let vtex = pretend_jquery();
    let stage = Stage::drawn_for_guest(MASKED).await;
    let elsewhere = document().create_element("div").expect("an element");
    append(&elsewhere);
    elsewhere.append_child(&stage.host).expect("room for it");
    frames(2).await;
    assert_eq!(vtex.length(), 1);
    answer(&by_link(ID), &owner_with_first_quantity(9));
    fire(false, "focus");
    until("the change is there", || stage.quantity().value() == "9").await;
    elsewhere.remove();
    frames(2).await;
    assert_eq!(vtex.length(), 0);
    forget_jquery();
}
