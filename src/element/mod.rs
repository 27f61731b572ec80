//! The custom element `<shared-cart>`: its attributes, its events, mounting and unmounting.
//! It creates the client, the state and the view, and draws nothing itself.

mod attributes;
mod crash;
mod env;
mod events;
mod history;
mod mount;
mod new_items;
mod styles;
mod vtex_js;

use any_spawner::Executor;
use js_sys::{Array, Map};
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, HtmlElement};

#[doc(hidden)]
pub use crash::page_language;
pub use mount::Mounted;

/// The element's name.
pub const TAG: &str = "shared-cart";

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    fn define(name: &str, attributes: Array, css: &str, mount: &JsValue);
}

/// Registers the element. It does nothing if the element is registered already, by an earlier call
/// or by a second copy of the package.
///
/// `early` holds the answers to the requests that the loader sent in advance. A key is
/// `"{credentials} {url}"`, a value the promise of a response. The map may be empty.
#[wasm_bindgen]
pub fn register(early: Map) {
    crash::install_hook();
    // The client needs the executor before anything is mounted. It fails only if it is set already.
    let _ = Executor::init_wasm_bindgen();
    let attributes: Array = attributes::OBSERVED.iter().copied().map(JsValue::from_str).collect();
    let mount = Closure::<dyn Fn(HtmlElement, Option<BroadcastChannel>) -> Mounted>::new(
        move |host, channel| mount::mount(host, channel, early.clone()),
    );
    // The closure is never freed, because the element stays registered as long as the page.
    define(TAG, attributes, styles::CSS, &mount.into_js_value());
}
