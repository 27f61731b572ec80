//! Resets the sandbox, with a seed and a sales channel.
//! Keeps nothing: carts, sign-ins, settings, delays, faults and the log are replaced.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::Deserialize;
use serde_json::Value;

use super::input::Input;
use super::refusal::{Refusal, refuse};
use crate::account::Settings;
use crate::app::App;
use crate::channel;
use crate::seed;

/// The body of a reset. What is missing keeps its default.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(super) struct Reset {
    seed: Option<u64>,
    sales_channel: Option<String>,
}

/// `POST /_sandbox/reset`
pub(super) async fn post(
    State(app): State<App>,
    headers: HeaderMap,
    Input(input): Input<Reset>,
) -> Result<Json<Value>, Refusal> {
    let mut settings = Settings::default();
    if let Some(channel) = input.sales_channel {
        channel::find(&channel).ok_or_else(|| refuse("The sales channels are 1, 2, 3 and 4."))?;
        settings.sales_channel = channel;
    }
    let seed = input.seed.unwrap_or(app.options.seed);
    *app.store() = seed::store(seed, settings);
    Ok(Json(super::links::json(&app, &headers)))
}
