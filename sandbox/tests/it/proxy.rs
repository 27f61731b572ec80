//! The proxy to a real store. In these tests the store is another sandbox with a real socket.

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::any;
use serde_json::json;
use shared_cart_sandbox::{Options, app};
use tokio::net::TcpListener;

use crate::browser::{Browser, cart};

/// Serves a store, and returns a browser at a sandbox that uses this store.
async fn browser_before(store: axum::Router) -> (Browser, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let upstream = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, store).await });
    let options =
        Options { upstream: Some(upstream.parse().expect("an address")), ..Options::default() };
    (Browser::to(app(options)), upstream)
}

#[tokio::test]
async fn carts_of_the_real_store_are_read_and_changed() {
    let store = app(Options { seed: 42, ..Options::default() });
    let mut behind = Browser::to(store.clone());
    let (mut browser, _) = browser_before(store).await;
    let id = browser.new_cart().await;
    let json = browser.add(&id, "1004", "1", 2).await;
    assert_eq!(json["value"], 5780);
    assert_eq!(behind.read(&id).await["items"], json["items"]);
    assert_eq!(browser.new_cart().await, id, "the browser has the store's cookie");
    browser.get(&cart("x", "")).await.refused(400, "ORD002");
    let answer = browser.get(&format!("/checkout/changeToAnonymousUser/{id}")).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (302, "/checkout/#/orderform"));
    assert_eq!(browser.get("/checkout/").await.status, StatusCode::OK, "the page is the sandbox's");
}

#[tokio::test]
async fn cookies_and_redirects_of_the_store_are_rewritten() {
    let store = axum::Router::new().fallback(any(async |request: Request| {
        let host = request.headers()[header::HOST].to_str().unwrap_or_default().to_owned();
        let headers = [
            (
                header::SET_COOKIE,
                "a=1; Domain=.store.example; Path=/; Secure; SameSite=None; HttpOnly".to_owned(),
            ),
            (header::LOCATION, format!("http://{host}/checkout/#/cart")),
            (header::STRICT_TRANSPORT_SECURITY, "max-age=9".to_owned()),
        ];
        (StatusCode::FOUND, headers)
    }));
    let (mut browser, _) = browser_before(store).await;
    let answer = browser.get("/checkout/cart/add?sku=1").await;
    assert_eq!(answer.set_cookies(), ["a=1; Path=/; SameSite=Lax; HttpOnly"]);
    assert_eq!(answer.header("location"), "/checkout/#/cart");
    assert_eq!(answer.header("strict-transport-security"), "");
}

#[tokio::test]
async fn the_store_gets_its_own_origin_and_no_address_of_the_page() {
    let store = axum::Router::new().fallback(any(async |request: Request| {
        let all = request.headers().clone();
        let text =
            |name| all.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned();
        let headers_of_request =
            [header::HOST, header::ORIGIN, header::REFERER].map(text).join(" ");
        (StatusCode::OK, headers_of_request).into_response()
    }));
    let (mut browser, upstream) = browser_before(store).await;
    let headers = [
        ("origin", "http://127.0.0.1:8123"),
        ("referer", "http://127.0.0.1:8123/checkout/?orderFormId=secret"),
    ];
    let headers_of_request =
        browser.send_with("POST", "/api/sessions", "{}", &headers).await.text();
    let host = upstream.trim_start_matches("http://");
    assert_eq!(headers_of_request, format!("{host} {upstream} {upstream}/checkout/"));
}

#[tokio::test]
async fn requests_to_the_store_have_log_delays_and_faults() {
    let (mut browser, _) = browser_before(app(Options::default())).await;
    browser.post("/_sandbox/fail-next", json!({ "status": 503 })).await.ok();
    assert_eq!(browser.get("/api/sessions").await.status, 503);
    assert_eq!(browser.get("/api/sessions").await.status, 200);
    let log = browser.get("/_sandbox/requests").await.ok();
    assert_eq!((&log[0]["status"], &log[1]["status"]), (&json!(503), &json!(200)));
}

#[tokio::test]
async fn a_missing_store_gives_bad_gateway() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let upstream = format!("http://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let options =
        Options { upstream: Some(upstream.parse().expect("an address")), ..Options::default() };
    let mut browser = Browser::to(app(options));
    assert_eq!(browser.get("/api/sessions").await.status, StatusCode::BAD_GATEWAY);
}
