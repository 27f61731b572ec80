//! The transport of the page: `fetch`.
//! It knows nothing of carts. An answer comes in as bytes and never becomes a text of JavaScript,
//! because nobody can overwrite that.

use std::rc::Rc;

use gloo_net::http::{Method as HttpMethod, RequestBuilder};
use js_sys::{ArrayBuffer, Date, Map, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCredentials, RequestInit};

use super::json::node::JsonNode;
use super::request::{Credentials, Method, Request, Response, Transport, TransportError};

/// Carries requests by `fetch` on the page's origin.
///
/// `early` holds the promises of reads that the loader sent before this module arrived. Their keys
/// are credentials and URL; each promise is used once.
pub fn transport(early: Map) -> Transport {
    Rc::new(move |request| {
        let early = early.clone();
        Box::pin(async move { send(request, &early).await })
    })
}

/// Sends a request, or takes its early answer. An answer whose body breaks off is no answer.
async fn send(request: Request, early: &Map) -> Result<Response, TransportError> {
    let key = JsValue::from(format!("{} {}", request.credentials.as_str(), request.url));
    let started = early.get(&key);
    early.delete(&key);

    let response = match started.dyn_into::<Promise>() {
        Ok(promise) => {
            let settled = JsFuture::from(promise).await.map_err(|error| transport_error(&error))?;
            settled.dyn_into::<web_sys::Response>().map_err(|_| TransportError::Network)?
        }
        Err(_) => fetch(request).await?,
    };

    let status = response.status();
    let retry_after_ms = retry_after(&response);
    let bytes = response.array_buffer().map_err(|_| TransportError::Network)?;
    // An error here is a connection that broke while the answer was on its way.
    let bytes = JsFuture::from(bytes).await.map_err(|_| TransportError::Network)?;
    let bytes = Uint8Array::new(bytes.unchecked_ref::<ArrayBuffer>());
    let body = JsonNode::parse(bytes.to_vec());
    // The browser frees the buffer when it wants to.
    bytes.fill(0, 0, bytes.length());
    Ok(Response { status, body, retry_after_ms })
}

/// What browsers send of the bodies of calls that outlive their page, in bytes; all such calls of a
/// page together. <https://fetch.spec.whatwg.org/#http-network-or-cache-fetch>
const MOST_KEPT_ALIVE: usize = 65_536;

/// Lets the browser go on sending a call when the page is left.
fn kept_alive(request: gloo_net::http::Request) -> Option<gloo_net::http::Request> {
    let options = Object::new();
    Reflect::set(&options, &"keepalive".into(), &JsValue::TRUE).ok()?;
    let request = web_sys::Request::from(request);
    let options = options.unchecked_ref::<RequestInit>();
    Some(web_sys::Request::new_with_request_and_init(&request, options).ok()?.into())
}

/// Sends a request by `fetch`, which is aborted after its time.
async fn fetch(request: Request) -> Result<web_sys::Response, TransportError> {
    let is_kept_alive = request.is_write && request.body.len() < MOST_KEPT_ALIVE;
    let credentials = match request.credentials {
        Credentials::Omit => RequestCredentials::Omit,
        Credentials::SameOrigin => RequestCredentials::SameOrigin,
    };
    let builder = RequestBuilder::new(&request.url)
        .credentials(credentials)
        .abort_signal(Some(&AbortSignal::timeout_with_u32(request.timeout_ms)));
    let built = match request.method {
        Method::Get => builder.build(),
        Method::Post => builder
            .method(HttpMethod::POST)
            .header("content-type", "application/json")
            .body(request.body),
    };
    let mut built = built.map_err(|_| TransportError::Network)?;
    if is_kept_alive {
        built = kept_alive(built).ok_or(TransportError::Network)?;
    }
    let response = built.send().await.map_err(|error| match error {
        gloo_net::Error::JsError(error) if error.name == TIMEOUT => TransportError::TimedOut,
        _ => TransportError::Network,
    })?;
    Ok(response.into())
}

/// `Retry-After`: seconds, or a date.
fn retry_after(response: &web_sys::Response) -> Option<u32> {
    let text = response.headers().get("retry-after").ok()??;
    let milliseconds = match text.trim().parse::<u32>() {
        Ok(seconds) => f64::from(seconds) * 1000.0,
        Err(_) => Date::parse(&text) - Date::now(),
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is clamped")]
    (!milliseconds.is_nan()).then(|| milliseconds.clamp(0.0, 3_600_000.0) as u32)
}

/// What `AbortSignal.timeout` rejects with.
const TIMEOUT: &str = "TimeoutError";

/// What a rejected `fetch` means.
fn transport_error(error: &JsValue) -> TransportError {
    let name = Reflect::get(error, &JsValue::from_str("name")).ok();
    match name.and_then(|name| name.as_string()) {
        Some(name) if name == TIMEOUT => TransportError::TimedOut,
        _ => TransportError::Network,
    }
}
