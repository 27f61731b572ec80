//! Delays, faults and dropped connections.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use shared_cart_sandbox::{Options, app};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::browser::{Browser, cart, sandbox};

async fn fail_next(browser: &Browser, fault: Value) {
    browser.other().post("/_sandbox/fail-next", fault).await.ok();
}

#[tokio::test]
async fn the_next_request_fails_and_the_one_after_does_not() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    fail_next(&browser, json!({ "status": 503, "code": "CHK0084" })).await;
    browser.get(&cart(&id, "")).await.refused(503, "CHK0084");
    assert_eq!(browser.get(&cart(&id, "")).await.status, 200);
}

#[tokio::test]
async fn only_the_given_number_of_matching_requests_fails() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    fail_next(&browser, json!({ "count": 2, "status": 500, "method": "POST", "path": "/coupons" }))
        .await;
    let coupons = cart(&id, "/coupons");
    assert_eq!(browser.get(&cart(&id, "")).await.status, 200);
    for status in [500, 500, 200] {
        assert_eq!(browser.post(&coupons, json!({ "text": "" })).await.status, status);
    }
}

#[tokio::test]
async fn a_fault_can_have_retry_after_or_be_a_page_or_any_text() {
    let mut browser = sandbox();
    let path = "/api/checkout/pub/orderForm";
    fail_next(&browser, json!({ "status": 429, "retryAfter": 2 })).await;
    let answer = browser.get(path).await;
    assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (429, "2"));
    fail_next(&browser, json!({ "status": 404, "html": true })).await;
    let answer = browser.get(path).await;
    assert!(
        answer.header("content-type").starts_with("text/html") && answer.text().contains("404")
    );
    fail_next(&browser, json!({ "status": 200, "body": "{\"items\":" })).await;
    assert_eq!(browser.get(path).await.text(), "{\"items\":");
    fail_next(&browser, json!({ "status": 403, "code": "CHK003", "message": "Own words" })).await;
    assert_eq!(browser.get(path).await.json()["error"]["message"], "Own words");
}

#[tokio::test]
async fn status_429_and_503_can_have_retry_after_or_not() {
    let mut browser = sandbox();
    let id = browser.new_cart().await;
    let date = "Mon, 02 Mar 2026 12:00:05 GMT";
    for status in [429, 500, 503] {
        for (retry_after, header) in
            [(Value::Null, ""), (json!(2), "2"), (json!(0), "0"), (json!(date), date)]
        {
            fail_next(&browser, json!({ "status": status, "retryAfter": retry_after })).await;
            let answer = browser.post(&cart(&id, "/coupons"), json!({ "text": "" })).await;
            assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (status, header));
        }
    }
    fail_next(&browser, json!({ "status": 429, "retryAfter": 1, "code": "CHK0084" })).await;
    let answer = browser.get(&cart(&id, "")).await;
    assert_eq!(answer.header("retry-after"), "1");
    answer.refused(429, "CHK0084");
}

#[tokio::test]
async fn a_fault_can_come_after_the_request_was_stored() {
    let mut browser = sandbox();
    let id = browser.cart_of("bruno").await;
    fail_next(&browser, json!({ "status": 500, "stored": true })).await;
    let answer = browser.post(&cart(&id, "/items/removeAll"), json!({})).await;
    assert_eq!(answer.set_cookies(), [""; 0]);
    answer.refused(500, "CHK0197");
    assert_eq!(browser.read(&id).await["items"], json!([]));
}

#[tokio::test]
async fn without_a_socket_a_dropped_connection_is_a_failing_body() {
    let mut browser = sandbox();
    let id = browser.cart_of("bruno").await;
    for (when, is_stored) in [("before", false), ("midway", true), ("after", true)] {
        fail_next(&browser, json!({ "drop": when })).await;
        let answer = browser.post(&cart(&id, "/coupons"), json!({ "text": "x" })).await;
        assert!(answer.is_cut, "{when}");
        let messages = browser.read(&id).await["messages"].clone();
        assert_eq!(messages != json!([]), is_stored, "{when}");
        browser.post(&cart(&id, "/messages/clear"), json!({})).await.ok();
    }
}

#[tokio::test]
async fn a_failed_write_stores_nothing() {
    let mut browser = sandbox();
    let id = browser.cart_of("bruno").await;
    let before = browser.read(&id).await;
    fail_next(&browser, json!({ "status": 500 })).await;
    browser.post(&cart(&id, "/items/removeAll"), json!({})).await;
    assert_eq!(browser.read(&id).await["items"], before["items"]);
}

#[tokio::test]
async fn pending_faults_can_be_removed() {
    let mut browser = sandbox();
    fail_next(&browser, json!({ "count": 5, "status": 500 })).await;
    browser.send("DELETE", "/_sandbox/fail-next", None).await.ok();
    assert_eq!(browser.get("/_sandbox/fail-next").await.ok(), json!([]));
    assert_eq!(browser.get("/api/sessions").await.status, 200);
    let answer = browser.post("/_sandbox/fail-next", json!({ "status": 42 })).await;
    assert_eq!(answer.status, 400);
}

#[tokio::test]
async fn control_paths_and_pages_have_no_faults_and_no_delays() {
    let mut browser = sandbox();
    fail_next(&browser, json!({ "count": 9, "status": 500 })).await;
    for path in ["/", "/checkout/", "/_sandbox/links", "/theme/store.css"] {
        assert_eq!(browser.get(path).await.status, 200, "{path}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_delay_makes_matching_requests_wait() {
    let mut browser = sandbox();
    let delay = json!({ "milliseconds": 300, "method": "GET", "path": "orderForm" });
    browser.post("/_sandbox/delay", delay).await.ok();
    let start = tokio::time::Instant::now();
    browser.get("/api/checkout/pub/orderForm").await.ok();
    assert!(start.elapsed() >= Duration::from_millis(300));
    let start = tokio::time::Instant::now();
    browser.post("/api/checkout/pub/orderForm", json!({})).await.ok();
    browser.send("DELETE", "/_sandbox/delay", None).await.ok();
    browser.get("/api/checkout/pub/orderForm").await.ok();
    assert!(start.elapsed() < Duration::from_millis(300));
}

/// Sends one request over a real connection and returns all bytes of the answer.
async fn send_over_tcp(router: axum::Router, method: &str, path: &str, body: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut bytes = Vec::new();
    let deadline = Instant::now() + Duration::from_secs(5);
    // Reading ends because the sandbox cuts the connection. Otherwise the connection would stay
    // open.
    let read = stream.read_to_end(&mut bytes);
    let _ = tokio::time::timeout(deadline - Instant::now(), read).await.expect("the end");
    server.abort();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn a_connection_dropped_before_or_after_sends_no_byte() {
    let router = app(Options::default());
    let mut browser = Browser::to(router.clone());
    let id = browser.cart_of("bruno").await;
    let path = cart(&id, "/items/removeAll");
    fail_next(&browser, json!({ "drop": "before" })).await;
    assert_eq!(send_over_tcp(router.clone(), "POST", &path, "{}").await, "");
    assert_ne!(browser.read(&id).await["items"], json!([]));
    fail_next(&browser, json!({ "drop": "after" })).await;
    assert_eq!(send_over_tcp(router, "POST", &path, "{}").await, "");
    assert_eq!(browser.read(&id).await["items"], json!([]), "the write had been stored");
}

#[tokio::test]
async fn a_connection_can_be_cut_in_the_middle_of_the_answer() {
    let router = app(Options::default());
    let mut browser = Browser::to(router.clone());
    let id = browser.cart_of("bruno").await;
    fail_next(&browser, json!({ "drop": "midway" })).await;
    let answer = send_over_tcp(router, "POST", &cart(&id, "/items/removeAll"), "{}").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(!answer.contains("\r\n0\r\n"), "the body has no end: {answer}");
    assert_eq!(browser.read(&id).await["items"], json!([]));
}
