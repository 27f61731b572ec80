//! The store's own work on a cart that nobody writes: new prices and stocks take effect.
//! What it has to say stays in the cart as messages, for whoever reads next.

use axum::Json;
use axum::extract::{Path, State};
use serde_json::Value;

use super::{Refusal, truth};
use crate::state::App;

/// `POST /_sandbox/orderForm/{id}/recalculate`
pub(super) async fn post(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let mut store = app.store();
    let mut cart = truth::find(&store, &id)?;
    store.shop.recalculate(&mut cart, true);
    store.put(cart.clone());
    Ok(Json(truth::json(&store, &cart)))
}
