//! Polling: reads the cart again to see whether somebody else changed it. It sends no change; when
//! it happens is decided by [`super::driver`].

use super::connection;
use super::reading::{Reading, read_again};
use super::retry::{Next, Retry};
use crate::api::error::ApiError;
use crate::state::link::people;
use crate::state::loaded_cart::LoadedCart;
use crate::state::task::Task;

/// What came of a poll.
pub(super) enum Polled {
    /// The cart is read again, after this pause in milliseconds where a failure asks for one.
    Again(Option<u32>),
    /// The cart is not on the screen any more.
    Stop,
}

/// Reads the cart again.
pub(super) async fn poll(task: &Task) -> Polled {
    let handle = task.handle;
    if people::is_another_signed_in(task).await {
        if !task.is_over() {
            handle.hide_people();
            handle.open();
        }
        return Polled::Stop;
    }
    if task.is_over() {
        return Polled::Stop;
    }
    let news = handle.open.news.get_untracked();
    let pause = match Box::pin(read_again(task)).await {
        Reading::Cancelled => return Polled::Stop,
        Reading::CartIsGone(problem) => {
            handle.fail(problem);
            handle.tell_readers(false);
            return Polled::Stop;
        }
        Reading::Done => {
            task.with(|cart| {
                cart.reconnected();
                cart.poll.failures = Retry::default();
            });
            handle.show();
            handle.tell_readers(true);
            None
        }
        Reading::Failed(error) => {
            connection::show_failure(task, &error);
            handle.tell_readers(false);
            task.with(|cart| cart.pause_after(&error))
        }
    };
    if handle.open.news.get_untracked() != news {
        handle.announce_news(&news);
    }
    Polled::Again(pause)
}

impl LoadedCart {
    /// The pause after a poll that failed. The cart stays on the screen meanwhile.
    fn pause_after(&mut self, error: &ApiError) -> u32 {
        let chance = self.env.random();
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
