//! The properties of the element, and the events that a page can prevent.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::{answer, by_link, for_a_guest, own};
use crate::browser::{Heard, fire, next_frame, prevent, until};
use crate::carts::{ID, MASKED, OWNER, own_with_three, owner_with_first_quantity};
use crate::stage::{Stage, element};

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

fn set(object: &JsValue, name: &str, value: impl Into<JsValue>) {
    Reflect::set(object, &name.into(), &value.into()).expect("an object");
}

#[wasm_bindgen_test]
fn properties_mirror_attributes() {
    let host = element(&[("no-memory", "false"), ("heading-level", "3"), ("mode", "view")]);
    assert_eq!(get(&host, "noMemory"), false);
    assert_eq!(
        (get(&host, "headingLevel").as_f64(), get(&host, "mode")),
        (Some(3.0), "view".into())
    );
    assert_eq!(
        (get(&host, "maxLinkAgeDays").as_f64(), get(&host, "storeName")),
        (Some(90.0), "".into())
    );
    set(&host, "noMemory", true);
    set(&host, "maxLinkAgeDays", 7);
    set(&host, "mode", JsValue::NULL);
    let attribute = |name| host.get_attribute(name);
    assert_eq!(attribute("no-memory").as_deref(), Some(""));
    assert_eq!(attribute("max-link-age-days").as_deref(), Some("7"));
    assert_eq!(attribute("mode"), None);
    set(&host, "noMemory", false);
    assert_eq!(attribute("no-memory"), None);
}

#[wasm_bindgen_test]
async fn the_cart_is_a_frozen_object_without_ids_of_carts_and_people() {
    for_a_guest(OWNER);
    let host = element(&[("order-form-id", ID), ("lang", "en")]);
    assert!(get(&host, "cart").is_null());
    let ready = get(&host, "ready");
    let stage = Stage::appended(host);
    let first = JsFuture::from(Promise::from(ready)).await.expect("it is never rejected");
    let cart = get(&stage.host, "cart");
    assert!(first == cart && get(&stage.host, "cart") == cart, "the same object");
    let items = get(&cart, "items");
    let line = get(&items, "0");
    for object in [&cart, &items, &line] {
        assert!(Object::is_frozen(object.unchecked_ref::<Object>()), "{object:?}");
    }
    assert_eq!(get(&cart, "role"), "guest");
    assert_eq!((get(&line, "id"), get(&line, "quantity").as_f64()), ("501".into(), Some(2.0)));
    assert_eq!(get(&cart, "currency"), "BRL");
    let json = js_sys::JSON::stringify(&cart).expect("JSON").as_string().unwrap_or_default();
    for secret in ["lia@", "Lia ", "Prado", &ID[..8], "\"attachments", "note"] {
        assert!(!json.contains(secret), "{secret} in {json}");
    }
    answer(&by_link(ID), &owner_with_first_quantity(9));
    fire(false, "focus");
    let quantity = || get(&get(&get(&get(&stage.host, "cart"), "items"), "0"), "quantity");
    until("it is a new object", || quantity().as_f64() == Some(9.0)).await;
    stage.host.remove();
    next_frame().await;
    assert!(get(&stage.host, "cart").is_null());
}

#[wasm_bindgen_test]
async fn what_others_change_is_told_as_theirs() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let changed = Heard::at(&stage, "shared-cart-changed");
    answer(&by_link(ID), &owner_with_first_quantity(1));
    fire(false, "focus");
    until("the page is told", || !changed.all().is_empty()).await;
    let told = changed.all().concat();
    assert!(told.starts_with(r#"[{"origin":"other","added":[],"removed":[{"item_id":"501""#));
    answer(&by_link(ID), &owner_with_first_quantity(1));
    fire(false, "focus");
    until("it is read", || crate::answers::is_taken(&by_link(ID))).await;
    next_frame().await;
    assert_eq!(changed.all().len(), 1, "nothing changed");
}

#[wasm_bindgen_test]
async fn a_page_can_keep_a_guest_from_joining() {
    answer(&by_link(ID), MASKED);
    answer(&own(), &own_with_three());
    let stage = Stage::drawn().await;
    let allow = prevent(&stage.host, "shared-cart-join");
    stage.press("join-button");
    next_frame().await;
    assert!(stage.has("join"), "they are still asked");
    let _ = allow.call0(&JsValue::NULL);
    stage.press("join-button");
    stage.until_there("stepper").await;
}

#[wasm_bindgen_test]
async fn a_page_can_have_a_checkout_of_its_own() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let heard = Heard::at(&stage, "shared-cart-checkout");
    let allow = prevent(&stage.host, "shared-cart-checkout");
    let before = crate::stage::document().url().expect("an address");
    // A guest's cart is read once more before the payment.
    answer(&by_link(ID), MASKED);
    stage.press("checkout-button");
    until("the page is told", || !heard.all().is_empty()).await;
    next_frame().await;
    assert_eq!(crate::stage::document().url().expect("an address"), before);
    let told = heard.all().concat();
    assert!(told.starts_with(r#"[{"items":[{"item_id":"501","#), "{told}");
    assert!(!told.to_lowercase().contains(&ID[..8].to_lowercase()), "{told}");
    let _ = allow;
}

#[wasm_bindgen_test]
async fn the_page_is_told_what_became_of_the_link() {
    let heard = Heard::at(crate::stage::document(), "shared-cart-link-changed");
    let stage = Stage::drawn_for_guest(MASKED).await;
    until("it is open", || heard.all().len() == 2).await;
    assert_eq!(
        heard.all(),
        [r#"[{"state":"opening"},true,true]"#, r#"[{"state":"open"},true,true]"#]
    );
    stage.host.set_attribute("order-form-id", "abc").expect("an attribute");
    until("it is no link", || heard.all().len() > 2).await;
    assert_eq!(
        heard.all().last().map(String::as_str),
        Some(r#"[{"state":"link-malformed"},true,true]"#)
    );
}
