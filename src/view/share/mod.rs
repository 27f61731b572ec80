//! Sharing the cart's link.
//! Nothing here knows what the receiver of the link sees.

pub(super) mod panel;
