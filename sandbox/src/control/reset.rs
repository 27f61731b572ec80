//! Starting over, with a seed and a sales channel.
//! Forgets carts, sign-ins, settings, delays, failures and the log.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::Deserialize;
use serde_json::Value;

use super::{Refusal, refuse};
use crate::account::Settings;
use crate::body::Body;
use crate::channel;
use crate::state::App;
use crate::store::Store;

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct Wanted {
    seed: Option<u64>,
    sales_channel: Option<String>,
}

/// `POST /_sandbox/reset`
pub(super) async fn post(
    State(app): State<App>,
    headers: HeaderMap,
    Body(body): Body,
) -> Result<Json<Value>, Refusal> {
    let wanted: Wanted = serde_json::from_value(body).map_err(refuse)?;
    let mut settings = Settings::default();
    if let Some(channel) = wanted.sales_channel {
        channel::find(&channel).ok_or_else(|| refuse("The sales channels are 1, 2, 3 and 4."))?;
        settings.sales_channel = channel;
    }
    let seed = wanted.seed.unwrap_or(app.options.seed);
    *app.store() = Store::new(seed, settings);
    Ok(Json(super::links::json(&app, &headers)))
}
