//! Answers on their way through `fetch`. The native tests store the carts that the fixtures become;
//! here the same texts come as bytes from a response.

use js_sys::{Map, Promise};
use shared_cart::api::client::Client;
use shared_cart::api::convert;
use shared_cart::api::error::ApiError;
use shared_cart::api::fetch;
use shared_cart::api::people::access::{Access, Identity};
use shared_cart::domain::people::personal::{People, Personal};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::{own, registered};
use crate::browser::response;
use crate::carts::{BARE, LEGACY, MASKED, OWNER};

const GUEST: Access =
    Access { credentialed: false, own_cart: false, operator: false, identity: Identity::Unknown };
const SIGNED_IN: Access =
    Access { credentialed: true, own_cart: true, identity: Identity::Buyer, ..GUEST };

/// A client whose next read of the own cart gets this text.
fn client(text: &str) -> Client {
    registered();
    let early = Map::new();
    early.set(&own().into(), &Promise::resolve(&response(text, 200)));
    Client::new(fetch::transport(early))
}

fn visible(people: &People) -> Vec<String> {
    let texts = people.values().into_iter().filter_map(|value| match value {
        Personal::Masked => None,
        Personal::Visible(text) => Some(text.reveal_on_screen().to_owned()),
    });
    texts.collect()
}

async fn reads(text: &str, access: Access, expected: &str) {
    let order_form = client(text).own_order_form().await.expect("a cart");
    let (cart, people) = convert::cart(order_form, access, None);
    let visible = visible(&people);
    let id = cart.id.expose_for_url();
    let now = format!("{cart:#?}\n{people:#?}\nid: {id}\nvisible: {visible:#?}\n");
    assert_eq!(now, expected);
}

#[wasm_bindgen_test]
async fn the_page_reads_the_owners_cart_as_the_native_decoder_does() {
    reads(OWNER, SIGNED_IN, include_str!("../fixtures/owner.cart.txt")).await;
}

#[wasm_bindgen_test]
async fn the_page_reads_a_masked_cart_as_the_native_decoder_does() {
    reads(MASKED, GUEST, include_str!("../fixtures/masked.cart.txt")).await;
}

#[wasm_bindgen_test]
async fn the_page_reads_an_older_cart_as_the_native_decoder_does() {
    reads(LEGACY, GUEST, include_str!("../fixtures/legacy.cart.txt")).await;
}

#[wasm_bindgen_test]
async fn the_page_reads_a_bare_cart_as_the_native_decoder_does() {
    reads(BARE, SIGNED_IN, include_str!("../fixtures/bare.cart.txt")).await;
}

async fn says(text: &str, message: &str) {
    let result = client(text).own_order_form().await;
    let Some(ApiError::NotUnderstood(error)) = result.err() else { panic!("{text}: understood") };
    assert_eq!(error.to_string(), message, "{text}");
}

/// A cart with these members.
fn cart(members: &str) -> String {
    format!(r#"{{"orderFormId":"0123456789abcdef0123456789abcdef","value":1,{members}}}"#)
}

#[wasm_bindgen_test]
async fn the_page_names_the_wrong_field_in_the_same_words() {
    says("<h1>Closed</h1>", "the answer: expected JSON").await;
    says("", "the answer: expected JSON").await;
    says("null", "orderFormId: expected a text").await;
    says("[]", "orderFormId: expected a text").await;
    says(r#""text""#, "orderFormId: expected a text").await;
    says(&cart(r#""value":1.5"#), "value: expected an integer").await;
    says(&cart(r#""value":1e300"#), "value: expected an integer").await;
    says(&cart(r#""items":{}"#), "items: expected a list").await;
    says(&cart(r#""items":"abc""#), "items: expected a list").await;
    says(&cart(r#""items":[{"id":"1"},{"id":2}]"#), "items[1].id: expected a text").await;
    says(&cart(r#""items":[{"id":"1","quantity":"2"}]"#), "items[0].quantity: expected an integer")
        .await;
    says(&cart(r#""items":[{"id":"1","quantity":-2}]"#), "items[0].quantity: expected a quantity")
        .await;
    let total = r#""items":[{"id":"1","priceDefinition":{"total":[]}}]"#;
    says(&cart(total), "items[0].priceDefinition.total: expected an integer").await;
}

#[wasm_bindgen_test]
async fn what_every_javascript_object_inherits_is_no_field_of_an_answer() {
    let odd =
        cart(r#""items":[{"id":"1","name":"A","attachments":[{"name":"x","content":"abc"}]}]"#);
    let order_form = client(&odd).own_order_form().await.expect("a cart");
    assert!(order_form.messages.is_empty() && order_form.people.profile.is_none());
    let cart = convert::cart(order_form, GUEST, None).0;
    assert!(cart.items[0].attachments[0].content.is_empty(), "a text has no members");
}

/// An answer with these lines, as text.
fn lines(lines: &[&str]) -> String {
    cart(&format!(r#""items":[{}],"totalizers":[]"#, lines.join(",")))
}

#[wasm_bindgen_test]
async fn what_comes_again_is_understood_as_for_the_first_time() {
    const A: &str = r#"{"uniqueId":"A","id":"1","name":"{\"uniqueId\":","quantity":1}"#;
    const B: &str = r#"{"uniqueId":"B","id":"2","name":"B","quantity":1}"#;
    const MORE: &str = r#"{"uniqueId":"B","id":"2","name":"B","quantity":7}"#;
    const C: &str = r#"{"uniqueId":"C","id":"3","name":"C","quantity":1}"#;
    const NESTED: &str = concat!(
        r#"{"uniqueId":"N","id":"4","name":"N","quantity":1,"bundleItems":["#,
        r#"{"uniqueId":"O","id":"5","name":"Box"},{"uniqueId":"P","id":"6","name":"Card"}]}"#
    );
    let answers = [
        lines(&[A, B, C]),
        lines(&[A, B, C]),
        lines(&[A, MORE, C]),
        lines(&[A, C]),
        lines(&[C, A, A]),
        lines(&[A, NESTED, B, C]),
        lines(&[A, NESTED, MORE, C]),
        lines(&[]),
        lines(&[NESTED, NESTED]),
        lines(&[NESTED, NESTED]),
        lines(&["0", A]),
        lines(&[A, "0"]),
        lines(&[B, C]),
    ];
    registered();
    let early = Map::new();
    let client = Client::new(fetch::transport(early.clone()));
    for text in &answers {
        early.set(&own().into(), &Promise::resolve(&response(text, 200)));
        let again = client.own_order_form().await;
        // What the client makes of it without any answer before.
        let plain = text.replacen(r#""items":["#, r#""items": ["#, 1);
        let fresh = self::client(&plain).own_order_form().await;
        match (again, fresh) {
            (Ok(again), Ok(fresh)) => {
                let [again, fresh] = [again, fresh].map(|form| convert::cart(form, GUEST, None).0);
                assert_eq!(again, fresh, "{text}");
            }
            (Err(again), Err(fresh)) => assert_eq!(again, fresh, "{text}"),
            _ => panic!("understood once only: {text}"),
        }
    }
}
