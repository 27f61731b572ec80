//! Synchronisation of the screen with the store's cart: what is sent, when it is sent again, and
//! when the cart is read.

mod index_check;
mod lost_update_guard;
mod outcome;
mod plan;
mod poll_interval;
mod polling;
mod queue;
mod retry;
mod samples;
mod undone;
mod writes;
