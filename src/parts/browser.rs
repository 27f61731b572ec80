//! Loads the file of a part into the running component.
//! It does not know when.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::NotLoaded;

#[wasm_bindgen(module = "/src/parts/parts.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadPart)]
    fn load_part(name: &str, exports: &JsValue) -> Promise;
}

/// Loads the part with this name.
pub(super) async fn load(name: &str) -> Result<(), NotLoaded> {
    let loading = load_part(name, &wasm_bindgen::exports());
    JsFuture::from(loading).await.map(|_| ()).map_err(|_| NotLoaded)
}
