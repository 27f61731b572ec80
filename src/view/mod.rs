//! What a person sees and presses: one function a part, which builds its elements once and lets them follow the state.
//! It reads the state and calls its verbs; it knows nothing of the API.

pub mod context;
mod controls;
mod coupon;
pub(crate) mod dom;
mod empty;
mod head;
mod icons;
mod line;
mod lines;
mod live_region;
mod notices;
pub(crate) mod page;
mod people;
mod picture;
mod problem;
mod quantity;
mod rows;
mod share;
mod skeleton;
mod totals;
mod undo;
