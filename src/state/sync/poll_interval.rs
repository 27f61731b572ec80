//! The polling interval: short after something happened, and longer while nothing does.
//! It neither waits nor reads.

/// The first pause after something happened, in milliseconds. It is short enough to tell a lost
/// update from a change that somebody made on purpose.
const SOON_MS: u32 = 2_000;

/// The longest pause, in milliseconds.
const LONGEST_MS: u32 = 60_000;

/// The pauses between polls: each is half as long again as the one before.
#[derive(Clone, Debug)]
pub struct PollInterval {
    pause_ms: u32,
}

impl Default for PollInterval {
    fn default() -> Self {
        Self { pause_ms: SOON_MS }
    }
}

impl PollInterval {
    /// Something happened: the pauses begin again with the shortest.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// The pause before the next poll, in milliseconds. `chance` (0 to below 1) varies it by a
    /// fifth either way, so that pages that were opened together do not poll together.
    pub fn next_pause_ms(&mut self, chance: f64) -> u32 {
        let pause = self.pause_ms;
        self.pause_ms = (pause + pause / 2).min(LONGEST_MS);
        spread(pause, chance)
    }
}

/// `milliseconds`, varied by up to a fifth either way.
pub fn spread(milliseconds: u32, chance: f64) -> u32 {
    let fifth = milliseconds / 5;
    milliseconds - fifth + up_to(2 * fifth, chance)
}

/// The part `chance` of `milliseconds`.
pub fn up_to(milliseconds: u32, chance: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is less")]
    let part = (f64::from(milliseconds) * chance) as u32;
    part
}
