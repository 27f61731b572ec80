//! A wait between a least and a most, as the settings have it.
//! Who waits, and for what, is said where it is used.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::random::Stream;

/// The longest wait that can be set: ten minutes.
const LONGEST: u64 = 600_000;

/// How long something takes, in milliseconds, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Span {
    #[serde(default)]
    pub(crate) min_ms: u64,
    pub(crate) max_ms: u64,
}

impl Span {
    /// Whether it is one.
    pub(crate) fn is_sound(self) -> bool {
        self.min_ms <= self.max_ms && self.max_ms <= LONGEST
    }

    /// One wait; none where nothing is to be waited for.
    pub(crate) fn draw(span: Option<Self>, stream: &mut Stream) -> Option<Duration> {
        let Self { min_ms, max_ms } = span?;
        let wait = stream.between(min_ms, max_ms);
        (wait > 0).then(|| Duration::from_millis(wait))
    }
}
