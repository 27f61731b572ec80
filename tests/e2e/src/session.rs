//! One Chromium, driven by `WebDriver`: the commands of the protocol and those of Chromium's
//! `DevTools`. It does not wait and knows no page.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{Failure, Http};

/// The key under which `WebDriver` hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A Chromium with its own profile; dropping it closes it.
#[derive(Debug)]
pub struct Session {
    http: Http,
    path: String,
    version: String,
    _profile: TempDir,
}

impl Session {
    pub(crate) fn new(http: Http, id: &str, version: &str, profile: TempDir) -> Self {
        let path = format!("/session/{id}");
        Self { http, path, version: version.to_owned(), _profile: profile }
    }

    /// The browser's version, such as `156.0.8078.79`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// A command of the protocol, below the session's own path.
    pub fn command(&self, method: &str, path: &str, body: &Value) -> Result<Value, Failure> {
        let mut answer = self.http.send(method, &format!("{}{path}", self.path), body)?;
        let value = answer.body["value"].take();
        if answer.status == 200 {
            return Ok(value);
        }
        Err(Failure::WebDriver {
            command: path.to_owned(),
            error: value["error"].as_str().unwrap_or_default().to_owned(),
            message: value["message"].as_str().unwrap_or_default().to_owned(),
        })
    }

    /// A command of Chromium's `DevTools` protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value, Failure> {
        let body = json!({ "cmd": command, "params": parameters });
        self.command("POST", "/goog/cdp/execute", &body)
    }

    /// A snapshot of the page's heap after a collection of garbage, as Chromium writes it:
    /// `strings` are all strings in it.
    pub fn heap_snapshot(&self) -> Result<Value, Failure> {
        self.devtools("HeapProfiler.collectGarbage", &json!({}))?;
        let written = self.command("GET", "/chromium/heap_snapshot", &Value::Null)?;
        Ok(match written {
            Value::String(text) => serde_json::from_str(&text).unwrap_or_default(),
            snapshot => snapshot,
        })
    }

    /// Goes to an address and waits for the page's load event.
    pub fn open(&self, address: &str) -> Result<(), Failure> {
        self.command("POST", "/url", &json!({ "url": address })).map(drop)
    }

    /// The address of the page.
    pub fn address(&self) -> Result<String, Failure> {
        let address = self.command("GET", "/url", &Value::Null)?;
        Ok(address.as_str().unwrap_or_default().to_owned())
    }

    /// The value a script's `return` gives.
    pub fn script(&self, script: &str, arguments: &[Value]) -> Result<Value, Failure> {
        self.command("POST", "/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// The value a script gives by calling its last argument.
    pub fn asynchronous_script(&self, script: &str, arguments: &[Value]) -> Result<Value, Failure> {
        self.command("POST", "/execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a script in every page from now on, before any script of the page.
    pub fn before_every_page(&self, script: &str) -> Result<(), Failure> {
        let parameters = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", &parameters).map(drop)
    }

    /// The element of a node that the accessibility tree names, in `WebDriver`'s terms.
    pub fn element(&self, backend_node: u64) -> Result<String, Failure> {
        let node = json!({ "backendNodeId": backend_node });
        let object = self.devtools("DOM.resolveNode", &node)?["object"]["objectId"].take();
        let call = json!({
            "objectId": object,
            "functionDeclaration": "function () { window.__sharedCartElement = this; }",
        });
        self.devtools("Runtime.callFunctionOn", &call)?;
        let element = self.script("return window.__sharedCartElement", &[])?;
        Ok(element[ELEMENT].as_str().unwrap_or_default().to_owned())
    }

    /// A person's click: scrolls there, and is refused when something covers the element.
    pub fn click(&self, element: &str) -> Result<(), Failure> {
        self.command("POST", &format!("/element/{element}/click"), &json!({})).map(drop)
    }

    /// Scrolls an element to the middle of the window.
    pub(crate) fn to_the_middle(&self, element: &str) -> Result<(), Failure> {
        let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.script(scroll, &[json!({ ELEMENT: element })]).map(drop)
    }

    /// What the console said since the last time it was asked: level and message.
    pub fn console(&self) -> Result<Vec<(String, String)>, Failure> {
        let entries = self.command("POST", "/se/log", &json!({ "type": "browser" }))?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let entries = entries.as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(entries.iter().map(|entry| (text(&entry["level"]), text(&entry["message"]))).collect())
    }

    /// A picture of the window, as PNG.
    pub fn picture(&self) -> Result<Vec<u8>, Failure> {
        decoded(&self.command("GET", "/screenshot", &Value::Null)?)
    }

    /// A picture of the window as a small file, as WebP.
    pub fn small_picture(&self) -> Result<Vec<u8>, Failure> {
        let format = json!({ "format": "webp", "quality": 60 });
        decoded(&self.devtools("Page.captureScreenshot", &format)?["data"])
    }
}

fn decoded(picture: &Value) -> Result<Vec<u8>, Failure> {
    BASE64_STANDARD
        .decode(picture.as_str().unwrap_or_default())
        .map_err(|error| Failure::Machine(format!("the picture cannot be read: {error}")))
}

impl Drop for Session {
    fn drop(&mut self) {
        // When this fails, the browser is closed when the driver ends.
        let _ = self.command("DELETE", "", &Value::Null);
    }
}
