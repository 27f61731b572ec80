//! Leaving a cart's personal data behind: the same items in a new cart.
//! The old cart stays as it is, and reachable for whoever has its id.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::answer::set_cookie;
use crate::call::Call;
use crate::errors::ApiError;
use crate::state::App;

/// `GET /checkout/changeToAnonymousUser/{id}`
pub(super) async fn get(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
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
    set_cookie(&mut response, &call.place.cart(&cart.id, now));
    set_cookie(&mut response, &call.place.ownership("", now));
    for cookie in call.place.sign_out(now) {
        set_cookie(&mut response, &cookie);
    }
    store.put(cart);
    Ok(response)
}
