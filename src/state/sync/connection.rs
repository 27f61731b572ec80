//! What keeps the cart on the screen from being up to date, and when that is over.
//! It decides nothing about trying again.

use crate::api::error::ApiError;
use crate::state::cart_state::{ConnectionIssue, LeaveStatus};
use crate::state::loaded_cart::LoadedCart;
use crate::state::task::Task;

/// Shows what keeps the cart from being up to date.
pub(super) fn show_failure(task: &Task, error: &ApiError) {
    let issue = match error {
        ApiError::Network => ConnectionIssue::Offline,
        ApiError::NotUnderstood(_) => ConnectionIssue::NotUnderstood,
        ApiError::TimedOut
        | ApiError::NotFound
        | ApiError::Refused(_)
        | ApiError::NoSuchIndex
        | ApiError::SellerUnavailable
        | ApiError::CartOutdated
        | ApiError::Invalid(_)
        | ApiError::DataRefused(_)
        | ApiError::HoldsMask
        | ApiError::Unavailable { .. } => ConnectionIssue::Unavailable,
    };
    show(task, issue);
}

/// Shows that the cart is not up to date for this reason.
pub(super) fn show(task: &Task, issue: ConnectionIssue) {
    task.with(|cart| {
        cart.connection = Some(issue);
        if let (Some(leaving), ConnectionIssue::Offline) = (&mut cart.leaving, issue) {
            leaving.stop(LeaveStatus::Offline);
        }
    });
    task.handle.show();
}

impl LoadedCart {
    /// The store answered: nothing keeps the cart from being up to date.
    pub(super) fn reconnected(&mut self) {
        self.connection = None;
        self.forget_leave_status(LeaveStatus::Offline);
        self.forget_leave_status(LeaveStatus::NotChecked);
    }
}
