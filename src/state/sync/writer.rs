//! What the one writer of a cart knows: the queue, the changes that are guarded, and how current
//! the last answer is. It sends nothing; that is [`super::writes`]'s task.

use super::lost_update_guard::LostUpdateGuard;
use super::queue::Queue;

/// The state of the one writer.
pub(in crate::state) struct Writer {
    pub(in crate::state) queue: Queue,
    pub(in crate::state) guard: LostUpdateGuard,
    /// Writes that were sent. The answer to a read that began before the newest write is out of
    /// date.
    pub(super) sent: u32,
    /// Whether the last answer is the one to the write just before. A cart that has been on the
    /// screen for a while may have changed, and its indexes with it.
    pub(super) is_fresh: bool,
    /// Whether answers are checked for lines that a write changed by mistake.
    pub(in crate::state) checks_hits: bool,
}

impl Writer {
    /// Nothing waits.
    pub(in crate::state) fn new(checks_hits: bool) -> Self {
        Self {
            queue: Queue::default(),
            guard: LostUpdateGuard::default(),
            sent: 0,
            is_fresh: false,
            checks_hits,
        }
    }
}
