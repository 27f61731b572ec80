//! Ends tasks together with what they work for: a task holds a [`Token`], and its owner a
//! [`Scope`]. It starts no task and stops none by force: a task asks after each `await` whether it
//! is over. A pause ends with the scope, so that no task outlives its owner by the length of one.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};

/// Owned by a value that tasks work for. Dropping it cancels all of its tokens.
pub(super) struct Scope(Rc<Pausing>);

/// The tasks that are in a pause.
type Pausing = RefCell<Vec<Waker>>;

/// Held by a task for as long as it runs.
#[derive(Clone)]
pub(super) struct Token(Weak<Pausing>);

impl Scope {
    /// A scope of its own.
    pub(super) fn new() -> Self {
        Self(Rc::default())
    }

    /// A token for a task that works for the owner of this scope.
    pub(super) fn token(&self) -> Token {
        Token(Rc::downgrade(&self.0))
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        for waker in self.0.take() {
            waker.wake();
        }
    }
}

impl Token {
    /// Whether the scope was dropped.
    pub(super) fn is_cancelled(&self) -> bool {
        self.0.strong_count() == 0
    }

    /// Waits for the end of a pause, or for the end of the scope.
    pub(super) async fn pause(&self, mut pause: Pin<Box<dyn Future<Output = ()>>>) {
        poll_fn(|context| {
            let Some(pausing) = self.0.upgrade() else { return Poll::Ready(()) };
            let mut pausing = pausing.borrow_mut();
            pausing.retain(|waker| !waker.will_wake(context.waker()));
            let polled = pause.as_mut().poll(context);
            if polled.is_pending() {
                pausing.push(context.waker().clone());
            }
            polled
        })
        .await;
    }
}
