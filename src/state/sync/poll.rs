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
}

impl Poll {
    /// Plans another poll; its token is cancelled by the next plan.
    pub(super) fn plan(&mut self) -> Token {
        let next = Scope::new();
        let token = next.token();
        self.next = Some(next);
        token
    }
}
