//! Several people on one cart: what a person has seen of it, and what is new to them.
//! It does not know who made a change, because the API does not say.

pub mod choices;
pub mod difference;
pub mod kept_copy;
pub mod mine;
pub mod redirected;
pub mod seen;
