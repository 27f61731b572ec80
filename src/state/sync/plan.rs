//! What to do about a change before it is sent, and what its answer says of it: pure decisions.
//! They neither wait nor send nor show.

use super::index_check::{SentIndexes, WrongHit};
use super::outcome;
use super::queue::{Intent, Origin};
use crate::api::error::ApiError;
use crate::domain::cart::Cart;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::problem::Problem;

/// How often a change is sent again because its line had moved.
const MOST_MISSES: u32 = 8;

/// One change on its way to the store, over all of its tries.
pub struct Write {
    /// The change, and why it is made.
    pub intent: Intent,
    /// The cart before the first try that was sent.
    first: Option<Cart>,
    /// The last try, if nobody knows whether it arrived: its indexes, and the cart before it.
    unanswered: Option<(SentIndexes, Cart)>,
}

/// What to do about a change.
#[derive(Debug, PartialEq)]
pub enum Plan {
    /// Read the cart first, because somebody may have moved its lines.
    ReadFirst,
    /// Send it; at these indexes, where it is sent by index.
    Send(Option<SentIndexes>),
    /// Nothing: the cart is as the person meant. `is_ours` where an earlier try made it so.
    Holds {
        /// What to announce.
        announcement: Announcement,
        /// Whether an earlier try of ours arrived.
        is_ours: bool,
    },
    /// Refuse it.
    Refuse(Refusal),
    /// Put these lines back first, and try again then.
    TryAgain(Vec<WrongHit>),
    /// Drop it: what the person typed was forgotten.
    Drop,
}

/// What became of a change.
pub enum Settled {
    /// The cart is as the person meant.
    Held(Held),
    /// The line had moved. These others were changed in its place.
    Missed(Vec<WrongHit>),
    /// It was not sent, for this reason.
    Refused(Refusal),
    /// The store answered, and the change did not hold.
    Rejected {
        /// Why.
        refusal: Refusal,
        /// The cart before the write.
        before: Cart,
        /// The cart of the answer.
        after: Cart,
        /// Lines that were changed by mistake.
        wrong_hits: Vec<WrongHit>,
    },
    /// The API did not do it, however often it was asked.
    Failed(ApiError),
    /// The person means something else by now.
    Superseded,
    /// There is no such cart any more.
    CartIsGone(Problem),
}

/// A change that holds, and the cart around it.
pub struct Held {
    /// What to announce.
    pub announcement: Announcement,
    /// The cart before.
    pub before: Cart,
    /// The cart that has it.
    pub after: Cart,
    /// Lines that were changed by mistake.
    pub wrong_hits: Vec<WrongHit>,
    /// Whether a write of ours made it so.
    pub is_ours: bool,
}

impl Write {
    /// A change that was not sent yet.
    pub fn new(intent: Intent) -> Self {
        Self { intent, first: None, unanswered: None }
    }

    /// What to do next, over the cart of the last answer. `is_current` where nobody can have moved
    /// its lines since; `is_coming_back` where something in the queue brings the line back.
    pub fn plan(&self, before: &Cart, is_current: bool, is_coming_back: bool) -> Plan {
        if !is_current {
            return Plan::ReadFirst;
        }
        let change = &self.intent.change;
        if change.is_forgotten() {
            return Plan::Drop;
        }
        if let Some((indexes, cart)) = &self.unanswered {
            let wrong_hits = indexes.unanswered_wrong_hits(change, cart, before);
            if !wrong_hits.is_empty() && self.may_miss() {
                return Plan::TryAgain(wrong_hits);
            }
        }
        // Somebody may have made the same change, or an earlier try of this one arrived.
        let first = self.first.as_ref().unwrap_or(before);
        if let Some(announcement) = outcome::already(change, first, before) {
            return Plan::Holds { announcement, is_ours: self.first.is_some() };
        }
        if self.intent.origin == Origin::Person
            && let Some(refusal) = change.conflict(before)
        {
            return Plan::Refuse(refusal);
        }
        match SentIndexes::of(change, before) {
            Some(indexes) if indexes.is_empty() && is_coming_back && self.may_miss() => {
                Plan::TryAgain(Vec::new())
            }
            Some(indexes) if indexes.is_empty() => Plan::Refuse(Refusal::LineIsGone),
            indexes => Plan::Send(indexes),
        }
    }

    /// The change is as the plan says: the cart, now as it was read, holds it.
    pub fn held(&self, announcement: Announcement, is_ours: bool, now: Cart) -> Settled {
        let before = self.first.clone().unwrap_or_else(|| now.clone());
        Settled::Held(Held { announcement, before, after: now, wrong_hits: Vec::new(), is_ours })
    }

    /// The change is sent to a cart that is `before`.
    pub fn begin_try(&mut self, before: &Cart) {
        self.first.get_or_insert_with(|| before.clone());
        self.unanswered = None;
    }

    /// The try failed: nobody knows whether it arrived.
    pub fn try_failed(&mut self, indexes: Option<SentIndexes>, before: Cart) {
        self.unanswered = indexes.map(|indexes| (indexes, before));
    }

    /// What the answer says of the change. Without `indexes` it is not checked which lines were
    /// hit.
    pub fn judge(&self, indexes: Option<&SentIndexes>, before: Cart, after: Cart) -> Settled {
        let change = &self.intent.change;
        let wrong_hits = indexes.map(|indexes| indexes.wrong_hits(change, &before, &after));
        let wrong_hits = wrong_hits.unwrap_or_default();
        let has_missed = !wrong_hits.is_empty()
            || indexes.is_some_and(|indexes| indexes.missed(&after))
            || outcome::may_have_shifted(change, &before, &after);
        match outcome::of(change, &before, &after) {
            Ok(announcement) => {
                Settled::Held(Held { announcement, before, after, wrong_hits, is_ours: true })
            }
            Err(_) if has_missed && self.may_miss() => Settled::Missed(wrong_hits),
            Err(refusal) => Settled::Rejected { refusal, before, after, wrong_hits },
        }
    }

    fn may_miss(&self) -> bool {
        self.intent.misses < MOST_MISSES
    }
}
