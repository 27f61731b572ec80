//! A person with a browser at a sandbox in this process: cookies, a log of what was sent, and a
//! connection that can hold answers back. It knows no state and no screen.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request as HttpRequest, header};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use shared_cart::api::request::{
    Credentials, Method, Request, Response, Transport, TransportError,
};
use shared_cart_sandbox::{Options, app};
use tower::ServiceExt;

/// Somebody at a store.
#[derive(Clone)]
pub(crate) struct Person {
    store: Router,
    cookies: Rc<RefCell<BTreeMap<String, String>>>,
    held: Rc<RefCell<Option<String>>>,
    late: Rc<RefCell<Option<String>>>,
}

/// A new store with its seeded carts, and somebody who has never been there.
pub(crate) fn somebody() -> Person {
    Person::at(app(Options::default()))
}

impl Person {
    fn at(store: Router) -> Self {
        Self { store, cookies: Rc::default(), held: Rc::default(), late: Rc::default() }
    }

    /// Another person at the same store.
    pub(crate) fn somebody_else(&self) -> Self {
        Self::at(self.store.clone())
    }

    /// Becomes somebody the store knows.
    pub(crate) async fn signs_in_as(self, person: &str) -> Self {
        self.control("POST", &format!("/_sandbox/login/{person}"), Value::Null).await;
        self
    }

    /// Which cart the browser's cookie names.
    pub(crate) fn cart_cookie(&self) -> Option<String> {
        self.cookies.borrow().get("checkout.vtex.com").cloned()
    }

    /// Somebody's cart.
    pub(crate) async fn cart_of(&self, person: &str) -> String {
        let links = self.control("GET", "/_sandbox/links", Value::Null).await;
        links["orderFormIds"][person].as_str().expect("an id").to_owned()
    }

    /// A cart as the store keeps it for its owner, read behind the component's back.
    pub(crate) async fn truth(&self, person: &str) -> Value {
        let id = self.cart_of(person).await;
        let owner = self.somebody_else().signs_in_as(person).await;
        let url = format!("/api/checkout/pub/orderForm/{id}?disableAutoCompletion=true");
        let (status, body) = owner.exchange("POST", &url, "{}", true).await.expect("an answer");
        assert_eq!(status, 200);
        serde_json::from_slice(&body).expect("an orderForm")
    }

    /// Lets something go wrong.
    pub(crate) async fn fail_next(&self, fault: Value) {
        self.control("POST", "/_sandbox/fail-next", fault).await;
    }

    /// Changes the store's settings.
    pub(crate) async fn settings(&self, settings: Value) {
        self.control("PATCH", "/_sandbox/settings", settings).await;
    }

    /// Serves this very answer to whoever reads the cart.
    pub(crate) async fn serve(&self, id: &str, order_form: Value) {
        self.control("PUT", &format!("/_sandbox/orderForm/{id}"), order_form).await;
    }

    /// The store's log is empty from here on.
    pub(crate) async fn forget_requests(&self) {
        self.control("DELETE", "/_sandbox/requests", Value::Null).await;
    }

    /// What the store was asked since.
    pub(crate) async fn requests(&self) -> Vec<Value> {
        let log = self.control("GET", "/_sandbox/requests", Value::Null).await;
        log.as_array().expect("a log").clone()
    }

    /// The writes among them.
    pub(crate) async fn writes(&self) -> Vec<Value> {
        let mut writes = self.requests().await;
        writes.retain(|entry| {
            let path = entry["path"].as_str().unwrap_or_default();
            ["/items", "/items/update", "/coupons"].iter().any(|end| path.ends_with(end))
        });
        writes
    }

    /// From here on answers to URLs that hold this text stay on their way.
    pub(crate) fn hold(&self, url_part: &str) {
        *self.held.borrow_mut() = Some(url_part.to_owned());
    }

    /// What was held back arrives.
    pub(crate) fn release(&self) {
        *self.held.borrow_mut() = None;
    }

    /// The next answer to a URL that ends in this text comes too late: the call was carried out.
    pub(crate) fn lose_in_time(&self, url_end: &str) {
        *self.late.borrow_mut() = Some(url_end.to_owned());
    }

    /// The browser's side of the wire, as `api::fetch` would be.
    pub(crate) fn transport(&self) -> Transport {
        let person = self.clone();
        Rc::new(move |request| {
            let person = person.clone();
            Box::pin(async move { person.carry(request).await })
        })
    }

    async fn carry(&self, request: Request) -> Result<Response, TransportError> {
        let method = match request.method {
            Method::Post => "POST",
        };
        let credentialed = request.credentials == Credentials::SameOrigin;
        let answer = self.exchange(method, &request.url, &request.body, credentialed).await;
        while self.held.borrow().as_ref().is_some_and(|part| request.url.contains(part)) {
            tokio::task::yield_now().await;
        }
        if self.late.borrow_mut().take_if(|end| request.url.ends_with(end.as_str())).is_some() {
            return Err(TransportError::TimedOut);
        }
        let (status, body) = answer.ok_or(TransportError::Network)?;
        Ok(Response { status, body: serde_json::from_slice(&body).ok() })
    }

    async fn control(&self, method: &str, url: &str, body: Value) -> Value {
        let body = if body.is_null() { json!({}) } else { body };
        let (status, body) =
            self.exchange(method, url, &body.to_string(), true).await.expect("an answer");
        assert_eq!(status, 200, "{url}: {}", String::from_utf8_lossy(&body));
        serde_json::from_slice(&body).unwrap_or_default()
    }

    /// One request; `None` when the connection broke.
    async fn exchange(
        &self,
        method: &str,
        url: &str,
        body: &str,
        credentialed: bool,
    ) -> Option<(u16, Vec<u8>)> {
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
        let body = body.collect().await.ok()?.to_bytes().to_vec();
        Some((parts.status.as_u16(), body))
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
