//! Parts of the component that are files of their own in the package. A page loads them after the
//! cart is drawn, or when somebody needs them. Nothing here knows what is in a part.
//!
//! `in_part!` marks a function. Its code, with all that only it uses, goes into the file of a part.
//! Without the feature `split` (native tests, tests in the browser, `trunk serve`) there are no
//! such files: every part is there from the beginning, and the function is called directly.

#[cfg(all(feature = "split", target_arch = "wasm32"))]
mod browser;
#[cfg(all(feature = "split", target_arch = "wasm32"))]
mod split;
#[cfg(not(all(feature = "split", target_arch = "wasm32")))]
mod whole;

#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub(crate) use split::{in_part, panels, writing};
#[cfg(all(not(feature = "split"), target_arch = "wasm32"))]
pub(crate) use whole::panels;
#[cfg(not(all(feature = "split", target_arch = "wasm32")))]
pub(crate) use whole::{in_part, writing};

/// The file of a part did not come: the connection is gone, the server answers something else, or
/// the package was replaced by another build.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NotLoaded;

/// Loads all parts, one after the other. What does not come is asked for again when it is needed.
#[cfg(target_arch = "wasm32")]
pub(crate) async fn load_all() {
    let _ = writing::load().await;
    let _ = panels::load().await;
}
