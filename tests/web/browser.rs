//! Functions of the browser that the tests need, written in JavaScript. It knows nothing of carts.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(inline_js = r#"
export function response(text, status) {
  return new Response(text, { status });
}
export function headed_response(text, status, headers) {
  const has_body = ![101, 204, 205, 304].includes(status);
  return new Response(has_body ? text : null, { status, headers: JSON.parse(headers) });
}
export function turn() {
  return new Promise((resolve) => setTimeout(resolve));
}
export function was_hacked() {
  return "hacked" in window;
}
export function broken_response() {
  const body = new ReadableStream({ pull(controller) { controller.error(new TypeError("cut")); } });
  return new Response(body);
}
export function rejected(name) {
  const promise = Promise.reject(new DOMException("on purpose", name));
  promise.catch(() => {});
  return promise;
}
export function frame() {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
export function replace_fetch(answer) {
  const real = globalThis.fetch;
  const calls = Object.assign([], { origins: [] });
  globalThis.fetch = async (...call) => {
    const request = new Request(...call);
    calls.origins.push(new URL(request.url).origin);
    calls.push([request.method, new URL(request.url).pathname + new URL(request.url).search,
      request.credentials, request.headers.get("content-type"), await request.clone().text(),
      String(request.signal instanceof AbortSignal), String(request.keepalive)]);
    return answer();
  };
  return [calls, () => { globalThis.fetch = real; }];
}
export function mute(path) {
  const real = globalThis.fetch;
  globalThis.fetch = (request, ...more) =>
    String(request.url ?? request).includes(path) ? new Promise(() => {}) : real(request, ...more);
}
export function forget_everything() {
  localStorage.clear();
  // Browsers limit these calls: after some hundred of them they ignore them for a while.
  const { pathname, search, hash } = location;
  if (history.state !== null || search || hash) history.replaceState(null, "", pathname);
}
export function go_to(query) {
  history.replaceState(null, "", location.pathname + query);
}
export function page_state() {
  return JSON.stringify(history.state);
}
export function set_page_state(json) {
  history.replaceState(JSON.parse(json), "");
}
export function kept() {
  return JSON.stringify({ ...localStorage });
}
export function fire(on_document, name) {
  const event = name === "pageshow"
    ? new PageTransitionEvent(name, { persisted: true })
    : new Event(name);
  (on_document ? document : window).dispatchEvent(event);
}
export function broadcast(text) {
  const channel = new BroadcastChannel("shared-cart");
  channel.postMessage(text);
  // It is closed later: a channel that is closed at once may lose its message.
  setTimeout(() => channel.close(), 1000);
}
export function pretend_jquery() {
  const handlers = [];
  window.jQuery = () => ({
    on: (event, act) => handlers.push([event, act]),
    off: (event, act) =>
      handlers.splice(handlers.findIndex(([e, a]) => e === event && a === act), 1),
  });
  return handlers;
}
export function forget_jquery() {
  delete window.jQuery;
}
export function pretend_vtex_js(id) {
  const reads = [];
  const checkout = {
    orderForm: { orderFormId: id },
    getOrderForm() {
      reads.push(String(checkout.orderForm));
    },
  };
  window.vtexjs = { checkout };
  return reads;
}
export function forget_vtex_js() {
  delete window.vtexjs;
}
export function jquery_fires(handlers, event) {
  for (const [name, act] of [...handlers]) if (name === event) act({}, {});
}
export function call(host, method, json) {
  try {
    return String(host[method](JSON.parse(json)));
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}
export function listen(target, name) {
  const heard = [];
  const note = (event) => heard.push(JSON.stringify([event.detail, event.bubbles, event.composed]));
  target.addEventListener(name, note);
  return heard;
}
export function is_visible(element) {
  return element.checkVisibility();
}
export function tell_apart() {
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  return [promise, resolve];
}
"#)]
extern "C" {
    /// An answer with a text.
    pub(crate) fn response(text: &str, status: u16) -> JsValue;
    /// An answer with these headers, given as JSON.
    pub(crate) fn headed_response(text: &str, status: u16, headers: &str) -> JsValue;
    /// Whether a script of an answer has run.
    pub(crate) fn was_hacked() -> bool;
    #[wasm_bindgen(js_name = turn)]
    fn next_turn() -> Promise;
    /// An answer whose connection breaks while its body is on the way.
    pub(crate) fn broken_response() -> JsValue;
    /// A fetch that failed with an exception of this name.
    pub(crate) fn rejected(name: &str) -> Promise;
    /// Requests to this path are never answered, except by what a test puts into the map.
    pub(crate) fn mute(path: &str);
    /// Forgets what earlier tests stored.
    pub(crate) fn forget_everything();
    /// The page's address has this query from now on.
    pub(crate) fn go_to(query: &str);
    /// What the page's entry of the history holds, as JSON.
    pub(crate) fn page_state() -> String;
    /// The page keeps this in its entry of the history.
    pub(crate) fn set_page_state(json: &str);
    /// Everything in the browser's storage, as JSON.
    pub(crate) fn kept() -> String;
    /// Dispatches an event at the window or at the document.
    pub(crate) fn fire(on_document: bool, name: &str);
    /// Sends a message as another tab.
    pub(crate) fn broadcast(text: &str);
    /// Puts a jQuery into the page, and returns the list of its listeners.
    pub(crate) fn pretend_jquery() -> Array;
    pub(crate) fn forget_jquery();
    /// Puts a vtex.js into the page that holds the cart with this id, and returns the list of what
    /// it held at each read.
    pub(crate) fn pretend_vtex_js(id: &str) -> Array;
    pub(crate) fn forget_vtex_js();
    /// Calls the listeners to this event, as vtex.js does.
    pub(crate) fn jquery_fires(handlers: &Array, event: &str);
    /// What a method of the element gives for this argument, or the error it throws.
    pub(crate) fn call(host: &web_sys::Element, method: &str, json: &str) -> String;
    /// Whether an element is drawn.
    pub(crate) fn is_visible(element: &web_sys::Element) -> bool;
    fn frame() -> Promise;
    fn replace_fetch(answer: &JsValue) -> Array;
    fn listen(target: &JsValue, name: &str) -> Array;
    fn tell_apart() -> Array;
}

/// Waits for the next animation frame.
pub(crate) async fn next_frame() {
    JsFuture::from(frame()).await.expect("a frame");
}

/// Waits for the next turn of the event loop.
pub(crate) async fn turn() {
    JsFuture::from(next_turn()).await.expect("a turn");
}

/// How many frames a condition gets: four seconds, and more on a busy machine.
const FRAMES: usize = 240;

/// Waits until a condition holds.
pub(crate) async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..FRAMES {
        if holds() {
            return;
        }
        next_frame().await;
    }
    panic!("it never came to this: {what}");
}

/// A promise, and what fulfils it.
pub(crate) fn promise() -> (Promise, Function) {
    let both = tell_apart();
    (both.get(0).unchecked_into(), both.get(1).unchecked_into())
}

/// The events of this name that a target hears from now on, as JSON of detail, bubbles, composed.
pub(crate) struct Heard(Array);

impl Heard {
    pub(crate) fn at(target: impl AsRef<JsValue>, name: &str) -> Self {
        Self(listen(target.as_ref(), name))
    }

    pub(crate) fn all(&self) -> Vec<String> {
        self.0.iter().filter_map(|event| event.as_string()).collect()
    }
}

/// `fetch` answers with this until the value is dropped, and notes what it was asked.
pub(crate) struct Fetch {
    calls: Array,
    restore: Function,
}

impl Fetch {
    pub(crate) fn answers(answer: impl Fn() -> JsValue + 'static) -> Self {
        let answer = Closure::<dyn Fn() -> JsValue>::new(answer).into_js_value();
        let both = replace_fetch(&answer);
        Self { calls: both.get(0).unchecked_into(), restore: both.get(1).unchecked_into() }
    }

    /// Method, path, credentials, content type, body, whether it can be aborted, and whether it
    /// outlives the page, of each call.
    pub(crate) fn calls(&self) -> Vec<Vec<String>> {
        let texts = |call: JsValue| {
            Array::from(&call).iter().filter_map(|text| text.as_string()).collect::<Vec<_>>()
        };
        self.calls.iter().map(texts).collect()
    }
}

impl Fetch {
    /// The origins that were asked.
    pub(crate) fn origins(&self) -> Vec<String> {
        let origins = js_sys::Reflect::get(&self.calls, &"origins".into()).expect("a list");
        Array::from(&origins).iter().filter_map(|origin| origin.as_string()).collect()
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        let _ = self.restore.call0(&JsValue::NULL);
    }
}
