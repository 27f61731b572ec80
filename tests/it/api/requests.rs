//! Requests as values: what exactly goes out for each call.

use std::cell::RefCell;
use std::rc::Rc;

use futures::FutureExt;
use serde_json::{Value, json};
use shared_cart::api::client::Client;
use shared_cart::api::error::ApiError;
use shared_cart::api::request::{Credentials, Method, Request, Response, TransportError};
use shared_cart::domain::ids::{ItemIndex, OrderFormId};

use crate::support::fixtures::{self, GUEST, ID, id};

const SECTIONS: &str = r#"["items","totalizers","messages","sellers","storePreferencesData","clientProfileData","shippingData","marketingData","ratesAndBenefitsData"]"#;

/// Does one call over a transport that answers with the owner's cart, and gives what went out.
fn sent<F: Future<Output = T>, T>(call: impl FnOnce(Client) -> F) -> Request {
    let requests: Rc<RefCell<Vec<Request>>> = Rc::default();
    let kept = Rc::clone(&requests);
    let client = Client::new(Rc::new(move |request| {
        kept.borrow_mut().push(request);
        let response = Response { status: 200, body: Some(fixtures::owner()) };
        Box::pin(async { Ok(response) })
    }));
    call(client).now_or_never().expect("an answer at once");
    let mut requests = requests.take();
    assert_eq!(requests.len(), 1, "one call, one request");
    requests.remove(0)
}

#[track_caller]
fn is(request: &Request, url: &str, credentials: Credentials, body: &str) {
    assert!(request.method == Method::Post);
    assert_eq!(request.url, url);
    assert_eq!(request.credentials, credentials);
    assert_eq!(request.body, body);
    assert_eq!(request.timeout_ms, 45_000);
}

fn path(rest: &str) -> String {
    format!("/api/checkout/pub/orderForm/{ID}{rest}")
}

fn cart_id() -> OrderFormId {
    id(ID)
}

#[test]
fn a_linked_cart_is_read_by_its_id_without_completing_it() {
    let request =
        sent(async |client| client.order_form(&cart_id(), Credentials::Omit).await.is_ok());
    let body = format!(r#"{{"expectedOrderFormSections":{SECTIONS}}}"#);
    is(&request, &path("?disableAutoCompletion=true"), Credentials::Omit, &body);
    assert!(request == Client::order_form_request(&cart_id(), Credentials::Omit));
}

#[test]
fn the_visitors_own_cart_is_read_as_themselves() {
    let request = sent(async |client| client.own_order_form().await.is_ok());
    let body = format!(r#"{{"expectedOrderFormSections":{SECTIONS}}}"#);
    is(&request, "/api/checkout/pub/orderForm", Credentials::SameOrigin, &body);
    assert!(request == Client::own_order_form_request());
}

#[test]
fn a_quantity_goes_to_the_index_of_its_line() {
    let request = sent(async |client| {
        client.update_item(&cart_id(), Credentials::Omit, ItemIndex(3), 12).await.is_ok()
    });
    let body = format!(
        r#"{{"orderItems":[{{"index":3,"quantity":12}}],"expectedOrderFormSections":{SECTIONS}}}"#
    );
    is(&request, &path("/items/update"), Credentials::Omit, &body);
}

#[test]
fn a_line_is_added_again_with_its_attachments() {
    let cart = fixtures::cart(fixtures::owner(), GUEST);
    let engraved = &cart.items[2];
    let request = sent(async |client| {
        client.add_item(&cart_id(), Credentials::SameOrigin, engraved).await.is_ok()
    });
    let body: Value = serde_json::from_str(&request.body).expect("JSON");
    let line = json!({
        "id": "503",
        "quantity": 1,
        "seller": "1",
        "attachments": [{
            "name": "Gravura",
            "content": { "texto": "Para a Lia", "vtex.letra.key.tipo": "redonda", "vazio": "" },
        }],
    });
    assert_eq!(body["orderItems"], json!([line]));
    assert_eq!(request.url, path("/items"));
    assert_eq!(request.credentials, Credentials::SameOrigin);
}

#[test]
fn a_plain_line_is_added_without_any_attachments() {
    let cart = fixtures::cart(fixtures::owner(), GUEST);
    let request = sent(async |client| {
        client.add_item(&cart_id(), Credentials::Omit, &cart.items[0]).await.is_ok()
    });
    let body = format!(
        r#"{{"orderItems":[{{"id":"501","quantity":2,"seller":"1"}}],"expectedOrderFormSections":{SECTIONS}}}"#
    );
    is(&request, &path("/items"), Credentials::Omit, &body);
}

#[test]
fn coupons_go_as_one_text() {
    let request = sent(async |client| {
        client.set_coupons(&cart_id(), Credentials::Omit, "A,B\"").await.is_ok()
    });
    let body = format!(r#"{{"text":"A,B\"","expectedOrderFormSections":{SECTIONS}}}"#);
    is(&request, &path("/coupons"), Credentials::Omit, &body);
}

#[test]
fn payment_data_is_never_asked_for() {
    let sections = shared_cart::api::wire::SECTIONS;
    assert!(!sections.contains(&"paymentData"));
    assert_eq!(json!(sections).to_string(), SECTIONS);
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
    let error = comes_to(Ok(Response { status: 200, body: None }));
    let ApiError::NotUnderstood(error) = error else { panic!("{error:?}") };
    assert_eq!(error.to_string(), "the answer: expected JSON");
}

#[test]
fn json_that_is_no_cart_is_not_understood() {
    let error = comes_to(Ok(Response { status: 200, body: Some(json!({ "ok": true })) }));
    let ApiError::NotUnderstood(error) = error else { panic!("{error:?}") };
    assert_eq!(error.to_string(), "orderFormId: expected a text");
}

#[test]
fn a_failing_status_is_judged_before_its_body() {
    let cart = Some(fixtures::owner());
    assert_eq!(comes_to(Ok(Response { status: 503, body: cart })), ApiError::Unavailable);
}

#[test]
fn no_answer_is_no_connection_or_no_time() {
    assert_eq!(comes_to(Err(TransportError::Network)), ApiError::Network);
    assert_eq!(comes_to(Err(TransportError::TimedOut)), ApiError::TimedOut);
}
