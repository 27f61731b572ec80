//! The components: what a person sees and presses.
//! They read the state and call its verbs; they know nothing of the API.

#![expect(unreachable_pub, reason = "the component macro makes every props type `pub`")]

pub mod context;
mod coupon;
mod dynamic;
mod empty;
mod head;
mod icons;
mod line;
mod lines;
mod live_region;
mod notices;
pub mod page;
mod people;
mod picture;
mod problem;
mod quantity;
mod share;
mod skeleton;
mod totals;
mod undo;
