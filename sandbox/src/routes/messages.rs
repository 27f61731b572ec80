//! Clearing the messages of a cart.
//! They are the cart's: cleared by one, gone for everybody.

use axum::extract::{Path, State};
use axum::response::Response;

use crate::body::Body;
use crate::call::Call;
use crate::errors::ApiError;
use crate::state::App;

/// `POST /messages/clear`
pub(super) async fn clear(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        write.cart.messages.clear();
        Ok(())
    })
    .await
}
