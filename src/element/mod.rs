//! The custom element `<shared-cart>`: its attributes, its events, mounting and unmounting.
//! It creates the client, the state and the view, and draws nothing itself. `src/shell` registers
//! the element.

mod attributes;
mod cart_events;
mod cart_object;
mod crash;
mod env;
mod events;
mod history;
mod language;
mod methods;
mod mount;
#[cfg(not(feature = "split"))]
mod styles;
mod vtex_js;

use any_spawner::Executor;
use js_sys::{Function, Map};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, HtmlElement};

#[doc(hidden)]
pub use mount::Mounted;

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    fn start(shell: &JsValue, mount: &JsValue, sight: &JsValue);
}

#[wasm_bindgen(module = "/src/element/browser.js")]
extern "C" {
    fn sight() -> JsValue;
}

/// Draws into an element: the element, its language, the channel to other tabs, and what gets the
/// first cart.
type Mount =
    dyn Fn(HtmlElement, JsValue, Option<BroadcastChannel>, Function) -> Result<Mounted, JsValue>;

/// Tells the shell, which registered the element, that the core is there. Only the first call has
/// an effect.
///
/// `shell` is what `src/shell/entry.js` gives. `early` holds the answers to the requests that it
/// sent in advance. A key is `"{credentials} {url}"`, a value the promise of a response. The map
/// may be empty.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "arguments from JavaScript are owned")]
pub fn register(shell: JsValue, early: Map) {
    crash::install_hook();
    // The client needs the executor before anything is mounted. It fails only if it is set already.
    let _ = Executor::init_wasm_bindgen();
    let mount = Closure::<Mount>::new(move |host, language: JsValue, channel, ready| {
        mount::mount(host, &language, channel, ready, early.clone())
    });
    // The closure is never freed, because the element stays registered as long as the page.
    start(&shell, &mount.into_js_value(), &sight());
}

/// The style sheet of all elements, for pages that are not made from the package. In the package it
/// is a part of the shell.
#[cfg(not(feature = "split"))]
#[wasm_bindgen]
pub fn styles() -> String {
    styles::CSS.into()
}
