//! What the screen is, over time: signals that the view reads and verbs that it calls.
//! It has no DOM, and runs natively in the tests with a transport and surroundings of their own.

pub mod aim;
mod calls;
pub mod cart_state;
mod copying;
mod core;
pub mod filling;
mod knowing;
pub mod lines;
mod looking;
mod opening;
pub mod outcome;
pub mod patience;
mod people;
pub mod queue;
mod removing;
pub mod rhythm;
mod sending;
mod settling;
pub mod shared_cart;
pub mod surroundings;
pub mod vigil;
mod visiting;
