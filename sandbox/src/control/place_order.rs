//! Turns a cart into an order, as the buyer's payment does.
//! Keeps no order. The setting `orderedCart` decides what the cart's id gives afterwards.

use axum::Json;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::refusal::{Refusal, refuse};
use crate::app::App;

/// `POST /_sandbox/orderForm/{id}/place`
pub(super) async fn post(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    if !app.store().place_order(&id) {
        return Err(refuse("No cart has that id."));
    }
    Ok(Json(json!({ "orderFormId": id })))
}
