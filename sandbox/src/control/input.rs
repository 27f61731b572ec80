//! The JSON body of a control request, read into the type that a handler wants.
//! Does not check values; that is the handler's.

use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;

use super::refusal::refuse;
use crate::body::Body;

/// A body. One that does not fit the type is refused with the parser's message.
#[derive(Debug)]
pub(super) struct Input<T>(pub(super) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Input<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let body = Body::from_request(request, state).await;
        let Body(body) = body.map_err(|_| refuse("The body is not JSON.").into_response())?;
        let input = serde_json::from_value(body);
        input.map(Self).map_err(|error| refuse(error).into_response())
    }
}
