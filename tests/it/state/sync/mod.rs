//! Synchronisation of the screen with the store's cart: what is sent, when it is sent again, and
//! when the cart is read.

mod index_check;
mod lost_update_guard;
mod outcome;
mod poll_interval;
mod polling;
mod queue;
mod retry;
mod writes;

use shared_cart::domain::cart::change::Change;

use crate::support::fixtures::key;

/// The line with this unique id holds so many units.
fn set(id: &str, quantity: u32) -> Change {
    Change::SetQuantity { line: key(id), quantity }
}
