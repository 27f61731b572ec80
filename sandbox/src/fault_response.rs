//! The answers of faults: error statuses, error pages, and answers that are cut off.
//! Does not decide which request gets a fault.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use http_body::Frame;

use crate::errors::ApiError;
use crate::faults::{Fault, RetryAfter};
use crate::language::Language;

/// The error answer of a fault.
pub(crate) fn error_response(fault: &Fault, language: Language, operation: &str) -> Response {
    let status = fault.status.and_then(|status| StatusCode::from_u16(status).ok());
    let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = if let Some(body) = &fault.body {
        let kind = if fault.html { "text/html" } else { "application/json" };
        (status, [(header::CONTENT_TYPE, kind)], body.clone()).into_response()
    } else if fault.html {
        let page = format!("<body>\n\t<h1>{status}</h1>\n</body>");
        (status, Html(page)).into_response()
    } else if fault.retry_after.is_some() && fault.code.is_none() {
        // A proxy in front of the API answers so: with `Retry-After` and without a body.
        status.into_response()
    } else {
        let code = fault.code.clone().unwrap_or_else(|| "CHK0197".to_owned());
        ApiError::chosen(status, code, fault.message.clone()).render(language, operation)
    };
    let when = match &fault.retry_after {
        None => None,
        Some(RetryAfter::Seconds(seconds)) => Some(HeaderValue::from(*seconds)),
        Some(RetryAfter::Text(text)) => HeaderValue::from_str(text).ok(),
    };
    if let Some(when) = when {
        response.headers_mut().insert(header::RETRY_AFTER, when);
    }
    response
}

/// An answer whose body fails, so that the server closes the connection. With a head the server
/// first sends the head and a few bytes of the body; without one it sends nothing.
pub(crate) fn dropped_response(head: Option<Response>) -> Response {
    let sent = head.is_some();
    let mut response = head.unwrap_or_default();
    response.headers_mut().remove(header::CONTENT_LENGTH);
    *response.body_mut() = Body::new(Cut { send: sent, pause: sent });
    response
}

/// A body that ends in an error.
struct Cut {
    send: bool,
    pause: bool,
}

impl HttpBody for Cut {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.send {
            self.send = false;
            return Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(b"{\"orderFormId\":")))));
        }
        if self.pause {
            // The server flushes what it has before it polls again.
            self.pause = false;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(std::io::Error::other("dropped on purpose"))))
    }
}
