//! The cart itself: its lines, coupons, gifts, note, messages and totals.
//! Nothing here knows about data of people or about what other people changed.

pub(super) mod coupon;
pub(super) mod coupon_form;
pub(super) mod empty;
pub(super) mod gifts;
pub(super) mod lines;
pub(super) mod note;
pub(super) mod note_form;
pub(super) mod notices;
pub(super) mod pay;
pub(super) mod remove_all;
pub(super) mod totals;
pub(super) mod undo;
