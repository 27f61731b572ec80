//! A client for JSON over HTTP, for the driver and the sandbox. It knows no path of either.

use std::time::Duration;

use serde_json::Value;
use ureq::Agent;
use ureq::http::Request;

use crate::Failure;

/// The longest a single request may take; a page that loads slowly on purpose stays below it.
const LIMIT: Duration = Duration::from_secs(90);

/// A client of one server.
#[derive(Debug, Clone)]
pub struct Http {
    agent: Agent,
    base: String,
}

/// What a server answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body, read as JSON; a body that is none of that is a string, and an empty one null.
    pub body: Value,
}

impl Http {
    /// A client of the server at `base`, such as `http://127.0.0.1:4000`.
    pub fn new(base: &str) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(LIMIT))
            .build()
            .new_agent();
        Self { agent, base: base.trim_end_matches('/').to_owned() }
    }

    /// The server's address, without a slash at the end.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// One request. A `body` of null sends none.
    pub fn send(&self, method: &str, path: &str, body: &Value) -> Result<Answer, Failure> {
        let address = format!("{}{path}", self.base);
        let broken =
            |reason: String| Failure::Http { request: format!("{method} {address}"), reason };
        let text = if body.is_null() { String::new() } else { body.to_string() };
        let request = Request::builder()
            .method(method)
            .uri(&address)
            .header("content-type", "application/json")
            .body(text)
            .map_err(|error| broken(error.to_string()))?;
        // Some servers refuse a body with these methods, even an empty one.
        let sent = if matches!(method, "GET" | "HEAD") {
            self.agent.run(request.map(|_| ()))
        } else {
            self.agent.run(request)
        };
        let mut response = sent.map_err(|error| broken(error.to_string()))?;
        let status = response.status().as_u16();
        let text = response
            .body_mut()
            .with_config()
            .limit(64 * 1024 * 1024)
            .read_to_string()
            .map_err(|error| broken(error.to_string()))?;
        Ok(Answer { status, body: parse(text) })
    }
}

/// JSON when it is JSON, else the text itself.
fn parse(text: String) -> Value {
    if text.is_empty() {
        return Value::Null;
    }
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}
