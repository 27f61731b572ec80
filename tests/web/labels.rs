//! The texts of a theme: they replace the component's own, and add languages.

use js_sys::{Array, Function};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::for_a_guest;
use crate::carts::{ID, MASKED};
use crate::stage::Stage;

#[wasm_bindgen(module = "/tests/web/page.js")]
extern "C" {
    fn warnings() -> Array;
}

/// What is written into the console as a warning, until the value is dropped.
struct Warnings(Array);

impl Warnings {
    fn all(&self) -> Vec<String> {
        Array::from(&self.0.get(0)).iter().filter_map(|text| text.as_string()).collect()
    }
}

impl Drop for Warnings {
    fn drop(&mut self) {
        let _ = self.0.get(1).unchecked_into::<Function>().call0(&JsValue::NULL);
    }
}

/// The address of a file with these texts.
fn file(labels: &Value) -> String {
    let text = String::from(js_sys::encode_uri_component(&labels.to_string()));
    format!("data:application/json,{text}")
}

/// A cart in a page of this language, with these texts of the theme.
async fn drawn(lang: &str, labels: &Value) -> Stage {
    for_a_guest(MASKED);
    let file = file(labels);
    let stage = Stage::with(&[("order-form-id", ID), ("lang", lang), ("labels", &file)]);
    stage.until_there("cart").await;
    stage
}

/// The language of what is shown.
fn language(stage: &Stage) -> String {
    let root = stage.root().query_selector(".root").expect("a selector");
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_theme_replaces_single_texts_and_forms_and_they_are_texts() {
    let labels = json!({
        "share": "<b>Send</b>",
        "units_other": "{{ count }} pieces, {{name}}",
        "remove_item": "Away\u{1e} with it",
        "together": 7,
    });
    let stage = drawn("en", &labels).await;
    assert!(stage.says("share-button").contains("<b>Send</b>"), "{}", stage.says("share-button"));
    assert!(stage.says("title").starts_with("Shared cart 7 pieces,"), "{}", stage.says("title"));
    let remove = stage.all("remove-button")[0].get_attribute("aria-label");
    assert_eq!(remove.as_deref(), Some("Away with it"));
    assert_eq!(language(&stage), "en");
}

#[wasm_bindgen_test]
async fn a_key_that_is_unknown_is_named_in_the_console_once() {
    let warnings = Warnings(warnings());
    let labels = json!({ "share": "Send", "shaer": "Send", "bar": { "nothing_one": "x" } });
    let stage = drawn("en", &labels).await;
    let expected = "Shared Cart has no texts with these keys: bar.nothing, shaer";
    assert_eq!(warnings.all(), [expected]);
    drop(stage);
    let _again = drawn("en", &labels).await;
    assert_eq!(warnings.all(), [expected]);
}

#[wasm_bindgen_test]
async fn a_theme_adds_a_language_with_the_plurals_of_its_own() {
    let labels = json!({
        "lang": "uk",
        "title": "Спільний кошик",
        "units_one": "{{count}} товар",
        "units_few": "{{count}} товари",
        "units_many": "{{count}} товарів",
    });
    let stage = drawn("pt-BR", &labels).await;
    stage.until_says("title", "Спільний кошик 7 товарів").await;
    assert_eq!(language(&stage), "uk");
    assert!(stage.says("checkout-button").contains("Go to checkout"), "the rest is in English");
}

#[wasm_bindgen_test]
async fn labels_may_change_and_go_while_the_cart_is_there() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let file = file(&json!({ "title": "Our basket" }));
    stage.host.set_attribute("labels", &file).expect("an attribute");
    stage.until_says("title", "Our basket 7 items").await;
    stage.host.remove_attribute("labels").expect("an attribute");
    stage.until_says("title", "Shared cart 7 items").await;
}

#[wasm_bindgen_test]
async fn without_its_file_the_component_speaks_its_own_texts() {
    let warnings = Warnings(warnings());
    for_a_guest(MASKED);
    let broken = [("order-form-id", ID), ("lang", "en"), ("labels", "data:text/html,<p>")];
    let stage = Stage::with(&broken);
    stage.until_says("title", "Shared cart 7 items").await;
    assert!(warnings.all()[0].starts_with("Shared Cart: the labels could not be loaded:"));
}
