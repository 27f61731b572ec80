//! The simulated store: when its cart changes, and when it answers with 503.
//! Does not know the tabs. All times are in milliseconds.

/// The latency of an answer, in milliseconds.
pub(super) const ANSWER_MS: u64 = 300;

/// The header `Retry-After` of a store that is down.
#[derive(Debug, Clone, Copy)]
pub(super) enum RetryAfter {
    /// There is no such header.
    Missing,
    /// A duration in milliseconds.
    After(u64),
    /// The date of the end of the outage.
    AtTheEnd,
}

/// A time in which all answers are 503.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outage {
    /// The beginning.
    pub(super) from: u64,
    /// The end.
    pub(super) to: u64,
    /// The header of the answers.
    pub(super) retry_after: RetryAfter,
}

/// The store of one scenario. Times are counted from the beginning of the scenario.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Store {
    /// The time between two changes of the cart by somebody else.
    pub(super) changes_every: Option<u64>,
    /// The outage, if there is one.
    pub(super) outage: Option<Outage>,
}

/// The answer to a read.
#[derive(Debug, Clone, Copy)]
pub(super) enum Answer {
    /// The cart, after this number of changes.
    Cart(u64),
    /// 503, with `Retry-After` in milliseconds.
    Unavailable(Option<u32>),
}

impl Store {
    /// The answer to a read at this time.
    pub(super) fn answer(&self, at: u64) -> Answer {
        match self.outage {
            Some(Outage { from, to, retry_after }) if (from..to).contains(&at) => {
                let asked = match retry_after {
                    RetryAfter::Missing => None,
                    RetryAfter::After(milliseconds) => Some(milliseconds),
                    RetryAfter::AtTheEnd => Some((to - at).saturating_sub(ANSWER_MS)),
                };
                Answer::Unavailable(asked.and_then(|asked| u32::try_from(asked).ok()))
            }
            _ => Answer::Cart(self.changes_every.map_or(0, |every| at / every)),
        }
    }
}
