//! The changes that wait, in order, and the one that is on its way.
//! The API has no locks and asks its clients not to write in parallel, so there is one write in flight; the queue sends nothing itself.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::change::Change;
use crate::domain::ids::LineKey;
use crate::domain::item::CartItem;

/// Changes in the order they were meant.
#[derive(Debug, Default)]
pub struct Queue {
    in_flight: Option<Change>,
    waiting: VecDeque<Change>,
}

impl Queue {
    /// Puts a change behind the others, or in the place of the newest one that it replaces.
    pub fn push(&mut self, change: Change) {
        match self.waiting.back_mut() {
            Some(last) if change.replaces(last) => *last = change,
            _ => self.waiting.push_back(change),
        }
    }

    /// Takes the next change to send; `None` while one is in flight or when nothing waits.
    pub fn start_next(&mut self) -> Option<Change> {
        if self.in_flight.is_some() {
            return None;
        }
        self.in_flight = self.waiting.pop_front();
        self.in_flight.clone()
    }

    /// The one in flight is settled, for good or bad.
    pub fn settle(&mut self) {
        self.in_flight = None;
    }

    /// Drops what waits, for instance when the connection is lost or the cart is gone.
    pub fn clear(&mut self) {
        self.waiting.clear();
    }

    /// Whether nothing waits and nothing is in flight.
    pub fn is_idle(&self) -> bool {
        self.in_flight.is_none() && self.waiting.is_empty()
    }

    /// Whether a change of this line is under way.
    pub fn touches(&self, line: &LineKey) -> bool {
        self.changes().any(|change| change.line() == Some(line))
    }

    /// The lines once everything here is done.
    pub fn apply(&self, items: &[Arc<CartItem>]) -> Vec<Arc<CartItem>> {
        let mut items = items.to_vec();
        for change in self.changes() {
            change.apply(&mut items);
        }
        items
    }

    fn changes(&self) -> impl Iterator<Item = &Change> {
        self.in_flight.iter().chain(&self.waiting)
    }
}
