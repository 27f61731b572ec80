//! How a control path refuses a request: 400 with a sentence for the person who sent it.
//! Does not know any control path.

use axum::http::StatusCode;

/// A refused control request.
pub(super) type Refusal = (StatusCode, String);

/// Refuses a request.
pub(super) fn refuse(reason: impl Into<Reason>) -> Refusal {
    (StatusCode::BAD_REQUEST, reason.into().0 + "\n")
}

/// Why a request is refused: a sentence of a handler, or the error of the JSON parser.
pub(super) struct Reason(String);

impl From<&str> for Reason {
    fn from(reason: &str) -> Self {
        Self(reason.to_owned())
    }
}

impl From<serde_json::Error> for Reason {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}
