//! Sharing the cart's link.
//! Nothing here knows what the receiver of the link sees.

mod content;
mod options;
pub(super) mod panel;
pub(super) mod send;
