//! The log of requests to the API.
//! Does not contain requests for control paths, pages, pictures or the package.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use crate::app::App;

/// `GET /_sandbox/requests`
pub(super) async fn get(State(app): State<App>) -> Json<Value> {
    Json(json!(app.store().log.entries()))
}

/// `DELETE /_sandbox/requests`
pub(super) async fn delete(State(app): State<App>) -> Json<Value> {
    app.store().log.clear();
    Json(json!([]))
}
