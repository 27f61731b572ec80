//! The buyer pays: a cart becomes an order, without there being any order here.
//! What its id gives from then on is a setting.

use axum::Json;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::{Refusal, refuse};
use crate::state::App;

/// `POST /_sandbox/orderForm/{id}/place`
pub(super) async fn post(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    if !app.store().place(&id) {
        return Err(refuse("No cart has that id."));
    }
    Ok(Json(json!({ "orderFormId": id })))
}
