//! The transport over `fetch`: what is sent, what becomes of an answer or a failure, and early
//! answers, which are used once.

use js_sys::{Map, Promise};
use shared_cart::api::client::Client;
use shared_cart::api::fetch::transport;
use shared_cart::api::request::{Credentials, Request, TransportError};
use shared_cart::domain::ids::OrderFormId;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::{by_link, own, registered};
use crate::browser::{Fetch, broken_response, rejected, response};
use crate::carts::ID;

fn linked() -> Request {
    let client = Client::new(transport(Map::new()));
    let id = OrderFormId::parse(ID).expect("an id");
    client.cart(&id, Credentials::Omit).order_form_request()
}

/// The result of a request: the status, and whether the body was JSON.
async fn carried(early: &Map, request: Request) -> Result<(u16, bool), TransportError> {
    registered();
    let response = transport(early.clone())(request).await?;
    Ok((response.status, response.body.is_some()))
}

fn early(key: &str, answer: &Promise) -> Map {
    let early = Map::new();
    early.set(&JsValue::from_str(key), answer);
    early
}

fn resolved(text: &str, status: u16) -> Promise {
    Promise::resolve(&response(text, status))
}

#[wasm_bindgen_test]
async fn a_request_goes_out_as_it_was_made() {
    let fetch = Fetch::answers(|| response("{}", 200));
    for request in [linked(), Client::own_order_form_request()] {
        let (url, body) = (request.url.clone(), request.body.clone());
        let credentials = request.credentials.as_str().to_owned();
        assert_eq!(carried(&Map::new(), request).await, Ok((200, true)));
        let call = fetch.calls().pop().expect("a call");
        let expected = ["POST", &url, &credentials, "application/json", &body, "true", "false"];
        assert_eq!(call, expected);
    }
    assert_eq!(fetch.calls().len(), 2);
}

#[wasm_bindgen_test]
async fn a_write_goes_on_when_its_page_is_left_unless_it_is_too_long() {
    let fetch = Fetch::answers(|| response("{}", 200));
    for (length, outlives) in [(100, "true"), (70_000, "false")] {
        let body = " ".repeat(length);
        let write = Request { is_write: true, body, ..linked() };
        assert_eq!(carried(&Map::new(), write).await, Ok((200, true)));
        assert_eq!(fetch.calls().pop().and_then(|mut call| call.pop()).as_deref(), Some(outlives));
    }
}

#[wasm_bindgen_test]
async fn an_early_answer_is_used_and_used_once() {
    let fetch = Fetch::answers(|| response("{}", 503));
    let early = early(&by_link(ID), &resolved("{}", 200));
    assert_eq!(carried(&early, linked()).await, Ok((200, true)));
    assert_eq!(fetch.calls().len(), 0, "nothing is asked twice");
    assert_eq!(carried(&early, linked()).await, Ok((503, true)));
    assert_eq!(fetch.calls().len(), 1, "the second time the store is asked");
}

#[wasm_bindgen_test]
async fn an_early_answer_for_other_credentials_is_not_taken() {
    let fetch = Fetch::answers(|| response("{}", 503));
    let early = early(&own(), &resolved("{}", 200));
    assert_eq!(carried(&early, linked()).await, Ok((503, true)));
    assert_eq!((fetch.calls().len(), early.size()), (1, 1));
}

#[wasm_bindgen_test]
async fn an_early_answer_that_failed_counts_as_offline() {
    let early = early(&own(), &rejected("NetworkError"));
    let request = Client::own_order_form_request();
    assert_eq!(carried(&early, request).await, Err(TransportError::Network));
}

#[wasm_bindgen_test]
async fn a_failed_fetch_is_offline_and_a_slow_one_is_timed_out() {
    for (name, error) in
        [("NetworkError", TransportError::Network), ("TimeoutError", TransportError::TimedOut)]
    {
        let _fetch = Fetch::answers(move || rejected(name).into());
        assert_eq!(carried(&Map::new(), linked()).await, Err(error), "{name}");
    }
}

#[wasm_bindgen_test]
async fn a_page_is_an_answer_without_json() {
    let early = early(&own(), &resolved("<h1>404 Not Found</h1>", 404));
    assert_eq!(carried(&early, Client::own_order_form_request()).await, Ok((404, false)));
}

#[wasm_bindgen_test]
async fn an_answer_of_more_than_8_megabytes_is_not_read() {
    for (megabytes, is_read) in [(7, true), (9, false)] {
        let text = ["\"", &"a".repeat(megabytes << 20), "\""].concat();
        let early = early(&own(), &resolved(&text, 200));
        assert_eq!(carried(&early, Client::own_order_form_request()).await, Ok((200, is_read)));
    }
}

#[wasm_bindgen_test]
async fn an_answer_that_breaks_off_counts_as_offline() {
    let early = early(&own(), &Promise::resolve(&broken_response()));
    let request = Client::own_order_form_request();
    assert_eq!(carried(&early, request).await, Err(TransportError::Network));
}

#[wasm_bindgen_test]
async fn an_early_answer_of_another_kind_counts_as_offline() {
    let early = early(&own(), &Promise::resolve(&JsValue::from_str("{}")));
    let request = Client::own_order_form_request();
    assert_eq!(carried(&early, request).await, Err(TransportError::Network));
}
