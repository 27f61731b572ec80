//! A wait between a shortest and a longest time, as settings give it.
//! Does not know who waits for what.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::random::Stream;

/// The longest wait that can be set, in milliseconds: ten minutes.
const LONGEST: u64 = 600_000;

/// A range of waits in milliseconds, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WaitRange {
    #[serde(default)]
    pub(crate) min_ms: u64,
    pub(crate) max_ms: u64,
}

impl WaitRange {
    /// Whether the shortest wait is at most the longest, and the longest is allowed.
    pub(crate) fn is_valid(self) -> bool {
        self.min_ms <= self.max_ms && self.max_ms <= LONGEST
    }

    /// A random wait of the range. None if there is no range or the wait is 0.
    pub(crate) fn pick(range: Option<Self>, stream: &mut Stream) -> Option<Duration> {
        let Self { min_ms, max_ms } = range?;
        let wait = stream.between(min_ms, max_ms);
        (wait > 0).then(|| Duration::from_millis(wait))
    }
}
