//! The changes that wait, in order, and the one that is on its way.
//! The API has no locks and asks its clients not to write in parallel, so there is one write in flight; the queue sends nothing itself.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::ids::LineKey;
use crate::domain::notice::Announcement;
use crate::state::cart_state::Removed;

/// A change that is to be made, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Intent {
    /// What.
    pub change: Change,
    /// Whose wish it is.
    pub origin: Origin,
    /// The lines it is about, as they were on the screen.
    pub touched: Vec<Removed>,
    /// How often it missed its line because somebody else's change had moved the indexes.
    pub misses: u32,
}

/// Whose wish a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The person's.
    Person,
    /// Ours: a write of ours hit the wrong line, which has to be as it was.
    PutBack,
    /// The person's, once more: somebody else's write undid it in the same moment.
    Again {
        /// How often it may still be made again.
        left: u32,
    },
}

impl Intent {
    /// What a person means.
    pub fn of_person(change: Change) -> Self {
        Self::new(change, Origin::Person)
    }

    /// A change, for this reason.
    pub fn new(change: Change, origin: Origin) -> Self {
        Self { change, origin, touched: Vec::new(), misses: 0 }
    }

    /// `announcement` with the name of the product, where the carts did not tell it: somebody else
    /// removed the line first.
    pub(super) fn with_name(&self, announcement: &Announcement) -> Announcement {
        match announcement {
            Announcement::Removed(name) if name.is_empty() => {
                let touched = self.touched.first().map(|touched| &*touched.item);
                Announcement::Removed(self.change.product_name(touched).unwrap_or_default())
            }
            announcement => announcement.clone(),
        }
    }

    /// Whether it brings a line back that somebody else's write took away. What the person brings
    /// back themselves has its turn.
    fn brings_back(&self) -> bool {
        self.origin != Origin::Person && self.change.restored().is_some()
    }
}

/// Intents in the order they were meant.
#[derive(Debug, Default)]
pub struct Queue {
    in_flight: Option<Intent>,
    waiting: VecDeque<Intent>,
}

impl Queue {
    /// Puts an intent behind the others, or in the place of the newest one that it replaces.
    pub fn push(&mut self, intent: Intent) {
        match self.waiting.back_mut() {
            Some(last) if intent.change.replaces(&last.change) => *last = intent,
            _ => self.waiting.push_back(intent),
        }
    }

    /// Puts intents before all others, the first one first.
    pub fn push_first(&mut self, intents: Vec<Intent>) {
        for intent in intents.into_iter().rev() {
            self.waiting.push_front(intent);
        }
    }

    /// Takes the next intent to carry out; `None` while one is in flight or when nothing waits.
    pub fn start_next(&mut self) -> Option<Intent> {
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

    /// Whether the person has changed their mind about the one in flight, which was not made yet.
    pub fn is_superseded(&self) -> bool {
        match (&self.in_flight, self.waiting.front()) {
            (Some(old), Some(new)) => new.change.replaces(&old.change),
            _ => false,
        }
    }

    /// Whether the line is about to come back.
    pub fn brings_back(&self, line: &LineKey) -> bool {
        self.waiting.iter().any(|intent| intent.brings_back() && intent.change.touches(line))
    }

    /// Puts an intent behind those that bring its line back.
    pub fn push_behind_return(&mut self, intent: Intent) {
        let behind = self.waiting.iter().take_while(|other| other.brings_back()).count();
        self.waiting.insert(behind, intent);
    }

    /// Makes a change again that was undone, unless the person means something else about the same
    /// thing by now. A line has to be back before what waits for it.
    pub fn push_again(&mut self, again: Intent, cart: &Cart) {
        let removes = |intent: &Intent, line: &LineKey| match &intent.change {
            Change::SetQuantity { quantity, .. } => *quantity == 0 && intent.change.touches(line),
            change => matches!(change, Change::RemoveAll(_)) && change.touches(line),
        };
        match &again.change {
            Change::EnsureUnits { item, .. } => {
                if !self.intents().any(|intent| removes(intent, &item.key)) {
                    self.waiting.push_front(again);
                }
            }
            change => {
                let item = change.line().and_then(|line| cart.item(line));
                // Whoever brings something back is content with the line that came back by itself.
                let brings_back = |intent: &Intent| match &intent.change {
                    Change::EnsureUnits { item: back, .. } => {
                        item.is_some_and(|it| it.is_like(back))
                    }
                    _ => false,
                };
                let is_meant_anew = |intent: &Intent| intent.change.is_about_same(change);
                if !self.intents().any(|intent| is_meant_anew(intent) || brings_back(intent)) {
                    self.waiting.push_back(again);
                }
            }
        }
    }

    /// A line came back under another key: what waits is about that one.
    pub fn rename(&mut self, old: &LineKey, new: &LineKey) {
        for intent in &mut self.waiting {
            intent.change.rename(old, new);
        }
    }

    /// Drops what waits and holds what somebody typed.
    pub fn forget_typed(&mut self) {
        self.waiting.retain(|intent| !intent.change.holds_typed());
    }

    /// Drops what waits, for instance when the cart is gone, and says what it was.
    pub fn clear(&mut self) -> Vec<Intent> {
        self.waiting.drain(..).collect()
    }

    /// Whether nothing waits and nothing is in flight.
    pub fn is_idle(&self) -> bool {
        self.in_flight.is_none() && self.waiting.is_empty()
    }

    /// Whether a change of this line is under way.
    pub fn touches(&self, line: &LineKey) -> bool {
        self.intents().any(|intent| intent.change.touches(line))
    }

    /// The lines once everything here is done.
    pub fn apply(&self, items: &[Arc<CartItem>]) -> Vec<Arc<CartItem>> {
        let mut items = items.to_vec();
        for intent in self.intents() {
            intent.change.apply(&mut items);
        }
        items
    }

    fn intents(&self) -> impl Iterator<Item = &Intent> {
        self.in_flight.iter().chain(&self.waiting)
    }
}
