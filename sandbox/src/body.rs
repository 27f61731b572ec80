//! The JSON body of a request, read without regard to its content type.
//! Does not know what the body means.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use serde_json::{Value, json};

use crate::errors::ApiError;

/// A body. An empty one is read as `{}`; one that is not JSON is refused with 400 `001`.
#[derive(Clone, Debug)]
pub(crate) struct Body(pub(crate) Value);

impl<S: Send + Sync> FromRequest<S> for Body {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let bytes = Bytes::from_request(request, state).await.map_err(|_| ApiError::bad("001"))?;
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Ok(Self(json!({})));
        }
        serde_json::from_slice(&bytes).map(Self).map_err(|_| ApiError::bad("001"))
    }
}
