//! What comes back over the wire, judged by the client: a cart, or why there is none.

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

/// What a call comes to when the wire says this.
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
fn json_that_is_no_cart_is_not_understood() {
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
fn no_answer_is_no_connection_or_no_time() {
    assert_eq!(comes_to(Err(TransportError::Network)), ApiError::Network);
    assert_eq!(comes_to(Err(TransportError::TimedOut)), ApiError::TimedOut);
}
