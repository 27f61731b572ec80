//! Reads the cart again to see whether somebody else changed it: every few seconds while something
//! happens, seldom while nothing does, never while nobody can see the page. It sends no change; how
//! long the pauses are is [`super::poll_interval`]'s task.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::poll_interval::PollInterval;
use super::reading::{Reading, read_again};
use super::retry::{Next, Retry};
use super::writes::send_next;
use crate::api::error::ApiError;
use crate::domain::problem::Problem;
use crate::state::cart_state::{CartState, ConnectionIssue};
use crate::state::link::people;
use crate::state::loaded_cart::LoadedCart;
use crate::state::scope::{Scope, Token};
use crate::state::shared_cart::{SharedCart, set_if_changed};
use crate::state::task::Task;

/// When the cart is read again.
#[derive(Default)]
pub(in crate::state) struct Poll {
    pub(super) interval: PollInterval,
    /// The polls that failed in a row.
    failures: Retry,
    /// The next poll. Planning another one cancels it.
    next: Option<Scope>,
}

impl SharedCart {
    /// Somebody may have changed the cart, or the person is back: reads it at once. A cart that
    /// could not be reached is opened again.
    pub fn look_again(self) {
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

    /// Another tab of this browser changed the cart with this fingerprint.
    pub fn tab_wrote(self, cart: u64) {
        if self.id().is_some_and(|id| id.fingerprint() == cart) {
            self.look_again();
        }
    }

    /// The browser has lost its connection.
    pub fn went_offline(self) {
        self.with_cart(|cart| cart.connection = Some(ConnectionIssue::Offline));
        self.show();
    }
}

/// The writes are through: the other tabs are told, and soon the cart is read again to see whether
/// all of it is still there.
pub(super) fn after_writing(task: &Task) {
    task.with(|cart| {
        task.env.tell_other_tabs(cart.cart().id.fingerprint());
        cart.poll.interval.reset();
    });
    schedule(task.handle);
}

/// Plans the next poll.
pub(in crate::state) fn schedule(handle: SharedCart) {
    let pause = handle.with_cart(|cart| cart.poll.interval.next_pause_ms(cart.env.chance()));
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
            task.env.pass(pause).await;
        }
        let is_idle = |cart: &mut LoadedCart| cart.writer.queue.is_idle();
        let is_due = !plan.is_cancelled() && task.env.is_visible();
        if is_due && task.with(is_idle) == Some(true) {
            poll(&task, &plan).await;
        }
    });
}

impl Poll {
    fn plan(&mut self) -> Token {
        let next = Scope::new();
        let token = next.token();
        self.next = Some(next);
        token
    }
}

async fn poll(task: &Task, plan: &Token) {
    let handle = task.handle;
    if people::is_another_signed_in(task).await {
        if !task.is_over() {
            handle.hide_people();
            handle.open();
        }
        return;
    }
    if task.is_over() {
        return;
    }
    let news = handle.open.news.get_untracked();
    let pause = match Box::pin(read_again(task)).await {
        Reading::Cancelled => return,
        Reading::CartIsGone(problem) => return handle.fail(problem),
        Reading::Done => {
            task.with(|cart| {
                cart.connection = None;
                cart.poll.failures = Retry::default();
            });
            handle.show();
            None
        }
        Reading::Failed(error) => {
            show_failure(task, &error);
            task.with(|cart| cart.pause_after(&error))
        }
    };
    if handle.open.news.get_untracked() != news {
        handle.announce_news();
    }
    // A change that somebody else's write undid goes out again.
    send_next(handle);
    let is_idle = task.with(|cart| cart.writer.queue.is_idle()) == Some(true);
    if !plan.is_cancelled() && is_idle {
        match pause {
            Some(pause) => schedule_in(handle, pause),
            None => schedule(handle),
        }
    }
}

/// Shows what keeps the cart from being up to date.
pub(super) fn show_failure(task: &Task, error: &ApiError) {
    let issue = match error {
        ApiError::Network => ConnectionIssue::Offline,
        ApiError::NotUnderstood(_) => ConnectionIssue::NotUnderstood,
        ApiError::TimedOut
        | ApiError::NotFound
        | ApiError::Refused(_)
        | ApiError::Invalid(_)
        | ApiError::DataRefused(_)
        | ApiError::HoldsMask
        | ApiError::Unavailable { .. } => ConnectionIssue::Unavailable,
    };
    task.with(|cart| cart.connection = Some(issue));
    if !task.is_over() {
        set_if_changed(task.handle.open.trouble, Some(issue));
    }
}

impl LoadedCart {
    /// The pause after a poll that failed. The cart stays on the screen meanwhile.
    fn pause_after(&mut self, error: &ApiError) -> u32 {
        let chance = self.env.chance();
        let by_interval = self.poll.interval.next_pause_ms(chance);
        let pause = match (self.poll.failures.after(error, chance), error) {
            (Next::TryAfter(pause) | Next::WaitForConnection(pause), _) => pause,
            // Nobody waits for a poll, so it can wait for as long as the store asks.
            (Next::GiveUp, ApiError::Unavailable { retry_after: Some(asked) }) => *asked,
            (Next::GiveUp, _) => 0,
        };
        pause.max(by_interval)
    }
}
