//! The components. Each function builds the elements of one part once and lets them follow signals.
//! They read the state and call its methods. They know nothing of the API.

mod cart;
mod choices;
pub mod context;
mod controls;
mod dialog;
pub(crate) mod dom;
mod focus;
mod icons;
mod keys;
mod later;
mod leaving;
mod listener;
mod live_region;
mod next_step;
pub(crate) mod page;
mod paper;
mod people;
mod problem;
mod questions;
mod rows;
mod share;
pub(crate) mod signals;
mod together;
