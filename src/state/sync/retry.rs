//! How often and how long a call that failed is tried again.
//! It decides and counts; it neither waits nor sends.

use super::poll_interval::{spread, up_to};
use crate::api::error::ApiError;

/// The first pause.
const FIRST_MS: u32 = 500;

/// The longest pause of our own choice.
const LONGEST_MS: u32 = 30_000;

/// Longer than this nobody is kept waiting for a store that asks for patience; they are told.
const LONGEST_ASKED_MS: u32 = 120_000;

/// Tries of one change, before the person is told that it did not work.
const TRIES: u32 = 6;

/// Tries of a change that is not answered in time or not in a way that can be read.
const FEW_TRIES: u32 = 3;

/// The failures of one call so far.
#[derive(Clone, Debug, Default)]
pub struct Retry {
    /// Of the store's.
    failures: u32,
    /// Of the connection, which say nothing about the store.
    disconnections: u32,
}

/// What to do about a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Try again after so many milliseconds.
    TryAfter(u32),
    /// No connection: try again after so many milliseconds or when it is back, however often.
    WaitForConnection(u32),
    /// It is no use.
    GiveUp,
}

impl Retry {
    /// What to do after `error`. Failures of the store and lost answers pass; a refusal does not.
    /// Pauses double, and `chance` (0 to below 1) moves them, so that pages which failed together do
    /// not come back together. `Retry-After` is the least, and half as long again the most.
    pub fn after(&mut self, error: &ApiError, chance: f64) -> Next {
        let count = match error {
            ApiError::Network => &mut self.disconnections,
            _ => &mut self.failures,
        };
        let doubled = FIRST_MS.saturating_mul(1 << (*count).min(10)).min(LONGEST_MS);
        *count += 1;
        let pause = spread(doubled, chance);
        match error {
            ApiError::Network => Next::WaitForConnection(pause),
            _ if self.failures >= TRIES => Next::GiveUp,
            // Whoever waited three times as long as the vendor works on a call is told.
            ApiError::TimedOut | ApiError::NotUnderstood(_) | ApiError::NotFound
                if self.failures >= FEW_TRIES =>
            {
                Next::GiveUp
            }
            ApiError::TimedOut | ApiError::NotUnderstood(_) | ApiError::NotFound => {
                Next::TryAfter(pause)
            }
            ApiError::Unavailable { retry_after: Some(asked) } if *asked > LONGEST_ASKED_MS => {
                Next::GiveUp
            }
            // The store asks all for the same time, which must not bring all back in one moment.
            ApiError::Unavailable { retry_after } => Next::TryAfter(match retry_after {
                Some(asked) => asked.saturating_add(pause).saturating_add(up_to(asked / 2, chance)),
                None => pause,
            }),
            // `CHK0041`: the line moved under the write. The cart is read again before the next try.
            ApiError::Invalid(_) => Next::TryAfter(pause),
            ApiError::Refused(_) | ApiError::DataRefused(_) | ApiError::HoldsMask => Next::GiveUp,
        }
    }
}
