//! What people meant and heard, and whether the cart in the end is what somebody meant it to be.
//! It judges from their logs and the carts on their screens; how the cart works it does not know.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use shared_cart::domain::cart::item::CartItem;
use shared_cart::domain::notice::{Announcement, Refusal};

use super::story::Tally;

/// What somebody means, by the names of products.
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
    /// They meant this.
    Meant(Meant),
    /// They were told this.
    Heard(Announcement),
}

/// The end, on one screen.
pub(super) struct Screenful {
    /// The lines.
    pub(super) items: Vec<Arc<CartItem>>,
    /// The coupons.
    pub(super) coupons: Vec<String>,
    /// What the news say that lines hold now.
    pub(super) news: Vec<(String, u32)>,
}

/// One intent, and what became of it.
struct Intent {
    meant: Meant,
    /// Units that the store allowed instead, where it allowed fewer.
    allowed: Option<u32>,
    fate: Fate,
    /// A newer intent for the same line may have taken its place before it was made.
    may_have_given_way: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Open,
    Confirmed,
    Reported,
}

impl Intent {
    /// Units of this product once the intent is done.
    fn units_of(&self, name: &str) -> Option<u32> {
        match &self.meant {
            Meant::Quantity(other, units) if other == name => Some(self.allowed.unwrap_or(*units)),
            Meant::Back(other, units, _) if other == name => Some(*units),
            Meant::Gone(other) if other == name => Some(0),
            Meant::AllGone(names) if names.iter().any(|other| other == name) => Some(0),
            _ => None,
        }
    }

    /// The least units with which a wish to have a line back is met: others of its kind are not its
    /// matter.
    fn least_of(&self, name: &str) -> Option<u32> {
        match &self.meant {
            Meant::Back(other, _, own) if other == name => Some(*own),
            _ => None,
        }
    }

    /// Whether the same announcement can be about both.
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
            (Meant::Quantity(name, units), Announcement::QuantityIs { name: heard, quantity }) => {
                name == heard && units == quantity
            }
            (Meant::Gone(name), Announcement::Removed(heard))
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

/// What one person meant and what became of it.
struct Account {
    intents: Vec<Intent>,
    put_back: BTreeSet<String>,
    unsure: BTreeSet<String>,
}

impl Account {
    fn of(log: &[Event]) -> Self {
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
                earlier.may_have_given_way |= same && earlier.fate == Fate::Open;
            }
        }
        self.intents.push(Intent {
            meant: meant.clone(),
            allowed: None,
            fate: Fate::Open,
            may_have_given_way: false,
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
        // Intents are settled in their order; of those that gave way nothing is heard. Of two that
        // were both confirmed the newer counts, and for refusals `gave_way` comes back to it.
        let is_refusal = matches!(heard, Announcement::Refused(..));
        let find = |may_have_given_way: bool| {
            self.intents.iter().position(|intent| {
                intent.fate == Fate::Open
                    && intent.is_settled_by(heard)
                    && (may_have_given_way || !intent.may_have_given_way)
            })
        };
        let Some(at) = find(is_refusal).or_else(|| find(true)) else { return };
        let intent = &mut self.intents[at];
        intent.fate = match heard {
            Announcement::Refused(_, Refusal::OnlyAvailable(units)) => {
                intent.allowed = Some(*units);
                Fate::Confirmed
            }
            Announcement::Refused(..) => Fate::Reported,
            _ => Fate::Confirmed,
        };
    }

    /// Whether nothing was heard of an intent because it gave way: if not this one, then one like
    /// it, whose news was taken for that of this one.
    fn gave_way(&self, silent: &Intent) -> bool {
        silent.fate == Fate::Open
            && (silent.may_have_given_way
                || self
                    .intents
                    .iter()
                    .any(|other| other.may_have_given_way && other.is_like(silent)))
    }

    /// Their last intent about a product that the cart confirmed.
    fn last_confirmed(&self, name: &str) -> Option<&Intent> {
        let mut newest = self.intents.iter().rev();
        newest.find(|intent| intent.fate == Fate::Confirmed && intent.units_of(name).is_some())
    }
}

/// What is wrong in the end, or what was counted on the way.
pub(super) fn judge(
    before: &[Arc<CartItem>],
    logs: &[Vec<Event>],
    ends: &[Screenful],
) -> Result<Tally, String> {
    let accounts: Vec<Account> = logs.iter().map(|log| Account::of(log)).collect();
    for (who, account) in accounts.iter().enumerate() {
        let is_lost = |intent: &&Intent| intent.fate == Fate::Open && !account.gave_way(intent);
        if let Some(lost) = account.intents.iter().find(is_lost) {
            return Err(format!("person {who} never heard what became of {:?}", lost.meant));
        }
    }
    for (who, end) in ends.iter().enumerate() {
        if end.items != ends[0].items || end.coupons != ends[0].coupons {
            let (first, other) = (units_by_name(&ends[0].items), units_by_name(&end.items));
            return Err(format!("persons 0 and {who} see different carts: {first:?}, {other:?}"));
        }
    }
    judge_lines(&units_by_name(before), &accounts, ends)?;
    judge_coupons(&accounts, &ends[0].coupons)?;
    Ok(count(&accounts))
}

fn judge_lines(
    before: &BTreeMap<String, u32>,
    accounts: &[Account],
    ends: &[Screenful],
) -> Result<(), String> {
    let after = &units_by_name(&ends[0].items);
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        let units = |cart: &BTreeMap<String, u32>| cart.get(name).copied().unwrap_or(0);
        let (was, is) = (units(before), units(after));
        let intents = || accounts.iter().flat_map(|account| &account.intents);
        // What is added has a name only once it is there; it is one of those that were not there.
        let was_added = intents().any(|intent| matches!(intent.meant, Meant::Added(_)));
        if accounts.iter().any(|account| account.unsure.contains(name)) || (was == 0 && was_added) {
            continue;
        }
        let meant: Vec<u32> = intents().filter_map(|intent| intent.units_of(name)).collect();
        let last: Vec<&Intent> =
            accounts.iter().filter_map(|account| account.last_confirmed(name)).collect();
        let was_put_back = accounts.iter().any(|account| account.put_back.contains(name));
        let mut allowed: Vec<u32> =
            last.iter().filter_map(|intent| intent.units_of(name)).collect();
        if last.is_empty() || was_put_back {
            allowed.push(was);
            allowed.extend(&meant);
        }
        // Whoever wants a line back is content with more of it.
        if let Some(least) = last.iter().filter_map(|intent| intent.least_of(name)).min() {
            allowed.push(least);
            allowed.extend(meant.iter().filter(|units| **units >= least));
        }
        // Whoever's put-back was undone while they had no connection is told of it.
        let was_told = accounts.iter().zip(ends).any(|(account, end)| {
            account.put_back.contains(name) && end.news.contains(&(name.clone(), is))
        });
        if !allowed.contains(&is) && !was_told {
            return Err(format!("nobody meant {is} of {name}: it was {was}, then {allowed:?}"));
        }
    }
    Ok(())
}

fn judge_coupons(accounts: &[Account], coupons: &[String]) -> Result<(), String> {
    for code in super::person::COUPONS {
        let last = |account: &Account| {
            account.intents.iter().rev().find_map(|intent| match &intent.meant {
                Meant::Coupon(other, is_on) if other == code => {
                    (intent.fate == Fate::Confirmed).then_some(*is_on)
                }
                _ => None,
            })
        };
        let last: Vec<bool> = accounts.iter().filter_map(last).collect();
        let is_on = coupons.iter().any(|coupon| coupon == code);
        if !last.is_empty() && !last.contains(&is_on) {
            return Err(format!("nobody meant the coupon {code} to be on the cart: {is_on}"));
        }
    }
    Ok(())
}

fn units_by_name(items: &[Arc<CartItem>]) -> BTreeMap<String, u32> {
    let mut units = BTreeMap::new();
    for item in items.iter().filter(|item| !item.is_gift) {
        *units.entry(item.name.clone()).or_insert(0) += item.quantity;
    }
    units
}

fn count(accounts: &[Account]) -> Tally {
    let with = |fate: Fate| {
        accounts
            .iter()
            .flat_map(|account| &account.intents)
            .filter(|intent| intent.fate == fate)
            .count()
    };
    Tally {
        intents: accounts.iter().map(|account| account.intents.len()).sum(),
        confirmed: with(Fate::Confirmed),
        reported: with(Fate::Reported),
        gave_way: with(Fate::Open),
        put_back: accounts.iter().map(|account| account.put_back.len()).sum(),
        unsure: accounts.iter().map(|account| account.unsure.len()).sum(),
    }
}
