//! Several people on one cart: what a person has seen of it, and what is new to them.
//! Who made a change is not known: the API does not say.

pub mod difference;
pub mod seen;
