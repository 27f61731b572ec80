//! One open tab: when it sends requests. It decides like the component's polling, with a virtual
//! clock. Does not know other tabs.

use shared_cart::api::error::ApiError;
use shared_cart::state::sync::poll_interval::PollInterval;
use shared_cart::state::sync::retry::{Next, Retry};

use super::chance::Chance;
use super::store::{ANSWER_MS, Answer, Store};

/// How a tab chooses its pauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// As the component does.
    AsItIs,
    /// Every pause is the first pause.
    WithoutBackOff,
    /// As the component does, with a constant instead of random numbers.
    WithoutJitter,
    /// Every pause is the first pause, with a constant instead of random numbers, like
    /// `setInterval`.
    WithoutBoth,
}

/// Simulates a tab that is opened at `opened` and visible until `until`, in milliseconds. `asks` is
/// called for every request with its time, and with whether it got the cart. A hidden tab is one
/// whose `until` is `opened`.
pub(super) fn leave_open(
    manner: Manner,
    (opened, until): (u64, u64),
    store: &Store,
    chance: &mut Chance,
    mut asks: impl FnMut(u64, bool),
) {
    let mut next_chance = || match manner {
        Manner::AsItIs | Manner::WithoutBackOff => chance.next(),
        Manner::WithoutJitter | Manner::WithoutBoth => 0.5,
    };
    let is_steady = matches!(manner, Manner::WithoutBackOff | Manner::WithoutBoth);
    // A tab reads the cart of the link and the visitor's own cart.
    asks(opened, true);
    asks(opened, true);
    let mut rhythm = PollInterval::default();
    let mut troubles = Retry::default();
    let Answer::Cart(mut known) = store.answer(opened) else { return };
    let mut now = opened + ANSWER_MS + u64::from(rhythm.next_pause_ms(next_chance()));
    while now < until {
        let answer = store.answer(now);
        asks(now, matches!(answer, Answer::Cart(_)));
        if is_steady {
            rhythm.reset();
        }
        let pause = match answer {
            Answer::Cart(changes) => {
                if changes != known {
                    rhythm.reset();
                    known = changes;
                }
                troubles = Retry::default();
                rhythm.next_pause_ms(next_chance())
            }
            Answer::Unavailable(retry_after) => {
                let chance = next_chance();
                let by_rhythm = rhythm.next_pause_ms(chance);
                match troubles.after(&ApiError::Unavailable { retry_after }, chance) {
                    // A tab without back-off ignores `Retry-After` too.
                    _ if is_steady => by_rhythm,
                    Next::TryAfter(pause) | Next::WaitForConnection(pause) => pause.max(by_rhythm),
                    Next::GiveUp => by_rhythm,
                }
            }
        };
        now += ANSWER_MS + u64::from(pause);
    }
}
