//! Prices set by hand, where the account allows it.
//! All lines of the SKU follow, as at the vendor.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::index::Index;
use crate::body::Body;
use crate::call::Call;
use crate::cart::lines;
use crate::errors::ApiError;
use crate::state::{App, Write};

/// `PUT /items/{index}/price`
pub(super) async fn put(
    State(app): State<App>,
    call: Call,
    Path((id, Index(index))): Path<(String, Index)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &Value::Null, |write| {
        let price =
            body["price"].as_i64().filter(|price| (0..=lines::HIGHEST_PRICE).contains(price));
        set(write, index, Some(price.ok_or_else(|| ApiError::bad("CHK0025"))?))
    })
    .await
}

/// `DELETE /items/{index}/price`: answers with an empty object.
pub(super) async fn delete(
    State(app): State<App>,
    call: Call,
    Path((id, Index(index))): Path<(String, Index)>,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &Value::Null, |write| set(write, index, None)).await?;
    Ok(Json(json!({})).into_response())
}

fn set(write: &mut Write<'_>, index: usize, price: Option<i64>) -> Result<(), ApiError> {
    write.needs_edit()?;
    if !write.shop.settings.allow_manual_price {
        return Err(ApiError::forbidden("CHK003"));
    }
    let index = lines::index(write.cart, Some(index))?;
    let sku = write.cart.lines[index].sku.clone();
    for line in write.cart.lines.iter_mut().filter(|line| line.sku == sku && line.gift.is_none()) {
        line.manual_price = price;
    }
    Ok(())
}
