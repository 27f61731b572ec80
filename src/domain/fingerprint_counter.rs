//! Counts how often each fingerprint occurred.
//! It keeps numbers only, and counts ten thousand lines in one pass instead of comparing each with
//! all others.

/// Fingerprints, and how often each occurred: a hash table with a fixed number of slots.
pub struct FingerprintCounter {
    /// A fingerprint is in the slot of its remainder, or in the next slot that was free; after the
    /// last slot comes the first. A count of 0 is a free slot.
    slots: Vec<(u64, usize)>,
}

impl FingerprintCounter {
    /// A counter for at most `capacity` different fingerprints.
    pub fn with_capacity(capacity: usize) -> Self {
        Self { slots: vec![(0, 0); 2 * capacity + 1] }
    }

    /// Counts a fingerprint; how often it occurred before. A counter that is full answers 0.
    pub fn add(&mut self, fingerprint: u64) -> usize {
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
