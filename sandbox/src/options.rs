//! The options with which a sandbox starts.
//! Does not contain what can change while it runs; those are settings of the account.

use std::path::PathBuf;

use axum::http::Uri;

/// The options of a sandbox.
#[derive(Clone, Debug)]
pub struct Options {
    /// The number from which all ids are made. The same seed and the same requests give the same
    /// bytes.
    pub seed: u64,
    /// The folder of the built package (`embed.html` and the hashed files). Without it the checkout
    /// page says that the component is not built.
    pub package: Option<PathBuf>,
    /// The address of a real store, whose API answers instead of the imitation.
    pub upstream: Option<Uri>,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 1, package: None, upstream: None }
    }
}
