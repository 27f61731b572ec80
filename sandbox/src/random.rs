//! Pseudo-random numbers from the seed: the same on every machine, and never secret.
//! Each purpose has its own stream, so that one more number of one stream changes no other stream.

/// A stream of numbers (`SplitMix64`).
#[derive(Clone, Debug)]
pub(crate) struct Stream(u64);

impl Stream {
    /// The stream of one purpose.
    pub(crate) fn seeded(seed: u64, purpose: u64) -> Self {
        let mut mixed = Self(seed.wrapping_mul(0x2545_F491_4F6C_DD1D) ^ purpose);
        Self(mixed.next())
    }

    /// The next 64 bits.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 32 lower-case hexadecimal digits.
    pub(crate) fn hex32(&mut self) -> String {
        format!("{:016x}{:016x}", self.next(), self.next())
    }

    /// A number from `least` to `most`, both included.
    pub(crate) fn between(&mut self, least: u64, most: u64) -> u64 {
        let choices = most.saturating_sub(least).saturating_add(1);
        least + self.next() % choices
    }

    /// A number from 0 to below 1.
    pub(crate) fn fraction(&mut self) -> f64 {
        let high = u32::try_from(self.next() >> 32).unwrap_or(0);
        f64::from(high) / 4_294_967_296.0
    }
}

/// The streams that decide what happens to a request on its way.
#[derive(Clone, Debug)]
pub(crate) struct RandomStreams {
    /// How long a write waits between reading a cart and storing it.
    pub(crate) races: Stream,
    pub(crate) request_latencies: Stream,
    pub(crate) answer_latencies: Stream,
    /// Which request fails, and how.
    pub(crate) chaos: Stream,
}

impl RandomStreams {
    pub(crate) fn new(seed: u64) -> Self {
        // The purposes 1 to 5 belong to `ids`.
        Self {
            races: Stream::seeded(seed, 6),
            request_latencies: Stream::seeded(seed, 7),
            answer_latencies: Stream::seeded(seed, 8),
            chaos: Stream::seeded(seed, 9),
        }
    }
}
