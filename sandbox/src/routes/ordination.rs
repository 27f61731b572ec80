//! The order of the lines.
//! Does not sort; the recalculation does, also after later changes. So indexes move for everybody.

use serde_json::Value;

use super::cart_request::{Answer, CartRequest};
use crate::cart::{Criteria, Ordination};
use crate::errors::ApiError;

/// `POST /itemsOrdination` with `{"criteria":"NAME|ADD_TIME|GIFT","ascending":bool}`
pub(super) async fn post(request: CartRequest) -> Answer {
    request
        .change(|write, body| {
            write.require_edit()?;
            let criteria = body["criteria"].as_str().map(str::to_ascii_uppercase);
            let criteria = match criteria.as_deref() {
                Some("NAME") => Criteria::Name,
                Some("ADD_TIME") => Criteria::AddTime,
                Some("GIFT") => Criteria::Gift,
                _ => return Err(ApiError::bad("001")),
            };
            // The example of the vendor's documentation sends `ascending` as a text.
            let ascending = body["ascending"] != Value::Bool(false) && body["ascending"] != "false";
            write.cart.ordination = Some(Ordination { criteria, ascending });
            Ok(())
        })
        .await
}
