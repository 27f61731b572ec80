//! What one person meant, what they heard of it, and what became of each intent.
//! It knows no cart: intents are settled by announcements alone.

use std::collections::BTreeSet;

use shared_cart::domain::notice::{Announcement, Refusal};

/// What somebody wants, by the names of products.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// The line holds so many units.
    Quantity(String, u32),
    /// The line is taken out.
    Gone(String),
    /// The line is back, and there are so many units of its kind; the line itself has so many.
    Back(String, u32, u32),
    /// All these lines are taken out.
    AllGone(Vec<String>),
    /// One more of something.
    Added(String),
    /// A coupon is on the cart, or off.
    Coupon(String, bool),
}

/// What happened to somebody, in order.
#[derive(Clone, Debug)]
pub(super) enum Event {
    /// They wanted this.
    Meant(Meant),
    /// They heard this announcement.
    Heard(Announcement),
}

/// One intent, and what became of it.
pub(super) struct Intent {
    pub(super) meant: Meant,
    /// Units that the store allowed instead, where it allowed fewer.
    allowed: Option<u32>,
    pub(super) status: Status,
    /// A newer intent for the same line may have taken its place before it was made.
    may_have_been_replaced: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    /// Nothing was heard of it.
    Open,
    /// It was announced as done.
    Confirmed,
    /// It was announced as refused.
    Reported,
}

impl Intent {
    /// Units of this product once the intent is done.
    pub(super) fn units_of(&self, name: &str) -> Option<u32> {
        match &self.meant {
            Meant::Quantity(other, units) if other == name => Some(self.allowed.unwrap_or(*units)),
            Meant::Back(other, units, _) if other == name => Some(*units),
            Meant::Gone(other) if other == name => Some(0),
            Meant::AllGone(names) if names.iter().any(|other| other == name) => Some(0),
            _ => None,
        }
    }

    /// The fewest units with which bringing a line back counts as done: those of the line itself.
    pub(super) fn least_of(&self, name: &str) -> Option<u32> {
        match &self.meant {
            Meant::Back(other, _, own) if other == name => Some(*own),
            _ => None,
        }
    }

    /// Whether one announcement can be about both.
    fn is_like(&self, other: &Self) -> bool {
        let name = |meant: &Meant| match meant {
            Meant::Quantity(name, _) | Meant::Gone(name) | Meant::Back(name, ..) => {
                Some(name.clone())
            }
            _ => None,
        };
        name(&self.meant).is_some() && name(&self.meant) == name(&other.meant)
    }

    fn is_settled_by(&self, heard: &Announcement) -> bool {
        match (&self.meant, heard) {
            // It was heard at once, and its coupon was not meant.
            (_, Announcement::Refused(None, Refusal::CouponIsOn)) => false,
            (Meant::Quantity(name, units), Announcement::QuantityIs { name: heard, quantity }) => {
                name == heard && units == quantity
            }
            (Meant::Gone(name), Announcement::Removed(Some(heard)))
            | (Meant::Back(name, ..), Announcement::Restored(heard))
            | (
                Meant::Quantity(name, _) | Meant::Gone(name) | Meant::Back(name, ..),
                Announcement::Refused(Some(heard), _),
            ) => name == heard,
            (Meant::Coupon(code, true), Announcement::CouponAdded(heard))
            | (Meant::Coupon(code, false), Announcement::CouponRemoved(heard)) => code == heard,
            (Meant::AllGone(_), Announcement::RemovedAll(_))
            | (Meant::Added(_), Announcement::Added(_))
            | (
                Meant::AllGone(_) | Meant::Added(_) | Meant::Coupon(..),
                Announcement::Refused(None, _),
            ) => true,
            _ => false,
        }
    }
}

/// Everything that one person meant, and what became of it.
pub(super) struct Account {
    pub(super) intents: Vec<Intent>,
    /// Products that were announced as put back after a write hit them by mistake.
    pub(super) put_back: BTreeSet<String>,
    /// Products that the person was asked to check.
    pub(super) unsure: BTreeSet<String>,
}

impl Account {
    /// Reads a log from its beginning.
    pub(super) fn of(log: &[Event]) -> Self {
        let mut account =
            Self { intents: Vec::new(), put_back: BTreeSet::new(), unsure: BTreeSet::new() };
        for event in log {
            match event {
                Event::Meant(meant) => account.mean(meant),
                Event::Heard(heard) => account.hear(heard),
            }
        }
        account
    }

    fn mean(&mut self, meant: &Meant) {
        if let Meant::Quantity(name, _) | Meant::Gone(name) = meant {
            for earlier in &mut self.intents {
                let same = matches!(&earlier.meant, Meant::Quantity(other, _) if other == name);
                earlier.may_have_been_replaced |= same && earlier.status == Status::Open;
            }
        }
        self.intents.push(Intent {
            meant: meant.clone(),
            allowed: None,
            status: Status::Open,
            may_have_been_replaced: false,
        });
    }

    fn hear(&mut self, heard: &Announcement) {
        match heard {
            Announcement::PutBack(name) => {
                self.put_back.insert(name.clone());
            }
            Announcement::Unsure(name) => {
                self.unsure.insert(name.clone());
            }
            _ => {}
        }
        // Intents are settled in their order. Nothing is heard of an intent that was replaced. A
        // refusal settles the first intent it can be about, replaced or not; `was_replaced`
        // corrects that. Any other announcement settles an intent that was not replaced, if there
        // is one.
        let is_refusal = matches!(heard, Announcement::Refused(..));
        let find = |may_have_been_replaced: bool| {
            self.intents.iter().position(|intent| {
                intent.status == Status::Open
                    && intent.is_settled_by(heard)
                    && (may_have_been_replaced || !intent.may_have_been_replaced)
            })
        };
        let Some(at) = find(is_refusal).or_else(|| find(true)) else { return };
        let intent = &mut self.intents[at];
        intent.status = match heard {
            Announcement::Refused(_, Refusal::OnlyAvailable(units)) => {
                intent.allowed = Some(*units);
                Status::Confirmed
            }
            Announcement::Refused(..) => Status::Reported,
            _ => Status::Confirmed,
        };
    }

    /// Whether nothing was heard of an intent because a newer one replaced it. An announcement may
    /// have been counted for the wrong one of two like intents, so it is enough that either of them
    /// was replaced.
    pub(super) fn was_replaced(&self, silent: &Intent) -> bool {
        silent.status == Status::Open
            && (silent.may_have_been_replaced
                || self
                    .intents
                    .iter()
                    .any(|other| other.may_have_been_replaced && other.is_like(silent)))
    }

    /// Their last intent about a product that the cart confirmed.
    pub(super) fn last_confirmed(&self, name: &str) -> Option<&Intent> {
        let mut newest = self.intents.iter().rev();
        newest.find(|intent| intent.status == Status::Confirmed && intent.units_of(name).is_some())
    }
}
