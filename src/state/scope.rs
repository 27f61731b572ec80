//! Ends tasks together with what they work for: a task holds a [`Token`], and its owner a
//! [`Scope`]. It starts no task and stops none by force: a task asks after each `await` whether it
//! is over.

use std::rc::{Rc, Weak};

/// Owned by a value that tasks work for. Dropping it cancels all of its tokens.
pub(super) struct Scope(Rc<()>);

/// Held by a task for as long as it runs.
#[derive(Clone)]
pub(super) struct Token(Weak<()>);

impl Scope {
    /// A scope of its own.
    pub(super) fn new() -> Self {
        Self(Rc::new(()))
    }

    /// A token for a task that works for the owner of this scope.
    pub(super) fn token(&self) -> Token {
        Token(Rc::downgrade(&self.0))
    }
}

impl Token {
    /// Whether the scope was dropped.
    pub(super) fn is_cancelled(&self) -> bool {
        self.0.strong_count() == 0
    }
}
