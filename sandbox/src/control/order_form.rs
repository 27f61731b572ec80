//! Whole orderForms of other stores, which are put here so that the page can show a real one.
//! Serves them unchanged. Routes that write a cart refuse them.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::input::Input;
use super::refusal::{Refusal, refuse};
use crate::app::App;
use crate::ids;

/// `PUT /_sandbox/orderForm/{id}`
pub(super) async fn put(
    State(app): State<App>,
    Path(id): Path<String>,
    Input(body): Input<Value>,
) -> Result<Json<Value>, Refusal> {
    if !ids::is_order_form_id(&id) {
        return Err(refuse("An orderFormId is 32 hexadecimal digits or a UUID."));
    }
    if !body.is_object() {
        return Err(refuse("An orderForm is an object."));
    }
    app.store().raw.insert(ids::key(&id), Arc::new(body));
    Ok(Json(json!({ "orderFormId": id })))
}

/// `DELETE /_sandbox/orderForm/{id}`
pub(super) async fn delete(State(app): State<App>, Path(id): Path<String>) -> Json<Value> {
    app.store().raw.remove(&ids::key(&id));
    Json(json!({ "orderFormId": id }))
}
