//! The store at the other end: when its cart changes, and when it answers with 503.

/// What an answer takes on its way.
pub(super) const ANSWER_MS: u64 = 300;

/// `Retry-After` of a store that is down.
#[derive(Debug, Clone, Copy)]
pub(super) enum RetryAfter {
    /// It says nothing.
    Missing,
    /// So many milliseconds from the answer.
    After(u64),
    /// The moment at which it is back: a date.
    AtTheEnd,
}

/// A time in which every answer is 503.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outage {
    /// From this moment.
    pub(super) from: u64,
    /// To this one.
    pub(super) to: u64,
    /// What the answers say.
    pub(super) retry_after: RetryAfter,
}

/// The store of one story. All times are milliseconds since it began.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Store {
    /// Somebody changes the cart so often.
    pub(super) changes_every: Option<u64>,
    /// It is down once.
    pub(super) outage: Option<Outage>,
}

/// What a read at some moment finds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Answer {
    /// The cart, after so many changes.
    Cart(u64),
    /// 503, with `Retry-After` in milliseconds.
    Unavailable(Option<u32>),
}

impl Store {
    /// The answer to a read at this moment.
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
