//! The requests that arrive at the API in each second.
//! Does not know who sent them.

/// The number of requests in each second of a scenario.
#[derive(Debug)]
pub(super) struct Load {
    seconds: Vec<u32>,
}

impl Load {
    /// No requests, for this number of seconds.
    pub(super) fn new(seconds: usize) -> Self {
        Self { seconds: vec![0; seconds] }
    }

    /// Counts a request at this time, in milliseconds. Requests after the end are not counted.
    pub(super) fn add(&mut self, at: u64) {
        let second = usize::try_from(at / 1_000).unwrap_or(usize::MAX);
        if let Some(count) = self.seconds.get_mut(second) {
            *count += 1;
        }
    }

    /// The seconds from `from` to before `to`.
    pub(super) fn between(&self, from: usize, to: usize) -> Self {
        Self { seconds: self.seconds[from..to].to_vec() }
    }

    /// The number of all requests.
    pub(super) fn total(&self) -> u64 {
        self.seconds.iter().copied().map(u64::from).sum()
    }

    /// The mean number of requests in a second.
    pub(super) fn mean(&self) -> u64 {
        let seconds = self.seconds.len().max(1) as u64;
        (self.total() + seconds / 2) / seconds
    }

    /// The 95th percentile: 95 % of the seconds have at most this number of requests.
    pub(super) fn percentile_95(&self) -> u32 {
        let mut sorted = self.seconds.clone();
        sorted.sort_unstable();
        let at = (sorted.len() * 95).div_ceil(100).saturating_sub(1);
        sorted.get(at).copied().unwrap_or(0)
    }

    /// The largest number of requests in a second.
    pub(super) fn peak(&self) -> u32 {
        self.seconds.iter().copied().max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Load;

    #[test]
    fn the_load_gives_total_mean_peak_and_percentile() {
        let mut load = Load::new(20);
        for second in 0..20 {
            for _ in 0..=second {
                load.add(second * 1_000 + 999);
            }
        }
        load.add(20_000);
        assert_eq!((load.total(), load.peak(), load.percentile_95()), (210, 20, 19));
        assert_eq!(load.mean(), 11);
        assert_eq!(load.between(0, 2).total(), 3);
    }
}
