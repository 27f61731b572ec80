//! The virtual clock: reading it, and advancing it.
//! Never sets it back.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::input::Input;
use super::refusal::{Refusal, refuse};
use crate::app::App;
use crate::clock::iso;

/// How far to advance the clock.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Advance {
    advance_seconds: i64,
}

/// `GET /_sandbox/clock`
pub(super) async fn get(State(app): State<App>) -> Json<Value> {
    Json(json!({ "now": iso(app.store().shop.clock.now()) }))
}

/// `POST /_sandbox/clock`
pub(super) async fn post(
    State(app): State<App>,
    Input(input): Input<Advance>,
) -> Result<Json<Value>, Refusal> {
    if input.advance_seconds < 0 {
        return Err(refuse("The clock cannot go back."));
    }
    app.store().shop.clock.advance(input.advance_seconds);
    Ok(get(State(app)).await)
}
