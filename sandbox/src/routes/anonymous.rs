//! Leaving the personal data of a cart behind: its items are copied into a new cart.
//! Does not change the old cart, which can still be read by its id.

use axum::http::{StatusCode, header};
use axum::response::IntoResponse;

use super::cart_request::{Answer, CartCall};
use crate::answer::set_cookie;

/// `GET /checkout/changeToAnonymousUser/{id}`
pub(super) async fn get(CartCall { app, call, id }: CartCall) -> Answer {
    let mut store = app.store();
    let old = store.cart_to_write(&id)?;
    let new_id = store.shop.ids.order_form();
    let now = store.shop.clock.now();
    let mut cart = old.anonymous_copy(new_id, now);
    for line in &mut cart.lines {
        line.unique_id = store.shop.ids.unique();
    }
    store.shop.recalculate(&mut cart, true);
    let headers =
        [(header::LOCATION, "/checkout/#/orderform"), (header::CONTENT_TYPE, "text/plain")];
    let mut response = (StatusCode::FOUND, headers, "").into_response();
    set_cookie(&mut response, &call.cookie_scope.cart(&cart.id, now));
    set_cookie(&mut response, &call.cookie_scope.ownership("", now));
    for cookie in call.cookie_scope.sign_out(now) {
        set_cookie(&mut response, &cookie);
    }
    store.put(cart);
    Ok(response)
}
