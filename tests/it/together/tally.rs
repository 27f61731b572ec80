//! What was counted in the stories.

use std::ops::AddAssign;

/// How many intents there were, and what became of them.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) intents: usize,
    pub(super) confirmed: usize,
    pub(super) reported: usize,
    pub(super) replaced: usize,
    pub(super) put_back: usize,
    pub(super) unsure: usize,
    pub(super) left: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.intents += other.intents;
        self.confirmed += other.confirmed;
        self.reported += other.reported;
        self.replaced += other.replaced;
        self.put_back += other.put_back;
        self.unsure += other.unsure;
        self.left += other.left;
    }
}
