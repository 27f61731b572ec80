//! The browser's side of the wire: `fetch`, and JavaScript values as JSON nodes.
//! It knows nothing of carts: requests come in as values and answers go out as nodes.

use std::rc::Rc;

use gloo_net::http::{Method as HttpMethod, RequestBuilder};
use js_sys::{Array, Date, Map, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCredentials};

use super::json::Json;
use super::request::{Credentials, Method, Request, Response, Transport, TransportError};

/// Carries requests by `fetch` on the page's origin.
///
/// `early` holds the promises of reads that the loader sent before this module arrived, by
/// credentials and URL; each is used once.
pub fn transport(early: Map) -> Transport {
    Rc::new(move |request| {
        let early = early.clone();
        Box::pin(async move { send(request, &early).await })
    })
}

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
    let text = response.text().map_err(|_| TransportError::Network)?;
    // An error is a connection that broke on the way.
    let text = JsFuture::from(text).await.map_err(|_| TransportError::Network)?;
    let body = parse(&text).ok().map(JsJson);
    Ok(Response { status, body, retry_after_ms })
}

async fn fetch(request: Request) -> Result<web_sys::Response, TransportError> {
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
    let response =
        built.map_err(|_| TransportError::Network)?.send().await.map_err(|error| match error {
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

fn transport_error(error: &JsValue) -> TransportError {
    let name = Reflect::get(error, &JsValue::from_str("name")).ok();
    match name.and_then(|name| name.as_string()) {
        Some(name) if name == TIMEOUT => TransportError::TimedOut,
        _ => TransportError::Network,
    }
}

#[wasm_bindgen(module = "/src/api/answer.js")]
extern "C" {
    /// What `JSON.parse` gives, but items that are as in the last answer are the same objects.
    #[wasm_bindgen(catch)]
    fn parse(text: &JsValue) -> Result<JsValue, JsValue>;
}

/// A parsed JavaScript value as a JSON node.
#[derive(Clone)]
pub struct JsJson(JsValue);

impl Json for JsJson {
    fn member(&self, key: &str) -> Option<Self> {
        if !self.0.is_object() {
            return None;
        }
        let value = Reflect::get(&self.0, &JsValue::from_str(key)).ok()?;
        (!value.is_undefined() && !value.is_null()).then_some(Self(value))
    }

    fn elements(&self) -> Option<Vec<Self>> {
        let array = self.0.dyn_ref::<Array>()?;
        Some(array.iter().map(Self).collect())
    }

    fn is_same(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn members(&self) -> Option<Vec<(String, Self)>> {
        let object = self.0.dyn_ref::<Object>()?;
        let entry = |key: JsValue| Some((key.as_string()?, Self(Reflect::get(object, &key).ok()?)));
        Some(Object::keys(object).iter().filter_map(entry).collect())
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.0.as_bool()
    }
}
