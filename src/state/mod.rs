//! What the screen is, over time: signals that the view reads and verbs that it calls.
//! It has no DOM, and runs natively in the tests with a transport and an environment of their own.

pub mod cart_state;
pub mod env;
pub mod forms;
pub mod lines;
mod link;
mod removal;
mod seen;
mod session;
pub mod shared_cart;
pub mod sync;
