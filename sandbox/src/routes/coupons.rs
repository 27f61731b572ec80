//! The coupons of a cart.
//! Does not refuse an invalid coupon: the cart gets a message, and the status is 200.

use super::cart_request::{Answer, CartRequest};
use crate::cart::coupons;
use crate::errors::ApiError;

/// `POST /coupons` with `{"text":…}`. An empty text removes all coupons.
pub(super) async fn post(request: CartRequest) -> Answer {
    request
        .change(|write, body| {
            write.require_edit()?;
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
