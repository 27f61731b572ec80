//! The transport of the page: `fetch`.
//! It knows nothing of carts. An answer comes in as bytes and never becomes a text of JavaScript,
//! because nobody can overwrite that.

use std::rc::Rc;

use gloo_net::http::{Method as HttpMethod, RequestBuilder};
use js_sys::{Array, Map, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::RequestCredentials;

use super::json::node::JsonNode;
use super::request::{Credentials, Method, Request, Response, Transport, TransportError};

/// What browsers send of the bodies of calls that outlive their page, in bytes; all such calls of a
/// page together. <https://fetch.spec.whatwg.org/#http-network-or-cache-fetch>
const MOST_KEPT_ALIVE: usize = 65_536;

/// The longest answer that is read, in bytes. A longer one counts as one without JSON.
const LONGEST_ANSWER: u32 = 8 << 20;

/// After an answer of so many bytes was read, the browser does what waits before it is used.
const LONG_ANSWER: u32 = 256 << 10;

#[wasm_bindgen(module = "/src/api/fetch.js")]
extern "C" {
    #[wasm_bindgen(js_name = exchange)]
    async fn exchange(
        early: JsValue,
        request: web_sys::Request,
        keepalive: bool,
        timeout: u32,
        most: u32,
    ) -> JsValue;
    #[wasm_bindgen(js_name = pause)]
    async fn pause();
}

/// Carries requests by `fetch` on the page's origin.
///
/// `early` holds the promises of reads that the shell sent before this module arrived. Their keys
/// are credentials and URL; each promise is used once.
pub fn transport(early: Map) -> Transport {
    Rc::new(move |request| {
        let early = early.clone();
        Box::pin(async move { send(request, &early).await })
    })
}

/// The request of the browser. Its address is on the page's own origin, also where the page has a
/// `<base>`.
fn built(request: Request) -> Option<web_sys::Request> {
    let origin = web_sys::window()?.location().origin().ok()?;
    let credentials = match request.credentials {
        Credentials::Omit => RequestCredentials::Omit,
        Credentials::SameOrigin => RequestCredentials::SameOrigin,
    };
    let builder = RequestBuilder::new(&[origin, request.url].concat()).credentials(credentials);
    let built = match request.method {
        Method::Get => builder.build(),
        Method::Post => builder
            .method(HttpMethod::POST)
            .header("content-type", "application/json")
            .body(request.body),
    };
    Some(built.ok()?.into())
}

/// Sends a request, or takes its early answer. An answer whose body breaks off is no answer.
async fn send(request: Request, early: &Map) -> Result<Response, TransportError> {
    let key = JsValue::from(format!("{} {}", request.credentials.as_str(), request.url));
    let started = early.get(&key);
    early.delete(&key);

    let keepalive = request.is_write && request.body.len() < MOST_KEPT_ALIVE;
    let timeout_ms = request.timeout_ms;
    let request = built(request).ok_or(TransportError::Network)?;
    let answer = exchange(started, request, keepalive, timeout_ms, LONGEST_ANSWER);
    let parts = match answer.await.dyn_into::<Array>() {
        Ok(parts) => parts,
        Err(reason) if reason == "TimedOut" => return Err(TransportError::TimedOut),
        Err(_) => return Err(TransportError::Network),
    };
    let bytes = parts.get(2).unchecked_into::<Uint8Array>();
    let body = JsonNode::parse(bytes.to_vec());
    // The browser frees the buffer when it wants to.
    bytes.fill(0, 0, bytes.length());
    if bytes.length() > LONG_ANSWER {
        pause().await;
    }
    let status = parts.get(0).as_f64().unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` clamps it")]
    let (status, retry_after_ms) =
        (status as u16, parts.get(1).as_f64().map(|wait| wait.clamp(0.0, 3_600_000.0) as u32));
    Ok(Response { status, body, retry_after_ms })
}
