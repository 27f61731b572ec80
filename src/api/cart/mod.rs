//! The parts of an answer that are about the cart, read into the domain's own types.
//! They hold no data of people: `people` reads that.

pub(super) mod currency;
pub(super) mod delivery;
mod item;
mod line_keys;
pub mod lines;
pub(super) mod messages;
pub(super) mod offers;
pub(super) mod sellers;
