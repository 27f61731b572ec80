//! Runs the two loops of a cart: one change after the other is sent, and between them the cart is
//! read again. Every few seconds while something happens, seldom while nothing does, never while
//! nobody can see the page. How a change is sent is [`super::writes`]'s task, how the cart is read
//! [`super::polling`]'s.

use leptos::task::spawn_local;

use super::connection;
use super::polling::{Polled, poll};
use super::queue::Intent;
use super::retry::Retry;
use super::sending::sending;
use crate::api::error::ApiError;
use crate::domain::cart::change::Change;
use crate::domain::problem::Problem;
use crate::parts::writing;
use crate::state::cart_state::{CartState, ConnectionIssue, Editing, LeaveStatus};
use crate::state::link::people;
use crate::state::loaded_cart::LoadedCart;
use crate::state::page_change::Reply;
use crate::state::shared_cart::SharedCart;
use crate::state::task::Task;

impl SharedCart {
    /// Somebody may have changed the cart, or the person is back: reads it at once. A cart that
    /// could not be reached is opened again.
    pub fn refresh(self) {
        let Some((is_visible, is_online)) =
            self.with(|session| (session.env.is_visible(), session.env.is_online()))
        else {
            return;
        };
        people::visibility_changed(self, is_visible);
        match self.state.get_untracked() {
            CartState::Open if is_visible => {
                self.with_cart(|cart| cart.poll.interval.reset());
                schedule_in(self, 0);
            }
            CartState::Failed(Problem::Offline) if is_online => self.open(),
            CartState::Open | CartState::Loading | CartState::Failed(_) => {}
        }
    }

    /// Another tab of this browser changed the cart with this fingerprint, or says so: any script
    /// of the store can send such a message. However many come, they lead to a read in two seconds.
    pub fn other_tab_changed(self, cart: u64) {
        let pause = self.with_cart(|open| {
            let is_meant = open.env.is_visible() && open.cart().id.fingerprint() == cart;
            is_meant.then(|| open.poll.pause_after_message(open.env.now_ms())).flatten()
        });
        if let Some(pause) = pause.flatten() {
            self.with_cart(|cart| cart.poll.interval.reset());
            schedule_in(self, pause);
        }
    }

    /// The browser has lost its connection.
    pub fn went_offline(self) {
        if let Some(task) = Task::new(self) {
            connection::show_failure(&task, &ApiError::Network);
        }
    }
}

/// The writes are through: the other tabs and the store's script are told, and soon the cart is
/// read again to see whether all of it is still there.
fn after_writing(task: &Task) {
    task.with(|cart| {
        task.env.tell_of_write(cart.cart().id.fingerprint());
        cart.poll.interval.reset();
    });
    schedule(task.handle);
}

/// Plans the next poll.
pub(in crate::state) fn schedule(handle: SharedCart) {
    let pause = handle.with_cart(|cart| cart.poll.interval.next_pause_ms(cart.env.random()));
    if let Some(pause) = pause {
        schedule_in(handle, pause);
    }
}

/// Plans the next poll in so many milliseconds. A poll that was planned before is cancelled.
fn schedule_in(handle: SharedCart, pause: u32) {
    let Some(task) = Task::new(handle) else { return };
    let Some(plan) = task.with(|cart| cart.poll.plan()) else { return };
    spawn_local(async move {
        if pause > 0 {
            plan.pause(task.env.sleep(pause)).await;
        }
        let is_idle = |cart: &mut LoadedCart| cart.writer.queue.is_idle();
        let is_due = !plan.is_cancelled() && task.env.is_visible();
        if !is_due || task.with(is_idle) != Some(true) {
            return;
        }
        task.with(|cart| cart.poll.begins(task.env.now_ms()));
        let Polled::Again(pause) = poll(&task).await else { return };
        // A change that a lost update undid is sent again.
        send_next(handle);
        if !plan.is_cancelled() && task.with(is_idle) == Some(true) {
            match pause {
                Some(pause) => schedule_in(handle, pause),
                None => schedule(handle),
            }
        }
    });
}

/// Shows a change at once and sends it as soon as it is its turn; false where this person may not
/// change the cart, or there is none.
pub(in crate::state) fn submit(handle: SharedCart, change: Change) -> bool {
    submit_with(handle, change, None)
}

/// The same; `reply` is told what became of it.
pub(in crate::state) fn submit_with(
    handle: SharedCart,
    change: Change,
    reply: Option<Reply>,
) -> bool {
    let is_queued = handle.with(|session| {
        let may_edit = session.editing() == Editing::Allowed;
        may_edit && session.cart_mut().map(|cart| cart.enqueue(change, reply)).is_some()
    });
    if is_queued != Some(true) {
        return false;
    }
    handle.show();
    send_next(handle);
    true
}

/// Sends the next change, unless one is on its way.
fn send_next(handle: SharedCart) {
    let Some(task) = Task::new(handle) else { return };
    let Some(intent) = task.with(|cart| cart.writer.queue.start_next()).flatten() else { return };
    spawn_local(async move {
        if load_writing(&task).await
            && let Ok(sending) = sending(task.clone(), intent).await
            && sending.await
        {
            handle.show();
            send_next(handle);
            let is_idle = task.with(|cart| {
                let is_idle = cart.writer.queue.is_idle();
                // The queue is empty, so the cart is read again before the next write.
                cart.writer.is_fresh &= !is_idle;
                cart.forget_copy_that_is_through();
                is_idle
            });
            if is_idle == Some(true) {
                after_writing(&task);
                go_on_if_saved(handle);
            }
        }
    });
}

/// Loads the code that sends, as often as it takes: the change waits, and the screen says what
/// keeps it. False when the cart was dropped meanwhile.
pub(in crate::state) async fn load_writing(task: &Task) -> bool {
    let mut retry = Retry::default();
    while writing::load().await.is_err() && !task.is_over() {
        let (is_online, chance) = (task.env.is_online(), task.env.random());
        let issue = if is_online { ConnectionIssue::PartMissing } else { ConnectionIssue::Offline };
        connection::show(task, issue);
        task.sleep(retry.after_disconnection(chance)).await;
    }
    !task.is_over()
}

/// A change is settled: goes on where the person leaves and nothing waits any more.
fn go_on_if_saved(handle: SharedCart) {
    let go_on = handle.with_cart(|cart| {
        let is_idle = cart.writer.queue.is_idle();
        let leaving = cart.leaving.take_if(|leaving| leaving.is_waiting() && is_idle)?;
        Some((leaving.exit, leaving.go_on?))
    });
    if let Some((exit, go_on)) = go_on.flatten() {
        handle.show();
        // The answers on the way may have told of something to ask about.
        handle.leave_by(exit, go_on);
    }
}

impl LoadedCart {
    /// A change of the person's waits for its turn.
    fn enqueue(&mut self, change: Change, reply: Option<Reply>) {
        self.took_part = true;
        self.refusals.forget(&change);
        self.forget_leave_status(LeaveStatus::Refused);
        let intent = self.with_touched(Intent { reply, ..Intent::of_person(change) });
        self.writer.queue.push(intent);
    }

    /// `intent` with the lines it is about, as they are on the screen: should one of them be gone
    /// later, its name can be told.
    pub(super) fn with_touched(&self, intent: Intent) -> Intent {
        let touched = self.standing(|item| intent.change.touches(&item.key));
        Intent { touched, ..intent }
    }
}
