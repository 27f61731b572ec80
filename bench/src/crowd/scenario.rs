//! A scenario: ten thousand people open a link and leave it open for an hour.
//! Does not know how a tab decides; `tab` does.

use super::chance::Chance;
use super::load::Load;
use super::store::Store;
use super::tab::{Manner, leave_open};
use super::{HOUR, SECOND};

/// The number of people.
pub(super) const PEOPLE: u64 = 10_000;

/// A scenario.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scenario {
    /// The seconds within which all people open the link.
    pub(super) within: u32,
    /// How their tabs choose the pauses between reads.
    pub(super) manner: Manner,
    /// The store.
    pub(super) store: Store,
}

/// The result of a scenario.
#[derive(Debug)]
pub(super) struct Outcome {
    /// All requests.
    pub(super) load: Load,
    /// When each tab got its first answer after the outage, in milliseconds from its end, sorted.
    pub(super) returns: Vec<u64>,
}

impl Scenario {
    /// Simulates the scenario.
    pub(super) fn run(&self) -> Outcome {
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
        Outcome { load, returns }
    }
}

impl Outcome {
    /// The seconds after which this percentage of the tabs has the cart again.
    pub(super) fn returned(&self, percent: usize) -> f64 {
        let at = (self.returns.len() * percent).div_ceil(100).saturating_sub(1);
        let milliseconds = self.returns.get(at).copied().unwrap_or_default();
        f64::from(u32::try_from(milliseconds).unwrap_or(u32::MAX)) / 1_000.0
    }

    /// The largest number of tabs that came back within one second.
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
    use super::{Manner, PEOPLE, Scenario, Store};

    #[test]
    fn back_off_saves_requests_and_jitter_spreads_them() {
        let run = |manner| Scenario { within: 1, manner, store: Store::default() }.run().load;
        let as_it_is = run(Manner::AsItIs);
        assert!(as_it_is.total() * 10 < run(Manner::WithoutBackOff).total());
        let later = |manner| u64::from(run(manner).between(600, 3_600).peak());
        assert!(later(Manner::AsItIs) * 10 < PEOPLE);
        assert!(later(Manner::WithoutJitter) * 10 > PEOPLE);
    }
}
