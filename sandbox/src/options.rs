//! How a sandbox starts: its seed and what stands around the imitated API.
//! What can change while it runs is a setting of the account, not an option.

use std::path::PathBuf;

use axum::http::Uri;

/// What a sandbox is started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// Every id the sandbox makes derives from this number: the same seed and the same requests
    /// give the same bytes.
    pub seed: u64,
    /// The folder of the built package (`embed.html` and the hashed files), when there is one.
    pub package: Option<PathBuf>,
    /// A real store whose API stands behind the same pages instead of the imitation.
    pub upstream: Option<Uri>,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 1, package: None, upstream: None }
    }
}
