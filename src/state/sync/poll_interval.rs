//! When to look again whether somebody else changed the cart.
//! Often while things happen, seldom while nothing does; it neither waits nor asks itself.

/// The first look after something happened. A write at the vendor can be undone by one that started
/// before it, and this is soon enough to tell that from a change of mind.
const SOON_MS: u32 = 2_000;

/// The longest wait.
const LONGEST_MS: u32 = 60_000;

/// The pauses between looks: each half as long again as the one before.
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
    /// Something happened: people are active.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// How long to wait for the next look. `chance` (0 to below 1) moves it by a fifth either way,
    /// so that pages that were opened together do not ask together.
    pub fn next_pause_ms(&mut self, chance: f64) -> u32 {
        let pause = self.pause_ms;
        self.pause_ms = (pause + pause / 2).min(LONGEST_MS);
        spread(pause, chance)
    }
}

/// `milliseconds`, moved by up to a fifth either way.
pub fn spread(milliseconds: u32, chance: f64) -> u32 {
    let fifth = milliseconds / 5;
    milliseconds - fifth + up_to(2 * fifth, chance)
}

/// Any time below `milliseconds`.
pub fn up_to(milliseconds: u32, chance: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is less")]
    let part = (f64::from(milliseconds) * chance) as u32;
    part
}
