//! The parts of a cart in an answer that have rules of their own.

mod attachments;
mod delivery;
mod lines;
mod offers;
mod parts;
mod promotions;
