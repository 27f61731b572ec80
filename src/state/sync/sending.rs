//! The code that sends a change, as a part of the component that is loaded after the cart is drawn.
//! When a change is sent is decided by [`super::driver`], how by [`super::writes`].

use std::pin::Pin;

use super::plan::Write;
use super::queue::Intent;
use super::verdicts;
use super::writes::carry_out;
use crate::parts::in_part;
use crate::state::task::Task;

/// Sends one change and settles it; false when the cart was dropped meanwhile.
type Sending = Pin<Box<dyn Future<Output = bool>>>;

in_part! {
    writing,
    /// Sends a change that is the first of the queue.
    pub(super) fn sending(task: Task, intent: Intent) -> Sending {
        Box::pin(send(task, intent))
    }
}

async fn send(task: Task, intent: Intent) -> bool {
    let mut write = Write::new(intent);
    let Some(settled) = carry_out(&task, &mut write).await else { return false };
    task.with(|cart| {
        cart.writer.queue.settle();
        cart.reconnected();
    });
    verdicts::settle(&task, write.intent, settled);
    true
}
