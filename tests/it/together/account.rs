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
    /// The line has a service, or has it not.
    Service(String, bool),
    /// These lines travel with this option.
    Delivery(Vec<String>, String),
}

/// What happened to somebody, in order.
#[derive(Clone, Debug)]
pub(super) enum Event {
    /// They wanted this.
    Meant(Meant),
    /// They heard this announcement.
    Heard(Announcement),
    /// They had asked to leave, and the page went on.
    Left,
    /// The page went on, and the store holds something else than the screen showed.
    LeftWithLess(String),
}

/// One intent, and what became of it.
pub(super) struct Intent {
    pub(super) meant: Meant,
    /// Units that the store allowed instead, where it allowed fewer.
    allowed: Option<u32>,
    pub(super) status: Status,
    /// A newer intent for the same line may have taken its place before it was made.
    may_have_been_replaced: bool,
    /// The refusal that it was reported with, where that names no product.
    nameless_refusal: Option<Announcement>,
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
            Meant::Quantity(name, _)
            | Meant::Gone(name)
            | Meant::Back(name, ..)
            | Meant::Service(name, _) => Some(name.clone()),
            Meant::Delivery(..) => Some(String::new()),
            _ => None,
        };
        name(&self.meant).is_some() && name(&self.meant) == name(&other.meant)
    }

    fn is_settled_by(&self, heard: &Announcement) -> bool {
        match (&self.meant, heard) {
            // It was heard at once, and its coupon was not meant. A line that came back is not
            // whole; that it came back was heard before.
            (
                _,
                Announcement::Refused(None, Refusal::CouponIsOn)
                | Announcement::Refused(_, Refusal::CameBackWithout(_)),
            ) => false,
            (Meant::Quantity(name, units), Announcement::QuantityIs { name: heard, quantity }) => {
                name == heard && units == quantity
            }
            (Meant::Gone(name), Announcement::Removed(Some(heard)))
            | (Meant::Back(name, ..), Announcement::Restored(heard))
            | (
                Meant::Quantity(name, _)
                | Meant::Gone(name)
                | Meant::Back(name, ..)
                | Meant::Service(name, _),
                Announcement::Refused(Some(heard), _),
            )
            | (Meant::Service(name, _), Announcement::ServiceChanged(heard)) => name == heard,
            (Meant::Delivery(_, option), Announcement::DeliveryChosen(heard)) => option == heard,
            (Meant::Delivery(..), Announcement::Refused(None, Refusal::StoreChose(_))) => true,
            (_, Announcement::Refused(None, Refusal::StoreChose(_))) => false,
            (Meant::Coupon(code, true), Announcement::CouponAdded(heard))
            | (Meant::Coupon(code, false), Announcement::CouponRemoved(heard)) => code == heard,
            (Meant::AllGone(_), Announcement::RemovedAll(_))
            | (Meant::Added(_), Announcement::Added(_))
            | (
                Meant::AllGone(_) | Meant::Added(_) | Meant::Coupon(..) | Meant::Delivery(..),
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
    /// Products that came back without something, and that was told.
    pub(super) incomplete: BTreeSet<String>,
    /// Whether the store's own choice of a delivery option was told.
    pub(super) store_chose: bool,
    /// How often the page went on after they asked to leave.
    pub(super) left: usize,
    /// What was wrong when the page went on.
    pub(super) left_with_less: Option<String>,
}

impl Account {
    /// Reads a log from its beginning.
    pub(super) fn of(log: &[Event]) -> Self {
        let mut account = Self {
            intents: Vec::new(),
            put_back: BTreeSet::new(),
            unsure: BTreeSet::new(),
            incomplete: BTreeSet::new(),
            store_chose: false,
            left: 0,
            left_with_less: None,
        };
        for event in log {
            match event {
                Event::Meant(meant) => account.mean(meant),
                Event::Heard(heard) => account.hear(heard),
                Event::Left => account.leave(),
                Event::LeftWithLess(what) => account.left_with_less = Some(what.clone()),
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
        for earlier in &mut self.intents {
            let same = match (meant, &earlier.meant) {
                (Meant::Service(name, _), Meant::Service(other, _)) => name == other,
                (Meant::Delivery(lines, _), Meant::Delivery(others, _)) => lines == others,
                _ => false,
            };
            earlier.may_have_been_replaced |= same && earlier.status == Status::Open;
        }
        self.intents.push(Intent {
            meant: meant.clone(),
            allowed: None,
            status: Status::Open,
            may_have_been_replaced: false,
            nameless_refusal: None,
        });
    }

    /// The page went on: nothing that was meant before may still wait.
    fn leave(&mut self) {
        self.left += 1;
        let waits = |it: &&Intent| it.status == Status::Open && !self.was_replaced(it);
        if let Some(waits) = self.intents.iter().find(waits) {
            self.left_with_less = Some(format!("{:?} was still to be saved", waits.meant));
        }
    }

    fn hear(&mut self, heard: &Announcement) {
        match heard {
            Announcement::Refused(Some(name), Refusal::CameBackWithout(_)) => {
                self.incomplete.insert(name.clone());
            }
            Announcement::Refused(None, Refusal::StoreChose(_)) => self.store_chose = true,
            Announcement::PutBack(name) => {
                self.put_back.insert(name.clone());
            }
            Announcement::Unsure(name) => {
                self.unsure.insert(name.clone());
            }
            _ => {}
        }
        if !self.settle(heard) {
            self.correct_refusal(heard);
        }
    }

    /// Counts an announcement for an intent; false where there is none that it can be about.
    fn settle(&mut self, heard: &Announcement) -> bool {
        // Intents are settled in their order. Nothing is heard of an intent that was replaced. A
        // refusal settles the first intent it can be about, replaced or not; `was_replaced`
        // corrects that. Any other announcement settles an intent that was not replaced, if there
        // is one.
        let find = |may_have_been_replaced: bool| {
            self.intents.iter().position(|intent| {
                intent.status == Status::Open
                    && intent.is_settled_by(heard)
                    && (may_have_been_replaced || !intent.may_have_been_replaced)
            })
        };
        let names_one = matches!(heard, Announcement::Refused(Some(_), _));
        let Some(at) = find(names_one).or_else(|| find(true)) else { return false };
        let intent = &mut self.intents[at];
        intent.status = match heard {
            Announcement::Refused(_, Refusal::OnlyAvailable(units)) => {
                intent.allowed = Some(*units);
                Status::Confirmed
            }
            Announcement::Refused(name, _) => {
                intent.nameless_refusal = name.is_none().then(|| heard.clone());
                Status::Reported
            }
            _ => Status::Confirmed,
        };
        true
    }

    /// A refusal without a name may have been counted for the wrong intent. Where that intent is
    /// announced as done, the refusal was about another one: one that is still open, or a choice of
    /// a delivery option that held at first and that the store undid.
    fn correct_refusal(&mut self, done: &Announcement) {
        if matches!(done, Announcement::Refused(..)) {
            return;
        }
        let is_wrong = |it: &Intent| it.nameless_refusal.is_some() && it.is_settled_by(done);
        let Some(at) = self.intents.iter().rposition(is_wrong) else { return };
        let Some(refusal) = self.intents[at].nameless_refusal.take() else { return };
        let has_held =
            |it: &Intent| it.status == Status::Confirmed && matches!(it.meant, Meant::Delivery(..));
        if !self.settle(&refusal) {
            let Some(undone) = self.intents.iter().rposition(has_held) else { return };
            self.intents[undone].status = Status::Reported;
        }
        self.intents[at].status = Status::Confirmed;
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
