//! What the tests share. Nothing here asserts anything about the component by itself.
//!
//! - `fixtures`: answers of the API, and the carts they become
//! - `env`: the environment of a page (time, chance, connection, what a browser keeps)
//! - `person`: somebody with a browser at a sandbox in this process
//! - `screen`: a cart on somebody's screen: opening it, waiting for it, pressing buttons
//! - `seen`: what somebody reads off that screen

pub(crate) mod env;
pub(crate) mod fixtures;
pub(crate) mod person;
pub(crate) mod screen;
pub(crate) mod seen;
