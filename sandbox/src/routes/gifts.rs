//! The choice of gifts from a list.
//! Does not add them; the recalculation does. There is a list only while the cart has its coupon.

use axum::extract::Path;

use super::cart_request::{Answer, CartRequest};
use super::order_items::text;
use crate::cart::coupons;
use crate::catalog::extras;
use crate::errors::ApiError;

/// `POST /selectable-gifts/{list}` with `{"id":…,"selectedGifts":[{"id":…,"seller":…}]}`
pub(super) async fn select(
    Path((_, list)): Path<(String, String)>,
    request: CartRequest,
) -> Answer {
    request
        .change(|write, body| {
            write.require_edit()?;
            let gifts = body["selectedGifts"].as_array().ok_or_else(|| ApiError::bad("001"))?;
            if list != extras::GIFT_LIST || !coupons::has(write.cart, coupons::GIFT) {
                return Err(ApiError::bad("001"));
            }
            let ids: Vec<String> = gifts.iter().filter_map(|gift| text(&gift["id"])).collect();
            let is_gift = |id: &String| extras::SELECTABLE_GIFTS.contains(&id.as_str());
            if ids.len() > 1 || !ids.iter().all(is_gift) {
                return Err(ApiError::bad("CHK0022"));
            }
            write.cart.selected_gifts = ids;
            Ok(())
        })
        .await
}
