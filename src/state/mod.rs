//! What the screen is, over time: signals that the view reads and verbs that it calls.
//! It has no DOM, and runs natively in the tests with a transport of their own.

pub mod cart_state;
pub mod lines;
mod opening;
pub mod outcome;
pub mod queue;
mod sending;
pub mod shared_cart;
