//! Choosing gifts from a list.
//! The list is there while its coupon is on the cart.

use axum::extract::{Path, State};
use axum::response::Response;

use super::wish::text;
use crate::body::Body;
use crate::call::Call;
use crate::cart::coupons;
use crate::catalog::extras;
use crate::errors::ApiError;
use crate::state::App;

/// The id of the one list.
pub(crate) const LIST: &str = "b1a7c0de-0000-4000-a000-0000000000aa";

/// `POST /selectable-gifts/{list}` with `{"id":…,"selectedGifts":[{"id":…,"seller":…}]}`
pub(super) async fn select(
    State(app): State<App>,
    call: Call,
    Path((id, list)): Path<(String, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        write.needs_edit()?;
        let gifts = body["selectedGifts"].as_array().ok_or_else(|| ApiError::bad("001"))?;
        if list != LIST || !coupons::has(write.cart, coupons::GIFT) {
            return Err(ApiError::bad("001"));
        }
        let ids: Vec<String> = gifts.iter().filter_map(|gift| text(&gift["id"])).collect();
        if ids.len() > 1 || ids.iter().any(|id| !extras::SELECTABLE_GIFTS.contains(&id.as_str())) {
            return Err(ApiError::bad("CHK0022"));
        }
        write.cart.selected_gifts = ids;
        Ok(())
    })
    .await
}
