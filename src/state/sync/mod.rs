//! Keeping a cart in step with the store: the queue of changes, the one writer, the checks of its
//! answers, retry and polling. It draws nothing and knows no words.

mod calls;
mod completion;
mod connection;
pub(super) mod driver;
pub(super) mod failures;
pub mod index_check;
pub(super) mod last_look;
mod looking_after;
pub mod lost_update_guard;
pub mod outcome;
pub mod plan;
pub(super) mod poll;
pub mod poll_interval;
mod polling;
pub mod queue;
mod reading;
pub mod retry;
mod sending;
pub mod undone;
mod verdicts;
pub(super) mod writer;
mod writes;
