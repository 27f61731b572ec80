//! The custom element: registering, connecting, disconnecting, moving, two on a page, attributes
//! and events.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::{
    answer, answer_later, by_link, for_a_change, for_a_guest, is_taken, own, update,
};
use crate::browser::{Fetch, Heard, fire, next_frame, response, until};
use crate::carts::{BARE, ID, LEGACY, MASKED, OWN, OWNER, owner_with_first_quantity};
use crate::stage::{Stage, append, document, element};

#[wasm_bindgen_test]
async fn it_draws_into_its_shadow_root_and_leaves_its_children_alone() {
    for_a_guest(MASKED);
    let host = element(&[("order-form-id", ID), ("lang", "en")]);
    host.set_inner_text("The store's own words");
    let stage = Stage::appended(host);
    stage.until_there("cart").await;
    assert_eq!(stage.host.text_content().as_deref(), Some("The store's own words"));
    assert_eq!(stage.root().adopted_style_sheets().length(), 1);
    let styles = stage.root().query_selector("style, link, script").expect("a selector");
    assert!(styles.is_none(), "a strict policy allows none of them");
}

#[wasm_bindgen_test]
async fn an_element_that_is_taken_away_leaves_nothing_and_can_come_back() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    stage.host.remove();
    until("its root is empty", || stage.root().child_element_count() == 0).await;

    for_a_guest(&owner_with_first_quantity(7));
    append(&stage.host);
    stage.until_there("cart").await;
    assert_eq!(stage.quantity().value(), "7", "read anew");
}

#[wasm_bindgen_test]
async fn an_answer_to_an_element_that_is_gone_does_no_harm() {
    let later = answer_later(&by_link(ID));
    answer(&own(), OWN);
    let stage = Stage::linked();
    stage.until_there("skeleton").await;
    stage.host.remove();
    until("its root is empty", || stage.root().child_element_count() == 0).await;
    later.arrives(MASKED);
    next_frame().await;
    assert_eq!(stage.root().child_element_count(), 0);
}

#[wasm_bindgen_test]
async fn an_element_that_is_moved_keeps_its_cart() {
    for_a_guest(MASKED);
    let fetch = Fetch::answers(|| response("", 500));
    let stage = Stage::drawn().await;
    let line = stage.part("item");
    stage.type_quantity("12");

    let elsewhere = document().create_element("div").expect("an element");
    append(&elsewhere);
    elsewhere.append_child(&stage.host).expect("room for it");
    next_frame().await;

    assert!(stage.part("item") == line, "the very same line");
    assert_eq!(stage.quantity().value(), "12", "with what was being typed");
    assert_eq!(fetch.calls().len(), 0, "and nothing is read again");
    elsewhere.remove();
}

#[wasm_bindgen_test]
async fn two_elements_on_a_page_show_a_cart_each() {
    let other = "01234567-89ab-cdef-0123-456789abcde0";
    for_a_guest(MASKED);
    let first = Stage::drawn().await;
    answer(&by_link(other), &BARE.replace("456789abcdef", "456789abcde0"));
    answer(&own(), OWN);
    let second = Stage::with(&[("order-form-id", other), ("lang", "es")]);
    second.until_there("empty").await;
    assert_eq!(first.all("item").len(), 5);
    assert!(!first.has("empty") && first.says("title").starts_with("Shared cart"));
    assert!(second.says("title").starts_with("Carrito"), "{}", second.says("title"));

    drop(second);
    next_frame().await;
    assert_eq!(first.all("item").len(), 5, "one goes, the other stays");
}

#[wasm_bindgen_test]
async fn another_id_opens_another_cart() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let other = "0123456789ABCDEF0123456789ABCDE0";
    answer(&by_link(other), &LEGACY.replace("456789ABCDEF\"", "456789ABCDE0\""));
    answer(&own(), OWN);
    stage.host.set_attribute("order-form-id", other).expect("an attribute");
    until("the other cart is there", || stage.all_say("item-name") == ["Vela"]).await;
    assert_eq!(stage.all_say("item-part").len(), 1, "the second line is a part of the first");
    assert!(stage.attribute("checkout-button", "href").contains(other));
}

#[wasm_bindgen_test]
async fn the_same_id_again_reads_nothing() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let fetch = Fetch::answers(|| response("", 500));
    stage.host.set_attribute("order-form-id", ID).expect("an attribute");
    next_frame().await;
    assert_eq!(fetch.calls().len(), 0);
    assert!(stage.has("cart"));
}

#[wasm_bindgen_test]
async fn a_store_switches_the_element_off_and_on_again() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    stage.host.set_inner_text("The store's own words");
    let fetch = Fetch::answers(|| response("", 500));
    stage.host.set_attribute("off", "").expect("an attribute");
    assert!(stage.matches("slot:only-child"), "its content alone");
    fire(false, "focus");
    stage.host.set_attribute("lang", "es").expect("an attribute");
    next_frame().await;
    assert_eq!(fetch.calls().len(), 0);
    for_a_guest(MASKED);
    stage.host.remove_attribute("off").expect("an attribute");
    stage.until_there("cart").await;
    assert!(stage.says("title").starts_with("Carrito compartido"), "{}", stage.says("title"));
    assert!(!stage.matches("slot"));
}

#[wasm_bindgen_test]
async fn what_waits_is_sent_when_the_element_is_switched_off() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    for_a_change(&owner_with_first_quantity(3));
    stage.press("increase-button");
    stage.host.set_attribute("off", "").expect("an attribute");
    until("it is sent", || is_taken(&update())).await;
    assert!(stage.matches("slot:only-child"));
}

#[wasm_bindgen_test]
async fn an_id_that_is_none_is_a_problem_and_an_event() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let heard = Heard::at(&stage, "shared-cart-error");
    stage.host.set_attribute("order-form-id", "abc").expect("an attribute");
    stage.until_there("problem").await;
    assert!(stage.says("problem").contains("This link is not complete"));
    until("the page is told", || !heard.all().is_empty()).await;
    assert_eq!(heard.all(), [r#"[{"kind":"link-malformed"},true,true]"#]);
}

#[wasm_bindgen_test]
async fn another_language_speaks_anew_over_the_same_cart() {
    for_a_guest(MASKED);
    let fetch = Fetch::answers(|| response("", 500));
    let stage = Stage::drawn().await;
    for (tag, title) in [
        ("pt-BR", "Carrinho compartilhado 7 itens"),
        ("es", "Carrito compartido 7 artículos"),
        ("en", "Shared cart 7 items"),
    ] {
        stage.host.set_attribute("lang", tag).expect("an attribute");
        stage.until_says("title", title).await;
        assert_eq!(stage.all("item").len(), 5);
    }
    assert_eq!(fetch.calls().len(), 0);
}

#[wasm_bindgen_test]
async fn the_language_is_that_of_the_nearest_element_around_it() {
    let around = document().create_element("div").expect("an element");
    around.set_attribute("lang", "es-419").expect("an attribute");
    append(&around);
    for_a_guest(MASKED);
    let host = element(&[("order-form-id", ID)]);
    around.append_child(&host).expect("room for it");
    let stage = Stage { host };
    stage.until_there("cart").await;
    assert!(stage.says("title").starts_with("Carrito compartido"));
    around.remove();
}

#[wasm_bindgen_test]
async fn the_page_is_told_once_that_the_cart_is_there_and_then_of_changes() {
    let loaded = Heard::at(document(), "shared-cart-loaded");
    let changed = Heard::at(document(), "shared-cart-changed");
    let stage = Stage::drawn_for_guest(MASKED).await;
    until("the page is told", || !loaded.all().is_empty()).await;
    let told = loaded.all().concat();
    assert!(told.starts_with(r#"[{"units":7,"items":[{"item_id":"501","item_name":"#), "{told}");
    assert!(told.contains(r#""currency":"BRL","value":"#), "{told}");
    assert!(told.ends_with("},true,true]"), "as far as the document");
    assert!(changed.all().is_empty());

    for_a_change(&owner_with_first_quantity(3));
    stage.press("increase-button");
    until("the page is told of the change", || {
        let last = changed.all().pop().unwrap_or_default();
        last.starts_with(r#"[{"origin":"self","added":[{"item_id":"501","#)
            && last.contains(r#""quantity":1}],"removed":[],"changed":[],"units":8,"#)
    })
    .await;
    assert_eq!(changed.all().len(), 1, "the read before it showed nothing else");
    assert_eq!(loaded.all().len(), 1);
}

#[wasm_bindgen_test]
async fn no_event_tells_anything_about_people_or_the_link() {
    let names = [
        "ready",
        "loaded",
        "changed",
        "refused",
        "copied",
        "link-changed",
        "join",
        "checkout",
        "shared",
        "error",
    ];
    let heard = names.map(|name| Heard::at(document(), &format!("shared-cart-{name}")));
    let stage = Stage::drawn_for_guest(OWNER).await;
    for_a_change(&owner_with_first_quantity(3));
    stage.press("increase-button");
    until("the change holds", || is_taken(&update())).await;
    next_frame().await;
    let all: String = heard.iter().flat_map(Heard::all).collect();
    assert!(!all.is_empty());
    for secret in ["lia@", "Lia ", "Prado", &ID[..8]] {
        assert!(!all.contains(secret), "{all}");
    }
}

#[wasm_bindgen_test]
async fn where_links_lead_is_the_themes_to_say_and_never_a_script() {
    for_a_guest(MASKED);
    let stage = Stage::with(&[
        ("order-form-id", ID),
        ("lang", "en"),
        ("checkout-url", "/pagar?sc=2"),
        ("login-url", "javascript:alert(1)"),
    ]);
    stage.until_there("cart").await;
    assert_eq!(
        stage.attribute("checkout-button", "href"),
        format!("/pagar?sc=2&orderFormId={ID}#/payment")
    );
    let login = stage.attribute("sign-in", "href");
    assert_eq!(login, "/login?returnUrl=/checkout/%3FsharedCart%3Dback%23/cart");
}

#[wasm_bindgen_test]
async fn the_moment_of_the_first_drawing_is_marked() {
    let _stage = Stage::drawn_for_guest(MASKED).await;
    let performance = web_sys::window().and_then(|window| window.performance()).expect("a clock");
    let marks = js_sys::Reflect::get(&performance, &"getEntriesByName".into()).expect("a method");
    let marks: js_sys::Function = marks.into();
    let found = marks.call1(&performance, &"shared-cart:drawn".into()).expect("a list");
    assert!(js_sys::Array::from(&found).length() > 0);
}
