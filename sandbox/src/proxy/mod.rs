//! A reverse proxy that puts a real store's API behind the sandbox's pages.
//! Does not read the bodies of requests and answers.

mod cookies;
pub(crate) mod upstream;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::app::App;

/// Sends one request to the real store. Without an answer from the store the status is 502.
pub(crate) async fn forward(State(app): State<App>, request: Request) -> Response {
    let Some(upstream) = &app.upstream else { return StatusCode::NOT_FOUND.into_response() };
    match upstream.send(request).await {
        Ok(response) => response,
        Err(reason) => {
            let text = format!("The store did not answer: {reason}\n");
            (StatusCode::BAD_GATEWAY, text).into_response()
        }
    }
}
