//! A person who wants to leave the cart, and what keeps them from it.
//! It does not know where the page goes; that is a closure of the view's.

use super::cart_state::{Exit, LeaveStatus};

/// What goes on once everything is saved.
pub(super) type GoOn = Box<dyn FnOnce()>;

/// A person who wants to leave.
pub(super) struct Leaving {
    pub(super) exit: Exit,
    pub(super) status: LeaveStatus,
    /// Kept for as long as the page is to go on by itself, or may be told to.
    pub(super) go_on: Option<GoOn>,
}

impl Leaving {
    /// Whether the page goes on by itself, once everything is saved.
    pub(super) fn is_waiting(&self) -> bool {
        self.status == LeaveStatus::Saving
    }

    /// Whether the cart is being read once more before the payment.
    pub(super) fn is_checking(&self) -> bool {
        self.status == LeaveStatus::Checking
    }

    /// Something keeps the changes from being saved: the page stays. An element that was removed
    /// has nobody to tell, so it goes on once everything was tried.
    pub(super) fn stop(&mut self, status: LeaveStatus) {
        if self.is_waiting() && self.exit != Exit::Unmount {
            self.status = status;
            self.go_on = None;
        }
    }
}
