//! Turns a cart into the API's answer: JSON and cookies.
//! Does not set the headers that every answer has; `middleware` does.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::call::Call;
use crate::cart::Cart;
use crate::requester::Requester;
use crate::store::Store;
use crate::view::{self, Sections};

/// The bytes to reserve for an answer. Most carts need less.
const LIKELY_SIZE: usize = 16 * 1024;

/// The cookies that an answer sets besides the cart's.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NewCookies {
    /// The cart is new: the ownership cookie is set empty.
    pub(crate) new_cart: bool,
    /// Personal data was written: the ownership cookie gets the cart's value.
    pub(crate) ownership: bool,
}

/// An answer with a cart. Its cookie makes the cart the browser's own. A request without cookies
/// gets the cookie too: a browser that sends no cookies stores none.
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
    let mut response = json_response(&json);
    set_cookie(&mut response, &call.cookie_scope.cart(&cart.id, now));
    if new.new_cart {
        set_cookie(&mut response, &call.cookie_scope.ownership("", now));
    }
    if new.ownership {
        set_cookie(&mut response, &call.cookie_scope.ownership(&cart.ownership, now));
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
    let mut response = json_response(&json);
    set_cookie(&mut response, &call.cookie_scope.cart(id, store.shop.clock.now()));
    response
}

/// The same answer as `axum::Json` makes. Without optimisation this is several times as fast, which
/// matters to tests that send hundreds of thousands of requests.
fn json_response(json: &Value) -> Response {
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
