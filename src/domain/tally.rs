//! How often something came before, counted by its fingerprint.
//! It keeps numbers only, so that ten thousand lines are counted in one walk and not each against all.

/// Fingerprints and how often each came.
pub struct Tally {
    /// A fingerprint stands at its own place or behind it, at the next one that was free; the end goes
    /// on at the beginning. A count of 0 is a free place.
    slots: Vec<(u64, usize)>,
}

impl Tally {
    /// Room for `count` different fingerprints.
    pub fn of(count: usize) -> Self {
        Self { slots: vec![(0, 0); 2 * count + 1] }
    }

    /// How often this one came before; it is counted from now on.
    pub fn count(&mut self, fingerprint: u64) -> usize {
        let start = usize::try_from(fingerprint % self.slots.len() as u64).unwrap_or(0);
        let (before, behind) = self.slots.split_at_mut(start);
        let found = behind
            .iter_mut()
            .chain(before)
            .find(|(known, times)| *times == 0 || *known == fingerprint);
        found.map_or(0, |slot| {
            *slot = (fingerprint, slot.1 + 1);
            slot.1 - 1
        })
    }
}
