//! Manual prices, if the account allows them. Sets the price of all lines with the SKU, not only of
//! the line that is named; the vendor does the same.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use serde_json::json;

use super::cart_request::{Answer, CartCall};
use super::index::Index;
use crate::body::Body;
use crate::cart::lines;
use crate::errors::ApiError;
use crate::writing::Write;

/// `PUT /items/{index}/price` with `{"price":…}`
pub(super) async fn put(
    Path((_, Index(index))): Path<(String, Index)>,
    cart: CartCall,
    Body(body): Body,
) -> Answer {
    cart.change(|write| {
        let price =
            body["price"].as_i64().filter(|price| (0..=lines::HIGHEST_PRICE).contains(price));
        set(write, index, Some(price.ok_or_else(|| ApiError::bad("CHK0025"))?))
    })
    .await
}

/// `DELETE /items/{index}/price`: answers with an empty object.
pub(super) async fn delete(
    Path((_, Index(index))): Path<(String, Index)>,
    cart: CartCall,
) -> Answer {
    cart.change(|write| set(write, index, None)).await?;
    Ok(Json(json!({})).into_response())
}

fn set(write: &mut Write<'_>, index: usize, price: Option<i64>) -> Result<(), ApiError> {
    write.require_edit()?;
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
