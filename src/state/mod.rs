//! What the screen is, over time: signals that the view reads and verbs that it calls.
//! It has no DOM, and runs natively in the tests with a transport and an environment of their own.
//!
//! Three values own each other, and starting over is dropping one of them: a `Session` lives as
//! long as the element, a `LoadedCart` as long as one opened cart, a `Write` as long as one change
//! is on its way. Tasks hold a token of the value that they work for, and end with it.

pub mod cart_event;
pub mod cart_state;
mod edit;
pub mod env;
mod exits;
mod form_verbs;
pub mod forms;
mod leaving;
pub mod lines;
mod link;
mod loaded_cart;
pub mod page_change;
mod page_methods;
mod refusals;
mod removal;
mod scope;
mod seen;
mod session;
pub mod shared_cart;
pub mod signal;
pub mod sync;
mod task;

pub use link::interrupted_copy;
