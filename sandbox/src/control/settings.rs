//! The account's settings: reading and changing them.
//! Does not know what a setting does; `account` documents each of them.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::input::Input;
use super::refusal::{Refusal, refuse};
use crate::account::Settings;
use crate::app::App;

/// `GET /_sandbox/settings`
pub(super) async fn get(State(app): State<App>) -> Json<Value> {
    Json(json!(app.store().shop.settings))
}

/// `PATCH /_sandbox/settings`: changes the given settings and keeps the others.
pub(super) async fn patch(
    State(app): State<App>,
    Input(body): Input<Value>,
) -> Result<Json<Value>, Refusal> {
    let changes = body.as_object().ok_or_else(|| refuse("Settings are an object."))?;
    let mut store = app.store();
    let mut json = json!(store.shop.settings);
    if let Some(json) = json.as_object_mut() {
        json.extend(changes.clone());
    }
    let settings: Settings = serde_json::from_value(json.clone()).map_err(refuse)?;
    if let Some(problem) = settings.problem() {
        return Err(refuse(problem));
    }
    store.shop.settings = settings;
    Ok(Json(json))
}
