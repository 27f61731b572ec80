//! The number of requests of one open tab in an hour.
//! Does not know how a tab decides; `tab` does.

use super::HOUR;
use super::chance::Chance;
use super::store::Store;
use super::tab::{Manner, leave_open};

/// The number of tabs of which the mean is taken.
const TABS: u64 = 1_000;

/// The requests of one tab.
#[derive(Debug)]
pub(super) struct Budget {
    /// In the hour after opening the link, including the two reads that open it.
    pub(super) first: u64,
    /// In each later hour.
    pub(super) further: u64,
}

impl Budget {
    /// The mean for a tab at this store that is visible for this many milliseconds.
    pub(super) fn at(store: &Store, visible: u64) -> Self {
        let (mut first, mut further) = (0, 0);
        for tab in 0..TABS {
            let mut chance = Chance::new(tab);
            let opened = chance.below(60_000);
            let seen = (opened, opened + visible);
            leave_open(Manner::AsItIs, seen, store, &mut chance, |at, _| {
                if at < opened + HOUR { first += 1 } else { further += 1 }
            });
        }
        let mean = |requests: u64| (requests + TABS / 2) / TABS;
        Self { first: mean(first), further: mean(further) }
    }
}
