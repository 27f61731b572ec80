//! The files of the package, as `files.json` lists them.
//! Does not know how a file is made.

use serde::{Deserialize, Serialize};

/// What a file of the package is for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Role {
    /// Starts the component: it registers the element with its styles, asks the API early, and
    /// loads the glue and the wasm.
    Shell,
    /// The JavaScript that wasm-bindgen makes around the wasm.
    Glue,
    /// The component.
    Wasm,
    /// WebAssembly that is loaded after the cart is drawn, or when somebody needs it.
    Part,
    /// The texts of a language. A page loads one.
    Language,
    /// A JavaScript file of this project or of a dependency, which the glue imports.
    Snippet,
}

/// One entry of `files.json`.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct PackagedFile {
    /// The name below `/shared-cart/`. It contains a hash, so it changes with the content.
    pub(crate) name: String,
    pub(crate) role: Role,
    /// The size in bytes, uncompressed.
    pub(crate) raw: usize,
    /// The size in bytes with gzip 9.
    pub(crate) gzip: usize,
    /// The size in bytes with brotli 11.
    pub(crate) brotli: usize,
    /// The value of an `integrity` attribute: `sha384-…`.
    pub(crate) integrity: String,
}
