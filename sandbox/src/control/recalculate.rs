//! Recalculates a cart without a write by anybody, so that new prices and stocks take effect.
//! Its messages stay in the cart for the next reader.

use axum::Json;
use axum::extract::{Path, State};
use serde_json::Value;

use super::refusal::Refusal;
use super::stored_cart;
use crate::app::App;

/// `POST /_sandbox/orderForm/{id}/recalculate`
pub(super) async fn post(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let mut store = app.store();
    let mut cart = stored_cart::find(&store, &id)?;
    store.shop.recalculate(&mut cart, true);
    store.put(cart.clone());
    Ok(Json(stored_cart::json(&store, &cart)))
}
