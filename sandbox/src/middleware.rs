//! The middleware around every handler of the API: log, delays, faults, errors and headers.
//! Knows neither routes nor carts.

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::app::App;
use crate::call::Call;
use crate::clock;
use crate::errors::ApiError;
use crate::fault_response::{dropped_response, error_response};
use crate::faults::{DropPoint, Fault};
use crate::log::Entry;

/// The largest body that the API accepts, in bytes.
const LARGEST_BODY: usize = 2 * 1024 * 1024;

/// The layer around the imitated API, and around the proxy to a real store.
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
        let (now, most) = (store.shop.clock.now(), store.shop.settings.keep_requests);
        let n = store.log.record(most, || entry(&parts, &call, &bytes, clock::iso(now)));
        let wait = Duration::from_millis(store.faults.delay(method.as_str(), &path));
        let fault = store.fault(method.as_str(), &path);
        (n, wait + store.request_latency(), fault, store.shop.ids.operation())
    };
    pause(wait).await;
    let language = {
        let store = app.store();
        call.channel().unwrap_or_else(|| store.shop.settings.channel()).language
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
        Some(Fault { drop: Some(DropPoint::Before), .. }) => dropped_response(None),
        Some(Fault { drop: Some(when), .. }) => {
            let response = run().await;
            dropped_response((*when == DropPoint::Midway).then_some(response))
        }
        Some(fault) => {
            if fault.stored {
                run().await;
            }
            error_response(fault, language, &operation)
        }
    };
    let latency = app.store().answer_latency();
    pause(latency).await;
    finish(&app, &mut response, &operation, origin.as_ref(), &method);
    let set_cookies = cookie_names(response.headers());
    let cut = fault.is_some_and(|fault| fault.drop.is_some());
    let status = if cut { 0 } else { response.status().as_u16() };
    app.store().log.complete(n, status, set_cookies);
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

/// Sets the headers of every answer of the API. Answers of a real store keep their own headers.
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

async fn pause(wait: Duration) {
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
}
