//! What a person sees and presses: one function a part, which builds its elements once and lets them follow the state.
//! It reads the state and calls its verbs; it knows nothing of the API.

mod choices;
pub mod context;
mod controls;
mod copied;
mod coupon;
mod dialog;
pub(crate) mod dom;
mod empty;
mod focus;
mod gifts;
mod hand_over;
mod head;
mod icons;
mod join;
mod line;
mod lines;
mod live_region;
mod news;
mod note;
mod notices;
pub(crate) mod page;
mod people;
mod picture;
mod problem;
mod quantity;
mod remove_all;
mod rows;
mod services;
mod share;
mod sign_in;
mod skeleton;
mod totals;
mod trouble;
mod undo;
