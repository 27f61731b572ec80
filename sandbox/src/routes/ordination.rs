//! The order of the lines.
//! It stays on the cart: later changes are sorted too, so indexes move for everyone.

use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::Value;

use crate::body::Body;
use crate::call::Call;
use crate::cart::{Criteria, Ordination};
use crate::errors::ApiError;
use crate::state::App;

/// `POST /itemsOrdination` with `{"criteria":"NAME|ADD_TIME|GIFT","ascending":bool}`
pub(super) async fn post(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        write.needs_edit()?;
        let criteria = body["criteria"].as_str().map(str::to_ascii_uppercase);
        let criteria = match criteria.as_deref() {
            Some("NAME") => Criteria::Name,
            Some("ADD_TIME") => Criteria::AddTime,
            Some("GIFT") => Criteria::Gift,
            _ => return Err(ApiError::bad("001")),
        };
        // The vendor's own example sends a text.
        let ascending = body["ascending"] != Value::Bool(false) && body["ascending"] != "false";
        write.cart.ordination = Some(Ordination { criteria, ascending });
        Ok(())
    })
    .await
}
