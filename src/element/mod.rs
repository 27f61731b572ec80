//! The custom element `<shared-cart>`: attributes in, events out, mounting and unmounting.
//! It builds the client, hands it to the state and the state to the view; it draws nothing itself.

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

pub use mount::Mounted;

/// The element's name.
pub const TAG: &str = "shared-cart";

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    fn define(name: &str, attributes: Array, css: &str, mount: &JsValue);
}

/// Registers the element. Calling it again, or from a second copy of the package, does nothing.
///
/// `early` holds the answers to reads that the loader sent ahead: promises of responses by
/// `"{credentials} {url}"`. An empty map is fine.
#[wasm_bindgen]
pub fn register(early: Map) {
    crash::watch();
    // Reads start before anything is mounted. A second copy of the package finds it done.
    let _ = Executor::init_wasm_bindgen();
    let attributes: Array = attributes::OBSERVED.iter().copied().map(JsValue::from_str).collect();
    let mount = Closure::<dyn Fn(HtmlElement, Option<BroadcastChannel>) -> Mounted>::new(
        move |host, channel| mount::mount(host, channel, early.clone()),
    );
    // The element is registered for as long as the page lives, and so is this.
    define(TAG, attributes, styles::CSS, &mount.into_js_value());
}
