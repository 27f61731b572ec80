//! The parts of an answer that are about the cart, read into the domain's own types.
//! They hold no data of people: `people` reads that.

mod attachments;
pub(super) mod currency;
pub(super) mod delivery;
mod item;
mod line;
mod line_keys;
pub mod lines;
pub(super) mod messages;
pub(super) mod offers;
mod parts;
pub(in crate::api) mod promotions;
pub(super) mod sellers;
