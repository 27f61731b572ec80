//! Turns a cart into the API's answer: JSON and cookies.
//! The headers that every answer has are added by `traffic`.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::call::Call;
use crate::cart::Cart;
use crate::requester::Requester;
use crate::store::Store;
use crate::view::{self, Sections};

/// How many bytes most carts take.
const LIKELY_SIZE: usize = 16 * 1024;

/// Which cookies an answer sets besides the cart's.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NewCookies {
    /// The cart was made just now: the ownership cookie is set empty.
    pub(crate) new_cart: bool,
    /// Someone typed data: the ownership cookie gets its value.
    pub(crate) ownership: bool,
}

/// An answer with a cart. It makes the cart the browser's own, also where the request came without
/// cookies: a browser that sent none drops the one it gets.
pub(crate) fn cart(
    store: &Store,
    cart: &Cart,
    requester: &Requester,
    call: &Call,
    sections: &Sections,
    new: NewCookies,
) -> Response {
    let now = store.shop.clock.now();
    let language = call.channel().unwrap_or_else(|| cart.channel()).language;
    let json = view::order_form(cart, &store.shop, requester, language, sections);
    let mut response = written(&json);
    set_cookie(&mut response, &call.place.cart(&cart.id, now));
    if new.new_cart {
        set_cookie(&mut response, &call.place.ownership("", now));
    }
    if new.ownership {
        set_cookie(&mut response, &call.place.ownership(&cart.ownership, now));
    }
    response
}

/// An answer with an orderForm that was put into the sandbox whole.
pub(crate) fn raw(
    store: &Store,
    json: &Value,
    id: &str,
    call: &Call,
    sections: &Sections,
) -> Response {
    let mut json = json.clone();
    sections.keep(&mut json);
    let mut response = written(&json);
    set_cookie(&mut response, &call.place.cart(id, store.shop.clock.now()));
    response
}

/// As `axum::Json` writes it, and several times as fast without optimisation: tests that send
/// hundreds of thousands of requests spend most of their time here.
fn written(json: &Value) -> Response {
    let mut bytes = Vec::with_capacity(LIKELY_SIZE);
    match serde_json::to_writer(&mut bytes, json) {
        Ok(()) => ([(header::CONTENT_TYPE, "application/json")], bytes).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Adds a cookie to an answer.
pub(crate) fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
