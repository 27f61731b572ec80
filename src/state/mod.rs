//! What the screen is, over time: signals that the view reads and verbs that it calls.
//! It has no DOM, and runs natively in the tests with a transport and an environment of their own.
//!
//! Three values own each other, and starting over is dropping one of them: a `Session` lives as
//! long as the element, a `LoadedCart` as long as one opened cart, a `Write` as long as one change
//! is on its way. Tasks hold a token of the value that they work for, and end with it.

pub mod asked;
pub mod cart_state;
mod edit;
pub mod env;
mod exits;
mod form_verbs;
pub mod forms;
pub mod happened;
mod leaving;
pub mod lines;
mod link;
mod loaded_cart;
mod refusals;
mod removal;
mod scope;
mod seen;
mod session;
pub mod shared_cart;
pub mod signal;
pub mod sync;
mod task;
mod wishes;

pub use link::interrupted_copy;
