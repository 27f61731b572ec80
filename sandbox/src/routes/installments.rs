//! Installments of a cart for one payment system.
//! A cart that costs nothing has none.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use crate::call::Call;
use crate::cart::totals;
use crate::errors::ApiError;
use crate::state::App;
use crate::view::payment;

/// `GET /installments?paymentSystem=`
pub(super) async fn get(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let store = app.store();
    let cart = store.cart(&id).ok_or_else(|| ApiError::bad("ORD002"))?;
    let (_, value) = totals::of(&cart, &store.shop.catalog);
    let system = call.query("paymentSystem").filter(|_| value > 0);
    let options = system.and_then(|system| payment::installments(system, value));
    options.map(|json| Json(json).into_response()).ok_or_else(|| ApiError::bad("CHK0152"))
}
