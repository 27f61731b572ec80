//! A link that ten thousand people open and leave open for an hour.

use super::chance::Chance;
use super::load::Load;
use super::store::Store;
use super::tab::{Manner, leave_open};
use super::{HOUR, SECOND};

/// The people.
pub(super) const PEOPLE: u64 = 10_000;

/// What happens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Story {
    /// All come within so many seconds.
    pub(super) within: u32,
    /// How their tabs choose their pauses.
    pub(super) manner: Manner,
    /// The other end.
    pub(super) store: Store,
}

/// What the API saw of it.
#[derive(Debug)]
pub(super) struct Seen {
    /// Every request.
    pub(super) load: Load,
    /// The first answer that each tab got after the outage, in milliseconds from its end; in order.
    pub(super) returns: Vec<u64>,
}

impl Story {
    /// Tells it to its end.
    pub(super) fn tell(&self) -> Seen {
        let mut load = Load::new(usize::try_from(HOUR / SECOND).unwrap_or_default());
        let mut returns = Vec::new();
        let outage_end = self.store.outage.map(|outage| outage.to);
        for person in 0..PEOPLE {
            let mut chance = Chance::new(person);
            let opened = chance.below(self.within * 1_000);
            let mut first_after = None;
            leave_open(self.manner, (opened, HOUR), &self.store, &mut chance, |at, is_answered| {
                load.add(at);
                if is_answered && first_after.is_none() {
                    first_after = outage_end.and_then(|end| at.checked_sub(end));
                }
            });
            returns.extend(first_after);
        }
        returns.sort_unstable();
        Seen { load, returns }
    }
}

impl Seen {
    /// The seconds after which so many percent of the tabs have the cart again.
    pub(super) fn returned(&self, percent: usize) -> f64 {
        let at = (self.returns.len() * percent).div_ceil(100).saturating_sub(1);
        let milliseconds = self.returns.get(at).copied().unwrap_or_default();
        f64::from(u32::try_from(milliseconds).unwrap_or(u32::MAX)) / 1_000.0
    }

    /// The most tabs that came back within one second.
    pub(super) fn most_returns(&self) -> u32 {
        let mut load = Load::new(120);
        for at in &self.returns {
            load.add(*at);
        }
        load.peak()
    }
}

#[cfg(test)]
mod tests {
    use super::{Manner, PEOPLE, Store, Story};

    #[test]
    fn backing_off_asks_less_and_chance_spreads_the_requests() {
        let tell = |manner| Story { within: 1, manner, store: Store::default() }.tell().load;
        let as_it_is = tell(Manner::AsItIs);
        assert!(as_it_is.total() * 10 < tell(Manner::WithoutBackOff).total());
        let later = |manner| u64::from(tell(manner).between(600, 3_600).peak());
        assert!(later(Manner::AsItIs) * 10 < PEOPLE);
        assert!(later(Manner::WithoutJitter) * 10 > PEOPLE);
    }
}
