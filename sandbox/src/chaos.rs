//! Failures at random, for tests that send many requests.
//! Decides which failure a request meets; what a failure does to it is `traffic`'s.

use serde::{Deserialize, Serialize};

use crate::faults::{Drop, Fault, RetryAfter, is_meant};
use crate::random::Stream;

/// How often what goes wrong. A request meets one of these at most, so the rates of failures and
/// drops are at most 1 together.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct Chaos {
    /// An error status; nothing is stored.
    pub(crate) error_rate: f64,
    /// An error status although the request was carried out.
    pub(crate) error_after_rate: f64,
    pub(crate) drop_before_rate: f64,
    pub(crate) drop_after_rate: f64,
    pub(crate) drop_midway_rate: f64,
    /// The statuses of errors, each as likely as the others.
    pub(crate) statuses: Vec<u16>,
    /// How many of the errors say when to try again.
    pub(crate) retry_after_rate: f64,
    pub(crate) retry_after_seconds: u64,
    /// An HTTP method; all when nothing is said.
    pub(crate) method: Option<String>,
    /// A part of the path; all when nothing is said.
    pub(crate) path: Option<String>,
}

impl Default for Chaos {
    fn default() -> Self {
        Self {
            error_rate: 0.0,
            error_after_rate: 0.0,
            drop_before_rate: 0.0,
            drop_after_rate: 0.0,
            drop_midway_rate: 0.0,
            statuses: vec![500, 503, 429],
            retry_after_rate: 0.0,
            retry_after_seconds: 1,
            method: None,
            path: None,
        }
    }
}

impl Chaos {
    /// Whether the rates and statuses can be.
    pub(crate) fn is_sound(&self) -> bool {
        let rates = self.rates();
        rates.iter().chain([&self.retry_after_rate]).all(|rate| (0.0..=1.0).contains(rate))
            && rates.iter().sum::<f64>() <= 1.0 + f64::EPSILON
            && !self.statuses.is_empty()
            && self.statuses.iter().all(|status| (400..600).contains(status))
    }

    fn rates(&self) -> [f64; 5] {
        [
            self.error_rate,
            self.error_after_rate,
            self.drop_before_rate,
            self.drop_after_rate,
            self.drop_midway_rate,
        ]
    }

    /// What happens to a request, if anything.
    pub(crate) fn strike(&self, stream: &mut Stream, method: &str, path: &str) -> Option<Fault> {
        if !is_meant(self.method.as_deref(), self.path.as_deref(), method, path) {
            return None;
        }
        let at = stream.fraction();
        let mut edge = 0.0;
        let met = self.rates().iter().position(|rate| {
            edge += rate;
            at < edge
        })?;
        let dropped = |when| Fault { drop: Some(when), ..Fault::default() };
        Some(match met {
            0 => self.error(stream, false),
            1 => self.error(stream, true),
            2 => dropped(Drop::Before),
            3 => dropped(Drop::After),
            _ => dropped(Drop::Midway),
        })
    }

    fn error(&self, stream: &mut Stream, stored: bool) -> Fault {
        let last = u64::try_from(self.statuses.len()).unwrap_or(1).saturating_sub(1);
        let chosen = usize::try_from(stream.between(0, last)).unwrap_or(0);
        let says_when = stream.fraction() < self.retry_after_rate;
        Fault {
            status: self.statuses.get(chosen).copied(),
            retry_after: says_when.then_some(RetryAfter::Seconds(self.retry_after_seconds)),
            stored,
            ..Fault::default()
        }
    }
}
