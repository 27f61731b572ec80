//! Keeping a cart in step with the store: the queue of changes, the one writer, the checks of its
//! answers, retry and polling. It draws nothing and knows no words.

pub(super) mod calls;
pub(super) mod failures;
pub mod index_check;
pub mod lost_update_guard;
pub mod outcome;
pub mod poll_interval;
pub(super) mod polling;
pub mod queue;
pub mod retry;
pub(super) mod verdicts;
pub(super) mod writes;
