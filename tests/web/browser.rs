//! Functions of the browser that the tests need, written in JavaScript. It knows nothing of carts.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/tests/web/page.js")]
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
    /// The page goes to this address by a new entry of the history.
    pub(crate) fn push(address: &str);
    pub(crate) fn go_back();
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
    /// What a method of the element gives for this argument, or the error, as a text.
    fn call(host: &web_sys::Element, method: &str, json: &str) -> Promise;
    /// Prevents the default of such an event until the function is called that it returns.
    pub(crate) fn prevent(host: &web_sys::Element, name: &str) -> Function;
    /// A function that gives how many listeners were added from now on and not removed.
    pub(crate) fn listeners() -> Function;
    /// Whether an element is drawn.
    pub(crate) fn is_visible(element: &web_sys::Element) -> bool;
    fn frame() -> Promise;
    fn replace_fetch(answer: &JsValue) -> Array;
    fn listen(target: &JsValue, name: &str) -> Array;
    fn tell_apart() -> Array;
}

/// Calls a method of the element with this argument.
pub(crate) fn begin_call(host: &web_sys::Element, method: &str, json: &str) -> Promise {
    call(host, method, json)
}

/// What the promise of a call came to.
pub(crate) async fn end_of(call: Promise) -> String {
    let said = JsFuture::from(call).await.expect("it never throws");
    said.as_string().unwrap_or_default()
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
