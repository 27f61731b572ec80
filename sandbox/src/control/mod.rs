//! The sandbox's own paths under `/_sandbox/`: everything that no store has.
//! JSON in and out; nothing here is logged, delayed or failed.

mod catalog;
mod clock;
mod faults;
mod links;
mod login;
mod order_form;
mod place;
mod recalculate;
mod requests;
mod reset;
mod settings;
mod truth;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::routing::{get, patch, post};

use crate::state::App;

/// Carts of thousands of lines may be put here whole.
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
            get(truth::get).put(order_form::put).delete(order_form::delete),
        )
        .route("/_sandbox/orderForm/{id}/recalculate", post(recalculate::post))
        .route("/_sandbox/orderForm/{id}/place", post(place::post))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}

/// Refuses a control request, with a sentence for whoever wrote it.
type Refusal = (StatusCode, String);

fn refuse(why: impl Into<Why>) -> Refusal {
    (StatusCode::BAD_REQUEST, why.into().0 + "\n")
}

/// The sentence of a refusal: ours, or the JSON reader's.
struct Why(String);

impl From<&str> for Why {
    fn from(why: &str) -> Self {
        Self(why.to_owned())
    }
}

impl From<serde_json::Error> for Why {
    fn from(why: serde_json::Error) -> Self {
        Self(why.to_string())
    }
}
