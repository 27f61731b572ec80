//! When the cart is read again: the interval, the failures in a row, and the poll that is planned.
//! It neither waits nor reads.

use super::poll_interval::PollInterval;
use super::retry::Retry;
use crate::state::scope::{Scope, Token};

/// When the cart is read again.
#[derive(Default)]
pub(in crate::state) struct Poll {
    pub(super) interval: PollInterval,
    /// The polls that failed in a row.
    pub(super) failures: Retry,
    /// The next poll. Planning another one cancels it.
    next: Option<Scope>,
    /// When the last read began that a message of another tab led to, in milliseconds since 1970.
    told_ms: f64,
    /// A message came, and the read that it leads to has not begun.
    is_told: bool,
}

/// The least time between two reads that messages of other tabs lead to, in milliseconds.
const BETWEEN_MESSAGES_MS: f64 = 2_000.0;

impl Poll {
    /// The pause before the read that a message leads to, in milliseconds; `None` where one is
    /// planned already.
    pub(super) fn pause_after_message(&mut self, now_ms: f64) -> Option<u32> {
        if self.is_told {
            return None;
        }
        self.is_told = true;
        let wait = self.told_ms + BETWEEN_MESSAGES_MS - now_ms;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is small")]
        Some(wait.clamp(0.0, BETWEEN_MESSAGES_MS) as u32)
    }

    /// The cart is read, for whatever reason.
    pub(super) fn begins(&mut self, now_ms: f64) {
        if self.is_told {
            (self.told_ms, self.is_told) = (now_ms, false);
        }
    }

    /// Plans another poll; its token is cancelled by the next plan.
    pub(super) fn plan(&mut self) -> Token {
        let next = Scope::new();
        let token = next.token();
        self.next = Some(next);
        token
    }
}
