//! Retry with exponential backoff: whether a call that failed is tried again, and after which
//! pause. It decides and counts; it neither waits nor sends.

use super::poll_interval::{spread, up_to};
use crate::api::error::ApiError;

/// The first pause, in milliseconds.
const FIRST_MS: u32 = 500;

/// The longest pause that we choose, in milliseconds.
const LONGEST_MS: u32 = 30_000;

/// The longest `Retry-After` that is waited for, in milliseconds. For a longer one the person is
/// told that the change failed.
const LONGEST_ASKED_MS: u32 = 120_000;

/// Tries of one change before the person is told that it failed.
const TRIES: u32 = 6;

/// Tries of a change whose answer does not come in time, or cannot be read, or whose seller fails.
const FEW_TRIES: u32 = 3;

/// The failures of one call so far.
#[derive(Clone, Debug, Default)]
pub struct Retry {
    /// Failures of the store.
    failures: u32,
    /// Failures of the connection, which say nothing about the store.
    disconnections: u32,
}

/// What to do about a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Try again after so many milliseconds.
    TryAfter(u32),
    /// No connection: try again after so many milliseconds, once it is back, without a limit.
    WaitForConnection(u32),
    /// Do not try again.
    GiveUp,
}

impl Retry {
    /// What to do after `error`. Failures of the store and lost answers are tried again; a refusal
    /// is not. Pauses double. `chance` (0 to below 1) varies them, so that pages which failed
    /// together do not try again together. The pause is at least `Retry-After`, and at most half as
    /// long again.
    pub fn after(&mut self, error: &ApiError, chance: f64) -> Next {
        let count = match error {
            ApiError::Network => &mut self.disconnections,
            _ => &mut self.failures,
        };
        let pause = pause(count, chance);
        match error {
            ApiError::Network => Next::WaitForConnection(pause),
            _ if self.failures >= TRIES => Next::GiveUp,
            // The time-out is as long as the vendor works on a call, so three are enough.
            ApiError::TimedOut
            | ApiError::NotUnderstood(_)
            | ApiError::NotFound
            | ApiError::SellerUnavailable
            | ApiError::CartOutdated => {
                if self.failures < FEW_TRIES {
                    Next::TryAfter(pause)
                } else {
                    Next::GiveUp
                }
            }
            ApiError::Unavailable { retry_after: Some(asked) } if *asked > LONGEST_ASKED_MS => {
                Next::GiveUp
            }
            // Every page got the same `Retry-After`, and they must not all try in the same moment.
            ApiError::Unavailable { retry_after } => Next::TryAfter(match retry_after {
                Some(asked) => asked.saturating_add(pause).saturating_add(up_to(asked / 2, chance)),
                None => pause,
            }),
            // The line moved under the write. The cart is read again before the next try.
            ApiError::NoSuchIndex => Next::TryAfter(pause),
            ApiError::Refused(_)
            | ApiError::Invalid(_)
            | ApiError::DataRefused(_)
            | ApiError::HoldsMask => Next::GiveUp,
        }
    }
    /// The pause after a failure that says nothing about the store: it is tried again without a
    /// limit.
    pub fn after_disconnection(&mut self, chance: f64) -> u32 {
        pause(&mut self.disconnections, chance)
    }
}

/// The pause after so many failures before this one, which counts as one more.
fn pause(count: &mut u32, chance: f64) -> u32 {
    let doubled = FIRST_MS.saturating_mul(1 << (*count).min(10)).min(LONGEST_MS);
    *count += 1;
    spread(doubled, chance)
}
