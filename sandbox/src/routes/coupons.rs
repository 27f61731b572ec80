//! Coupons of a cart.
//! A coupon that is no good is told by a message, with status 200.

use axum::extract::{Path, State};
use axum::response::Response;

use crate::body::Body;
use crate::call::Call;
use crate::cart::coupons;
use crate::errors::ApiError;
use crate::state::App;

/// `POST /coupons` with `{"text":…}`; an empty text removes all.
pub(super) async fn post(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        write.needs_edit()?;
        let text = match body.get("text") {
            Some(text) if text.is_null() => "",
            Some(text) => text.as_str().ok_or_else(|| ApiError::bad("001"))?,
            None => return Err(ApiError::bad("001")),
        };
        coupons::apply(write.cart, text);
        Ok(())
    })
    .await
}
