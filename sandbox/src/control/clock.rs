//! The sandbox's time.
//! It goes forward only.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, refuse};
use crate::body::Body;
use crate::clock::iso;
use crate::state::App;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wanted {
    advance_seconds: i64,
}

/// `GET /_sandbox/clock`
pub(super) async fn get(State(app): State<App>) -> Json<Value> {
    Json(json!({ "now": iso(app.store().shop.clock.now()) }))
}

/// `POST /_sandbox/clock`
pub(super) async fn post(State(app): State<App>, Body(body): Body) -> Result<Json<Value>, Refusal> {
    let wanted: Wanted = serde_json::from_value(body).map_err(refuse)?;
    if wanted.advance_seconds < 0 {
        return Err(refuse("The clock goes forward only."));
    }
    app.store().shop.clock.advance(wanted.advance_seconds);
    Ok(get(State(app)).await)
}
