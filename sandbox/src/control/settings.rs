//! The account's settings.
//! What they do is said with each of them.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::{Refusal, refuse};
use crate::account::Settings;
use crate::body::Body;
use crate::state::App;

/// `GET /_sandbox/settings`
pub(super) async fn get(State(app): State<App>) -> Json<Value> {
    Json(json!(app.store().shop.settings))
}

/// `PATCH /_sandbox/settings`: what is not named stays.
pub(super) async fn patch(
    State(app): State<App>,
    Body(body): Body,
) -> Result<Json<Value>, Refusal> {
    let changes = body.as_object().ok_or_else(|| refuse("Settings are an object."))?;
    let mut store = app.store();
    let mut json = json!(store.shop.settings);
    if let Some(json) = json.as_object_mut() {
        json.extend(changes.clone());
    }
    let settings: Settings = serde_json::from_value(json.clone()).map_err(refuse)?;
    if let Some(why) = settings.fault() {
        return Err(refuse(why));
    }
    store.shop.settings = settings;
    Ok(Json(json))
}
