//! A person with a browser and a sandbox in this process: cookies, requests, and a connection that
//! can delay answers. It knows neither the state nor the screen.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use axum::Router;
use axum::body::Body;
use axum::http::{Request as HttpRequest, header};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use shared_cart::api::json::node::JsonNode;
use shared_cart::api::request::{
    Credentials, Method, Request, Response, Transport, TransportError,
};
use shared_cart_sandbox::{Options, app};
use tower::ServiceExt;

use super::env::TestEnv;

/// Somebody with a browser at a store.
#[derive(Clone)]
pub(crate) struct Person {
    store: Router,
    cookies: Rc<RefCell<BTreeMap<String, String>>>,
    held: Rc<RefCell<Option<String>>>,
    waiting: Rc<RefCell<Vec<Waker>>>,
    late: Rc<RefCell<Option<String>>>,
    /// The environment around the tab in front.
    pub(crate) env: Rc<TestEnv>,
}

/// A new store with its seeded carts, and somebody who has never been there.
pub(crate) fn somebody() -> Person {
    somebody_at(app(Options::default()), 1)
}

/// Somebody who has never been at this store. The seed is that of their random numbers.
pub(crate) fn somebody_at(store: Router, seed: u64) -> Person {
    Person {
        store,
        cookies: Rc::default(),
        held: Rc::default(),
        waiting: Rc::default(),
        late: Rc::default(),
        env: Rc::new(TestEnv::new(seed, Rc::default())),
    }
}

/// An answer of the store.
struct Answer {
    status: u16,
    retry_after_ms: Option<u32>,
    body: Vec<u8>,
}

impl Person {
    /// Another person at the same store.
    pub(crate) fn somebody_else(&self) -> Self {
        somebody_at(self.store.clone(), 2)
    }

    /// The same person in another tab of the same browser.
    pub(crate) fn in_another_tab(&self) -> Self {
        let env = Rc::new(TestEnv::new(3, Rc::clone(&self.env.kept)));
        Self { env, ..self.clone() }
    }

    /// Signs in; the browser's cart becomes this person's.
    pub(crate) async fn signs_in_as(self, person: &str) -> Self {
        self.control("POST", &format!("/_sandbox/login/{person}"), Value::Null).await;
        self
    }

    /// Signs in and keeps the cart that the browser has.
    pub(crate) async fn signs_in_with_this_cart_as(self, person: &str) -> Self {
        let own = self.cart_cookie().expect("a cart");
        let person = self.signs_in_as(person).await;
        person.cookies.borrow_mut().insert("checkout.vtex.com".to_owned(), own);
        person
    }

    /// Which cart the browser's cookie names.
    pub(crate) fn cart_cookie(&self) -> Option<String> {
        self.cookies.borrow().get("checkout.vtex.com").cloned()
    }

    /// Every cookie that the browser holds for the store.
    pub(crate) fn cookies(&self) -> Vec<(String, String)> {
        self.cookies.borrow().clone().into_iter().collect()
    }

    /// The id of somebody's cart.
    pub(crate) async fn cart_of(&self, person: &str) -> String {
        let links = self.control("GET", "/_sandbox/links", Value::Null).await;
        links["orderFormIds"][person].as_str().expect("an id").to_owned()
    }

    /// A cart as the store keeps it. Reading it changes nothing and is no request of the API.
    pub(crate) async fn stored_cart(&self, person: &str) -> Value {
        let id = self.cart_of(person).await;
        self.control("GET", &format!("/_sandbox/orderForm/{id}"), Value::Null).await
    }

    /// Quantities by SKU, as the store keeps them.
    pub(crate) async fn stored_quantities(&self, person: &str) -> Vec<(String, u64)> {
        let truth = self.stored_cart(person).await;
        let items = truth["items"].as_array().expect("items");
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        items
            .iter()
            .map(|item| (text(&item["id"]), item["quantity"].as_u64().expect("units")))
            .collect()
    }

    /// Somebody changes a cart with another client, without cookies and without a read before.
    pub(crate) async fn writes_elsewhere(&self, owner: &str, path: &str, body: Value) {
        let id = self.cart_of(owner).await;
        self.writes_cart_elsewhere(&id, path, body).await;
    }

    /// The same for the cart with this id.
    pub(crate) async fn writes_cart_elsewhere(&self, id: &str, path: &str, body: Value) {
        let url = format!("/api/checkout/pub/orderForm/{id}/{path}");
        let answer = self.exchange("POST", &url, &body.to_string(), false).await;
        assert_eq!(answer.expect("an answer").status, 200, "{url}");
    }

    /// Somebody with another client tries the same once; it may fail.
    pub(crate) async fn tries_elsewhere(&self, owner: &str, path: &str, body: Value) {
        let id = self.cart_of(owner).await;
        let url = format!("/api/checkout/pub/orderForm/{id}/{path}");
        let _ = self.exchange("POST", &url, &body.to_string(), false).await;
    }

    /// Somebody with another client sets the units of the line at this index.
    pub(crate) async fn sets_elsewhere(&self, owner: &str, index: usize, quantity: u32) {
        let body = json!({ "orderItems": [{ "index": index, "quantity": quantity }] });
        self.writes_elsewhere(owner, "items/update", body).await;
    }

    /// Somebody with another client adds something.
    pub(crate) async fn adds_elsewhere(&self, owner: &str, sku: &str, seller: &str, quantity: u32) {
        let body = json!({ "orderItems": [{ "id": sku, "seller": seller, "quantity": quantity }] });
        self.writes_elsewhere(owner, "items", body).await;
    }

    /// The store changes the price or the stock of something.
    pub(crate) async fn changes_product(&self, sku: &str, changes: Value) {
        self.control("PATCH", &format!("/_sandbox/catalog/{sku}"), changes).await;
    }

    /// The store recalculates the prices and the availability of a cart.
    pub(crate) async fn recalculates(&self, owner: &str) {
        let id = self.cart_of(owner).await;
        self.control("POST", &format!("/_sandbox/orderForm/{id}/recalculate"), Value::Null).await;
    }

    /// Somebody pays: the cart becomes an order.
    pub(crate) async fn pays(&self, id: &str) {
        self.control("POST", &format!("/_sandbox/orderForm/{id}/place"), Value::Null).await;
    }

    /// The next matching requests fail like this.
    pub(crate) async fn fail_next(&self, fault: Value) {
        self.control("POST", "/_sandbox/fail-next", fault).await;
    }

    /// Changes the store's settings.
    pub(crate) async fn settings(&self, settings: Value) {
        self.control("PATCH", "/_sandbox/settings", settings).await;
    }

    /// The store answers every read of the cart with this.
    pub(crate) async fn serve(&self, id: &str, order_form: Value) {
        self.control("PUT", &format!("/_sandbox/orderForm/{id}"), order_form).await;
    }

    /// Empties the store's log of requests.
    pub(crate) async fn forget_requests(&self) {
        self.control("DELETE", "/_sandbox/requests", Value::Null).await;
    }

    /// The requests in the store's log.
    pub(crate) async fn requests(&self) -> Vec<Value> {
        let log = self.control("GET", "/_sandbox/requests", Value::Null).await;
        log.as_array().expect("a log").clone()
    }

    /// The writes in the store's log: everything but reads of a cart and of the session.
    pub(crate) async fn writes(&self) -> Vec<Value> {
        let mut writes = self.requests().await;
        writes.retain(|entry| {
            let path = entry["path"].as_str().unwrap_or_default();
            if path == "/api/sessions" {
                return false;
            }
            let rest = path.strip_prefix("/api/checkout/pub/orderForm").unwrap_or(path);
            rest.trim_start_matches('/').contains('/')
        });
        writes
    }

    /// Holds back the answers to URLs that contain this text, until `release`.
    pub(crate) fn hold(&self, url_part: &str) {
        *self.held.borrow_mut() = Some(url_part.to_owned());
    }

    /// Lets the answers arrive that were held back.
    pub(crate) fn release(&self) {
        *self.held.borrow_mut() = None;
        self.waiting.take().into_iter().for_each(Waker::wake);
    }

    /// Ready when the answers to this URL are not held back.
    fn arrives(&self, url: &str, context: &Context<'_>) -> Poll<()> {
        if self.held.borrow().as_ref().is_some_and(|part| url.contains(part)) {
            self.waiting.borrow_mut().push(context.waker().clone());
            return Poll::Pending;
        }
        Poll::Ready(())
    }

    /// The next call to a URL that ends with this text is carried out and times out.
    pub(crate) fn delay_past_timeout(&self, url_end: &str) {
        *self.late.borrow_mut() = Some(url_end.to_owned());
    }

    /// The transport of this person's browser, in the place of `api::fetch`.
    pub(crate) fn transport(&self) -> Transport {
        let person = self.clone();
        Rc::new(move |request| {
            let person = person.clone();
            Box::pin(async move { person.carry(request).await })
        })
    }

    async fn carry(&self, request: Request) -> Result<Response, TransportError> {
        let method = match request.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        if !self.env.is_online.get() {
            return Err(TransportError::Network);
        }
        let credentialed = request.credentials == Credentials::SameOrigin;
        let answer = self.exchange(method, &request.url, &request.body, credentialed).await;
        poll_fn(|context| self.arrives(&request.url, context)).await;
        if self.late.borrow_mut().take_if(|end| request.url.ends_with(end.as_str())).is_some() {
            return Err(TransportError::TimedOut);
        }
        let Answer { status, retry_after_ms, body } = answer.ok_or(TransportError::Network)?;
        Ok(Response { status, body: JsonNode::parse(body), retry_after_ms })
    }

    /// A request to a control path of the sandbox.
    pub(crate) async fn control(&self, method: &str, url: &str, body: Value) -> Value {
        let body = if body.is_null() { json!({}) } else { body };
        let answer = self.exchange(method, url, &body.to_string(), true).await.expect("an answer");
        assert_eq!(answer.status, 200, "{url}: {}", String::from_utf8_lossy(&answer.body));
        serde_json::from_slice(&answer.body).unwrap_or_default()
    }

    /// One request; `None` when the connection broke.
    async fn exchange(
        &self,
        method: &str,
        url: &str,
        body: &str,
        credentialed: bool,
    ) -> Option<Answer> {
        let mut request = HttpRequest::builder()
            .method(method)
            .uri(url)
            .header(header::HOST, "127.0.0.1:8123")
            .header(header::CONTENT_TYPE, "application/json");
        let cookies: Vec<String> = self
            .cookies
            .borrow()
            .iter()
            .filter(|_| credentialed)
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let request = request.body(Body::from(body.to_owned())).expect("a request");
        let (parts, body) =
            self.store.clone().oneshot(request).await.expect("a router never fails").into_parts();
        if credentialed {
            for cookie in parts.headers.get_all(header::SET_COOKIE) {
                self.keep(cookie.to_str().expect("a cookie is text"));
            }
        }
        let retry_after = parts.headers.get(header::RETRY_AFTER);
        // A date is for the browser to read.
        let seconds: Option<u32> = retry_after.and_then(|text| text.to_str().ok()?.parse().ok());
        Some(Answer {
            status: parts.status.as_u16(),
            retry_after_ms: seconds.map(|seconds| seconds * 1000),
            body: body.collect().await.ok()?.to_bytes().to_vec(),
        })
    }

    fn keep(&self, cookie: &str) {
        let (name, rest) = cookie.split_once('=').expect("a cookie has a name");
        let value = rest.split(';').next().unwrap_or_default();
        let mut cookies = self.cookies.borrow_mut();
        if cookie.contains("max-age=0") {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}
