//! Reading a cart: by its id, or the visitor's own.
//! POST is what the vendor's own clients use; it reads, and can ask for sections.

use axum::extract::{Path, State};
use axum::response::Response;

use crate::body::Body;
use crate::call::Call;
use crate::errors::ApiError;
use crate::state::App;
use crate::view::Sections;

/// `GET /orderForm`
pub(super) async fn get_own(State(app): State<App>, call: Call) -> Result<Response, ApiError> {
    app.read_own(&call, &Sections::ALL).await
}

/// `POST /orderForm`
pub(super) async fn post_own(
    State(app): State<App>,
    call: Call,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.read_own(&call, &Sections::of(&body)?).await
}

/// `GET /orderForm/{id}`
pub(super) async fn get(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    app.read(&call, &id, &Sections::ALL).await
}

/// `POST /orderForm/{id}`
pub(super) async fn post(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.read(&call, &id, &Sections::of(&body)?).await
}

/// `POST /orderForm/{id}/checkIn`: the cart is in a store.
pub(super) async fn check_in(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        let is_in = body["isCheckedIn"].as_bool() == Some(true);
        let store = body["storeId"].as_str().map(str::to_owned);
        write.cart.checked_in_at = if is_in { store } else { None };
        Ok(())
    })
    .await
}

/// `POST /giftRegistry/{id}/remove` without the cart's own path around it.
pub(super) async fn leave_list(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |_| Ok(())).await
}

/// Calls that exist for things this store does not have: gift lists and saved cards.
pub(super) async fn leave_as_is(
    State(app): State<App>,
    call: Call,
    Path((id, _)): Path<(String, String)>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |_| Ok(())).await
}
