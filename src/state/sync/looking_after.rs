//! What is looked after once a change was confirmed, as a part of the component that is loaded
//! after the cart is drawn. What is guarded was sent, so the part is there by then.

use futures::FutureExt;

use super::lost_update_guard::LostUpdateGuard;
use super::queue::Intent;
use super::verdicts;
use crate::domain::cart::Cart;
use crate::parts::in_part;
use crate::state::task::Task;

/// The changes that the answer `cart` shows undone, to be made again.
pub(super) fn undone(guard: &mut LostUpdateGuard, cart: &Cart, now_ms: f64) -> Vec<Intent> {
    if guard.is_empty() {
        return Vec::new();
    }
    find_undone(guard, cart, now_ms).now_or_never().and_then(Result::ok).unwrap_or_default()
}

/// Says what the store chose, where it undid a change once more than it is made again.
pub(super) fn tell_given_up(task: &Task) {
    if task.with(|cart| cart.writer.guard.has_given_up()) == Some(true) {
        let _ = tell(task.clone()).now_or_never();
    }
}

in_part! {
    writing,
    fn find_undone(guard: &mut LostUpdateGuard, cart: &Cart, now_ms: f64) -> Vec<Intent> {
        guard.undone(cart, now_ms)
    }
}

in_part! {
    writing,
    fn tell(task: Task) -> () {
        verdicts::tell_given_up(&task);
    }
}
