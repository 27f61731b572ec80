//! Turns a cart into the API's answer: JSON and cookies.
//! The headers that every answer has are added by `traffic`.

use axum::Json;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::call::Call;
use crate::cart::Cart;
use crate::store::{Requester, Store};
use crate::view::{self, Sections};

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
    let mut json = view::order_form(cart, &store.shop, requester, language);
    sections.keep(&mut json);
    let mut response = Json(json).into_response();
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
    let mut response = Json(json).into_response();
    set_cookie(&mut response, &call.place.cart(id, store.shop.clock.now()));
    response
}

/// Adds a cookie to an answer.
pub(crate) fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
