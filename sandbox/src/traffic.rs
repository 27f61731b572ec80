//! What happens to every request of the imitated API around its handler: the log, delays,
//! failures, the headers of the answer and the writing of errors.
//! Knows no routes and no carts.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use http_body::Frame;
use serde_json::Value;

use crate::call::Call;
use crate::channel::{self, CHANNELS};
use crate::clock;
use crate::errors::ApiError;
use crate::faults::{Drop, Fault};
use crate::log::Entry;
use crate::state::App;

/// The largest body the API takes.
const LARGEST_BODY: usize = 2 * 1024 * 1024;

/// The layer around the imitated API and the proxy alike.
pub(crate) async fn layer(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let call = Call::of(&parts);
    let method = parts.method.clone();
    let path = parts.uri.path().to_owned();
    let origin = parts.headers.get(header::ORIGIN).cloned();
    let Ok(bytes) = to_bytes(body, LARGEST_BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let (n, wait, fault, operation) = {
        let mut store = app.store();
        let at = clock::iso(store.shop.clock.now());
        let n = store.log.arrive(entry(&parts, &call, &bytes, at));
        let wait = store.faults.delay(method.as_str(), &path);
        let fault = store.faults.take(method.as_str(), &path);
        (n, wait, fault, store.shop.ids.operation())
    };
    if wait > 0 {
        tokio::time::sleep(Duration::from_millis(wait)).await;
    }
    let language = {
        let store = app.store();
        let usual = channel::find(&store.shop.settings.sales_channel).unwrap_or(&CHANNELS[0]);
        call.channel().unwrap_or(usual).language
    };
    let run = async || {
        let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
        match response.extensions().get::<ApiError>() {
            Some(error) => error.render(language, &operation),
            None => response,
        }
    };
    let mut response = match &fault {
        None => run().await,
        Some(Fault { drop: Some(Drop::Before), .. }) => dropped(None),
        Some(Fault { drop: Some(when), .. }) => {
            let response = run().await;
            dropped((*when == Drop::Midway).then_some(response))
        }
        Some(fault) => failure(fault).unwrap_or_else(|error| error.render(language, &operation)),
    };
    finish(&app, &mut response, &operation, origin.as_ref(), &method);
    let set_cookies = cookie_names(response.headers());
    let cut = fault.is_some_and(|fault| fault.drop.is_some());
    let status = if cut { 0 } else { response.status().as_u16() };
    app.store().log.leave(n, status, set_cookies);
    response
}

fn entry(parts: &axum::http::request::Parts, call: &Call, bytes: &Bytes, at: String) -> Entry {
    let cookies: Vec<String> = call.cookie_names().into_iter().map(str::to_owned).collect();
    let text = || Value::from(String::from_utf8_lossy(bytes).into_owned());
    let body = match bytes.len() {
        0 => Value::Null,
        _ => serde_json::from_slice(bytes).unwrap_or_else(|_| text()),
    };
    Entry {
        n: 0,
        at,
        elapsed_ms: 0,
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        status: 0,
        credentialed: !cookies.is_empty(),
        cookies,
        set_cookies: Vec::new(),
        body,
    }
}

fn cookie_names(headers: &HeaderMap) -> Vec<String> {
    headers
        .get_all(header::SET_COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok()?.split_once('=').map(|(name, _)| name.to_owned()))
        .collect()
}

/// The headers of every answer of the API. Answers of an upstream keep their own.
fn finish(
    app: &App,
    response: &mut Response,
    operation: &str,
    origin: Option<&HeaderValue>,
    method: &Method,
) {
    if app.upstream.is_some() {
        return;
    }
    let cors = app.store().shop.settings.cors;
    if cors && *method == Method::OPTIONS {
        *response = StatusCode::NO_CONTENT.into_response();
    }
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set("cache-control", "no-store, must-revalidate, no-cache");
    set("pragma", "no-store,no-cache");
    set("x-vtex-operation-id", operation);
    if let (true, Some(Ok(origin))) = (cors, origin.map(HeaderValue::to_str)) {
        set("access-control-allow-origin", origin);
        set("access-control-allow-credentials", "true");
        set("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
        set("access-control-allow-headers", "content-type");
        set("vary", "origin");
    }
}

/// The failure that was asked for.
fn failure(fault: &Fault) -> Result<Response, ApiError> {
    let status = fault.status.and_then(|status| StatusCode::from_u16(status).ok());
    let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = if let Some(body) = &fault.body {
        let kind = if fault.html { "text/html" } else { "application/json" };
        (status, [(header::CONTENT_TYPE, kind)], body.clone()).into_response()
    } else if fault.html {
        let page = format!("<body>\n\t<h1>{status}</h1>\n</body>");
        (status, Html(page)).into_response()
    } else if fault.retry_after.is_none() {
        let code = fault.code.clone().unwrap_or_else(|| "CHK0197".to_owned());
        return Err(ApiError::chosen(status, code, fault.message.clone()));
    } else {
        status.into_response()
    };
    if let Some(seconds) = fault.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}

/// An answer whose body fails at once: the server then closes the connection without having sent a
/// byte, or, where there is a head to send, after a few bytes of the body.
fn dropped(head: Option<Response>) -> Response {
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
            // Lets the server flush what it has before the connection goes.
            self.pause = false;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(std::io::Error::other("dropped on purpose"))))
    }
}
