//! Random faults, for tests that send many requests.
//! Only picks the fault of a request; `middleware` applies it.

use serde::{Deserialize, Serialize};

use crate::faults::{DropPoint, Fault, RetryAfter, matches};
use crate::random::Stream;

/// The rates of faults. A request has at most one fault, so the sum of the first five rates is at
/// most 1.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct Chaos {
    /// An error status before anything is stored.
    pub(crate) error_rate: f64,
    /// An error status after the request was carried out.
    pub(crate) error_after_rate: f64,
    /// A connection that is cut before the request is carried out.
    pub(crate) drop_before_rate: f64,
    /// A connection that is cut after the request was carried out.
    pub(crate) drop_after_rate: f64,
    /// A connection that is cut within the answer.
    pub(crate) drop_midway_rate: f64,
    /// The possible error statuses, all equally likely.
    pub(crate) statuses: Vec<u16>,
    /// The share of error answers with the header `Retry-After`.
    pub(crate) retry_after_rate: f64,
    /// The value of that header.
    pub(crate) retry_after_seconds: u64,
    /// The HTTP method that is hit; every method if none is given.
    pub(crate) method: Option<String>,
    /// A part of the path that is hit; every path if none is given.
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
    /// Whether all rates and statuses are possible.
    pub(crate) fn is_valid(&self) -> bool {
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

    /// The fault of a request, if it has one.
    pub(crate) fn pick(&self, stream: &mut Stream, method: &str, path: &str) -> Option<Fault> {
        if !matches(self.method.as_deref(), self.path.as_deref(), method, path) {
            return None;
        }
        let at = stream.fraction();
        let mut edge = 0.0;
        let hit = self.rates().iter().position(|rate| {
            edge += rate;
            at < edge
        })?;
        let dropped = |when| Fault { drop: Some(when), ..Fault::default() };
        Some(match hit {
            0 => self.error(stream, false),
            1 => self.error(stream, true),
            2 => dropped(DropPoint::Before),
            3 => dropped(DropPoint::After),
            _ => dropped(DropPoint::Midway),
        })
    }

    fn error(&self, stream: &mut Stream, stored: bool) -> Fault {
        let last = u64::try_from(self.statuses.len()).unwrap_or(1).saturating_sub(1);
        let chosen = usize::try_from(stream.between(0, last)).unwrap_or(0);
        let has_retry_after = stream.fraction() < self.retry_after_rate;
        Fault {
            status: self.statuses.get(chosen).copied(),
            retry_after: has_retry_after.then_some(RetryAfter::Seconds(self.retry_after_seconds)),
            stored,
            ..Fault::default()
        }
    }
}
