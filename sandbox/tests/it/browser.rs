//! A client like a browser: it sends requests to a sandbox in this process and keeps its cookies.
//! Knows only those details of carts that several tests need.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use shared_cart_sandbox::{Options, app};
use tower::ServiceExt;

use crate::openapi;

/// A browser with cookies.
#[derive(Clone)]
pub(crate) struct Browser {
    pub(crate) router: Router,
    pub(crate) cookies: BTreeMap<String, String>,
    /// Whether answers are checked with the vendor's description.
    is_checked: bool,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
    /// Whether the connection was cut.
    pub(crate) is_cut: bool,
}

/// A browser without cookies at a new sandbox.
pub(crate) fn sandbox() -> Browser {
    Browser::to(app(Options::default()))
}

impl Browser {
    /// A browser without cookies at this sandbox.
    pub(crate) fn to(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), is_checked: true }
    }

    /// Another browser without cookies at the same sandbox.
    pub(crate) fn other(&self) -> Self {
        Self { cookies: BTreeMap::new(), ..self.clone() }
    }

    /// A browser whose answers are not checked, for tests that put undescribed data into carts.
    pub(crate) fn unchecked(self) -> Self {
        Self { is_checked: false, ..self }
    }

    /// Sends a request without this browser's cookies, as with `credentials: "omit"`.
    pub(crate) async fn omitting(&self, method: &str, path: &str, body: Value) -> Answer {
        self.other().send(method, path, Some(body)).await
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, None).await
    }

    pub(crate) async fn post(&mut self, path: &str, body: Value) -> Answer {
        self.send("POST", path, Some(body)).await
    }

    pub(crate) async fn send(&mut self, method: &str, path: &str, body: Option<Value>) -> Answer {
        let text = body.map(|body| body.to_string()).unwrap_or_default();
        self.send_text(method, path, &text).await
    }

    pub(crate) async fn send_text(&mut self, method: &str, path: &str, body: &str) -> Answer {
        self.send_with(method, path, body, &[]).await
    }

    /// Sends a request with more headers.
    pub(crate) async fn send_with(
        &mut self,
        method: &str,
        path: &str,
        body: &str,
        headers: &[(&str, &str)],
    ) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request =
            Request::builder().method(method).uri(path).header(header::HOST, "127.0.0.1:8123");
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.to_owned())).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, sent) = response.into_parts();
        let bytes = sent.collect().await.map(|body| body.to_bytes().to_vec());
        let is_cut = bytes.is_err();
        let bytes = bytes.unwrap_or_default();
        let answer = Answer { status: parts.status, headers: parts.headers, bytes, is_cut };
        if self.is_checked {
            openapi::check(method, path, body, answer.status, &answer.bytes);
        }
        for cookie in answer.set_cookies() {
            self.keep(&cookie);
        }
        answer
    }

    fn keep(&mut self, cookie: &str) {
        let (name, rest) = cookie.split_once('=').expect("a cookie has a name");
        let value = rest.split(';').next().unwrap_or_default().to_owned();
        if cookie.contains("max-age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value);
        }
    }

    /// Signs in as a person.
    pub(crate) async fn log_in(&mut self, person: &str) {
        let answer = self.post(&format!("/_sandbox/login/{person}"), json!({})).await;
        assert_eq!(answer.status, StatusCode::OK, "{person}");
    }

    /// The orderFormId of a person's own cart.
    pub(crate) async fn cart_of(&self, person: &str) -> String {
        let links = self.other().get("/_sandbox/links").await.json();
        links["orderFormIds"][person].as_str().expect("an id").to_owned()
    }

    /// Changes the account's settings.
    pub(crate) async fn set(&self, settings: Value) {
        let answer = self.other().send("PATCH", "/_sandbox/settings", Some(settings)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    }

    /// Reads a cart by id, with this browser's cookies.
    pub(crate) async fn read(&mut self, id: &str) -> Value {
        self.post(&cart(id, ""), json!({})).await.ok()
    }

    /// The id of this browser's own cart, which is created if there is none.
    pub(crate) async fn new_cart(&mut self) -> String {
        let json = self.post("/api/checkout/pub/orderForm", json!({})).await.ok();
        json["orderFormId"].as_str().expect("an id").to_owned()
    }

    /// Adds an item to a cart.
    pub(crate) async fn add(&mut self, id: &str, sku: &str, seller: &str, quantity: i64) -> Value {
        let items =
            json!({ "orderItems": [{ "id": sku, "seller": seller, "quantity": quantity }] });
        self.post(&cart(id, "/items"), items).await.ok()
    }

    /// Sets the quantity of a line.
    pub(crate) async fn update(&mut self, id: &str, index: usize, quantity: i64) -> Value {
        let items = json!({ "orderItems": [{ "index": index, "quantity": quantity }] });
        self.post(&cart(id, "/items/update"), items).await.ok()
    }
}

impl Answer {
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|_| panic!("not JSON: {}", self.text()))
    }

    /// The JSON of the answer, whose status must be 200.
    #[track_caller]
    pub(crate) fn ok(&self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text());
        self.json()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub(crate) fn set_cookies(&self) -> Vec<String> {
        let all = self.headers.get_all(header::SET_COOKIE).iter();
        all.filter_map(|value| value.to_str().ok()).map(str::to_owned).collect()
    }

    /// The value that the answer sets for a cookie.
    pub(crate) fn set_cookie(&self, name: &str) -> Option<String> {
        let start = format!("{name}=");
        let cookies = self.set_cookies();
        let cookie = cookies.iter().find_map(|cookie| cookie.strip_prefix(&start))?;
        Some(cookie.split(';').next().unwrap_or_default().to_owned())
    }

    /// Checks that the answer is an error with this status and code, in the vendor's format.
    #[track_caller]
    pub(crate) fn refused(&self, status: u16, code: &str) {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        let json = self.json();
        assert_eq!(json["error"]["code"], code, "{json}");
        assert!(json["error"]["message"].as_str().is_some_and(|text| !text.is_empty()), "{json}");
        assert_eq!(json["error"]["exception"], Value::Null);
        assert_eq!(json["fields"], json!({}));
        assert_eq!(json["operationId"], self.header("x-vtex-operation-id"));
    }
}

/// The path of a cart, followed by `rest`.
pub(crate) fn cart(id: &str, rest: &str) -> String {
    format!("/api/checkout/pub/orderForm/{id}{rest}")
}

/// One field of every line.
pub(crate) fn each(order_form: &Value, field: &str) -> Vec<Value> {
    let items = order_form["items"].as_array().expect("items");
    items.iter().map(|item| item[field].clone()).collect()
}

/// The total with this id.
pub(crate) fn total(order_form: &Value, id: &str) -> i64 {
    let totals = order_form["totalizers"].as_array().expect("totalizers");
    let found = totals.iter().find(|total| total["id"] == id);
    found.and_then(|total| total["value"].as_i64()).unwrap_or_else(|| panic!("no total {id}"))
}

/// The codes of the messages.
pub(crate) fn codes(order_form: &Value) -> Vec<&str> {
    let messages = order_form["messages"].as_array().expect("messages");
    messages.iter().filter_map(|message| message["code"].as_str()).collect()
}
