//! The changes that wait, in order, and the one that is on its way. The API has no locks and asks
//! its clients not to write in parallel, so one write is in flight at a time. The queue sends
//! nothing itself.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::{Cart, Summary};
use crate::domain::ids::LineKey;
use crate::domain::notice::Announcement;
use crate::state::cart_state::Removed;
use crate::state::page_change::{Outcome, Reply, SUPERSEDED};

/// A change that is to be made, and the reason for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Intent {
    /// The change.
    pub change: Change,
    /// The reason for it.
    pub origin: Origin,
    /// The lines it is about, as they were on the screen.
    pub touched: Vec<Removed>,
    /// How often it missed its line because somebody else's change had moved the indexes.
    pub misses: u32,
    /// The page that asked for it and waits for the outcome.
    pub reply: Option<Reply>,
}

/// The reason for a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The person wants it.
    Person,
    /// A write of ours changed the wrong line, which has to be put back as it was.
    PutBack,
    /// It gives a line that came back what could not be added together with it: a service, a text.
    Completion,
    /// The person wants it, and a lost update undid it: it is made again.
    Again {
        /// How often it may still be made again.
        left: u32,
    },
}

impl Intent {
    /// A change that the person wants.
    pub fn of_person(change: Change) -> Self {
        Self::new(change, Origin::Person)
    }

    /// A change, for this reason.
    pub fn new(change: Change, origin: Origin) -> Self {
        Self { change, origin, touched: Vec::new(), misses: 0, reply: None }
    }

    /// `announcement` with the name of the product, where the carts did not tell it: somebody else
    /// removed the line first.
    pub(super) fn with_name(&self, announcement: &Announcement) -> Announcement {
        if *announcement == Announcement::Removed(None) {
            let touched = self.touched.first().map(|touched| &*touched.item);
            return Announcement::Removed(self.change.product_name(touched));
        }
        announcement.clone()
    }

    /// Tells the page that asked for it what became of it.
    pub(super) fn tell(&self, outcome: Outcome) {
        if let Some(reply) = &self.reply {
            reply.tell(outcome);
        }
    }

    /// Whether it brings a line back without the person asking for it. Such a change comes before
    /// those that the person makes.
    fn brings_back(&self) -> bool {
        self.origin != Origin::Person && self.change.restored().is_some()
    }
}

/// Intents in the order in which they were made.
#[derive(Debug, Default)]
pub struct Queue {
    in_flight: Option<Intent>,
    waiting: VecDeque<Intent>,
}

impl Queue {
    /// Puts an intent behind the others, or in the place of the newest one that it replaces.
    pub fn push(&mut self, intent: Intent) {
        match self.waiting.back_mut() {
            Some(last) if intent.change.replaces(&last.change) => {
                last.tell(Outcome::refused(SUPERSEDED, last.change.line().cloned()));
                *last = intent;
            }
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

    /// The intent in flight is settled, whatever came of it.
    pub fn settle(&mut self) {
        self.in_flight = None;
    }

    /// Whether the person replaced the intent in flight by another one, before it was made.
    pub fn is_superseded(&self) -> bool {
        match (&self.in_flight, self.waiting.front()) {
            (Some(old), Some(new)) => new.change.replaces(&old.change),
            _ => false,
        }
    }

    /// Whether an intent that waits brings the line back.
    pub fn brings_back(&self, line: &LineKey) -> bool {
        self.waiting.iter().any(|intent| intent.brings_back() && intent.change.touches(line))
    }

    /// Puts an intent behind those that bring its line back.
    pub fn push_behind_return(&mut self, intent: Intent) {
        let behind = self.waiting.iter().take_while(|other| other.brings_back()).count();
        self.waiting.insert(behind, intent);
    }

    /// Makes a change again that was undone, unless the person changed the same thing since. A line
    /// that comes back goes before the intents that wait for it.
    pub fn push_again(&mut self, again: Intent, cart: &Cart) {
        let change = &again.change;
        if let Some(back) = change.restored() {
            // What takes surplus units out of it does not mean to remove it.
            let removes = |intent: &Intent| {
                intent.origin != Origin::PutBack
                    && intent.change.removes()
                    && intent.change.touches(&back.key)
            };
            if !self.intents().any(removes) {
                self.waiting.push_front(again);
            }
            return;
        }
        let item = change.line().and_then(|line| cart.item(line));
        // A person who brings a line back gets it already where it came back by itself.
        let brings_back = |intent: &Intent| {
            let back = intent.change.restored();
            back.is_some_and(|back| item.is_some_and(|item| item.is_like(back)))
        };
        let is_meant_anew = |intent: &Intent| intent.change.is_about_same(change);
        if !self.intents().any(|intent| is_meant_anew(intent) || brings_back(intent)) {
            self.waiting.push_back(again);
        }
    }

    /// A line came back under another key: the intents that wait are about that key now.
    pub fn rename(&mut self, old: &LineKey, new: &LineKey) {
        for intent in &mut self.waiting {
            intent.change.rename(old, new);
        }
    }

    /// Drops the intents that hold what somebody typed.
    pub fn forget_typed(&mut self) {
        self.waiting.retain(|intent| !intent.change.holds_typed());
    }

    /// Drops the intents that wait, and returns them.
    pub fn clear(&mut self) -> Vec<Intent> {
        self.waiting.drain(..).collect()
    }

    /// Whether an intent that waits completes this line.
    pub fn completes(&self, line: &LineKey) -> bool {
        let completes = |intent: &Intent| intent.origin == Origin::Completion;
        self.waiting.iter().any(|intent| completes(intent) && intent.change.touches(line))
    }

    /// Whether nothing waits and nothing is in flight.
    pub fn is_idle(&self) -> bool {
        self.in_flight.is_none() && self.waiting.is_empty()
    }

    /// Whether an intent changes this line.
    pub fn touches(&self, line: &LineKey) -> bool {
        self.intents().any(|intent| intent.change.touches(line))
    }

    /// The lines once every intent is carried out: an optimistic update.
    pub fn apply(&self, items: &[Arc<CartItem>]) -> Vec<Arc<CartItem>> {
        let mut items = items.to_vec();
        for intent in self.intents() {
            intent.change.apply(&mut items);
        }
        items
    }

    /// The same for everything besides the lines.
    pub fn apply_to_summary(&self, summary: &Arc<Summary>) -> Arc<Summary> {
        let mut summary = Arc::clone(summary);
        for intent in self.intents() {
            intent.change.apply_to_summary(&mut summary);
        }
        summary
    }

    fn intents(&self) -> impl Iterator<Item = &Intent> {
        self.in_flight.iter().chain(&self.waiting)
    }
}
