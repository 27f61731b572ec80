//! The account's settings.
//! What they do is said with each of them.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::{Refusal, refuse};
use crate::account::Settings;
use crate::body::Body;
use crate::channel;
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
    if channel::find(&settings.sales_channel).is_none() {
        return Err(refuse("The sales channels are 1, 2, 3 and 4."));
    }
    store.shop.settings = settings;
    Ok(Json(json))
}
