//! The installments of a cart for one payment system.
//! Refuses a cart that costs nothing, because it has no installments.

use axum::Json;
use axum::response::IntoResponse;

use super::cart_request::{Answer, CartCall};
use crate::cart::totals;
use crate::errors::ApiError;
use crate::view::payment;

/// `GET /installments?paymentSystem=`
pub(super) async fn get(CartCall { app, call, id }: CartCall) -> Answer {
    let store = app.store();
    let cart = store.cart(&id).ok_or_else(|| ApiError::bad("ORD002"))?;
    let (_, value) = totals::of(&cart, &store.shop.catalog);
    let system = call.query("paymentSystem").filter(|_| value > 0);
    let options = system.and_then(|system| payment::installments(system, value));
    options.map(|json| Json(json).into_response()).ok_or_else(|| ApiError::bad("CHK0152"))
}
