//! Pseudo-random numbers that are the same in every run, so that a table changes only with the
//! code. Does not know what they are used for.

/// A stream of numbers (`SplitMix64`).
#[derive(Debug)]
pub(super) struct Chance(u64);

impl Chance {
    /// The stream of this seed.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 to below 1.
    pub(super) fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        // 32 bits are enough, and `f64` represents them exactly.
        f64::from((mixed >> 32) as u32) / 4_294_967_296.0
    }

    /// A time from 0 to below `milliseconds`.
    pub(super) fn below(&mut self, milliseconds: u32) -> u64 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within u32")]
        let at = (f64::from(milliseconds) * self.next()) as u64;
        at
    }
}
