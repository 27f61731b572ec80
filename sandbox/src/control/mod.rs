//! The sandbox's control paths under `/_sandbox/`, which no store has. They take and give JSON.
//! Requests to them are never logged, delayed or made to fail.

mod catalog;
mod clock;
mod faults;
mod input;
mod links;
mod login;
mod order_form;
mod place_order;
mod recalculate;
mod refusal;
mod requests;
mod reset;
mod settings;
mod stored_cart;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, patch, post};

use crate::app::App;

/// The largest body, in bytes. It is large because orderForms of thousands of lines may be put
/// here.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// All control paths.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/_sandbox/login/{person}", get(login::login).post(login::login))
        .route("/_sandbox/logout", get(login::logout).post(login::logout))
        .route("/_sandbox/reset", post(reset::post))
        .route("/_sandbox/clock", get(clock::get).post(clock::post))
        .route("/_sandbox/delay", get(faults::delays).post(faults::delay).delete(faults::no_delay))
        .route(
            "/_sandbox/fail-next",
            get(faults::pending).post(faults::fail_next).delete(faults::no_failure),
        )
        .route("/_sandbox/requests", get(requests::get).delete(requests::delete))
        .route("/_sandbox/catalog", get(catalog::get))
        .route("/_sandbox/catalog/{sku}", patch(catalog::patch))
        .route("/_sandbox/settings", get(settings::get).patch(settings::patch))
        .route("/_sandbox/people", get(links::people))
        .route("/_sandbox/links", get(links::links))
        .route(
            "/_sandbox/orderForm/{id}",
            get(stored_cart::get).put(order_form::put).delete(order_form::delete),
        )
        .route("/_sandbox/orderForm/{id}/recalculate", post(recalculate::post))
        .route("/_sandbox/orderForm/{id}/place", post(place_order::post))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}
