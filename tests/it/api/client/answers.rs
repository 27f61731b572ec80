//! What the client makes of an answer or of a failed call: a cart or an error.

use std::cell::RefCell;
use std::rc::Rc;

use futures::FutureExt;
use serde_json::{Value, json};
use shared_cart::api::client::Client;
use shared_cart::api::error::ApiError;
use shared_cart::api::request::{Response, TransportError};

use crate::support::fixtures;

fn answer(status: u16, body: Option<Value>) -> Response {
    Response { status, body: body.map(fixtures::json), retry_after_ms: None }
}

/// The error of a call that ends like this.
fn comes_to(answer: Result<Response, TransportError>) -> ApiError {
    let answer = Rc::new(RefCell::new(Some(answer)));
    let client = Client::new(Rc::new(move |_| {
        let answer = answer.borrow_mut().take().expect("one call");
        Box::pin(async { answer })
    }));
    let result = client.own_order_form().now_or_never().expect("an answer at once");
    result.err().expect("an error")
}

#[test]
fn a_page_where_json_should_be_is_not_understood() {
    let error = comes_to(Ok(answer(200, None)));
    let ApiError::NotUnderstood(error) = error else { panic!("{error:?}") };
    assert_eq!(error.to_string(), "the answer: expected JSON");
}

#[test]
fn json_of_another_kind_is_not_understood() {
    let error = comes_to(Ok(answer(200, Some(json!({ "ok": true })))));
    let ApiError::NotUnderstood(error) = error else { panic!("{error:?}") };
    assert_eq!(error.to_string(), "orderFormId: expected a text");
}

#[test]
fn a_failing_status_is_judged_before_its_body() {
    let cart = Some(fixtures::owner());
    assert_eq!(comes_to(Ok(answer(503, cart))), ApiError::Unavailable { retry_after: None });
}

#[test]
fn a_call_without_an_answer_is_offline_or_timed_out() {
    assert_eq!(comes_to(Err(TransportError::Network)), ApiError::Network);
    assert_eq!(comes_to(Err(TransportError::TimedOut)), ApiError::TimedOut);
}
