//! The pauses between reads: short after a change, longer while nothing changes.

use proptest::prelude::*;
use shared_cart::state::sync::poll_interval::{PollInterval, spread};

/// The pauses of a page whose random numbers are all 0.5.
fn pauses(interval: &mut PollInterval, count: usize) -> Vec<u32> {
    (0..count).map(|_| interval.next_pause_ms(0.5)).collect()
}

#[test]
fn each_pause_is_half_as_long_again_as_the_one_before_up_to_a_minute() {
    let pauses = pauses(&mut PollInterval::default(), 12);
    assert_eq!(pauses[..4], [2_000, 3_000, 4_500, 6_750]);
    for pair in pauses.windows(2) {
        let longer = (pair[0] + pair[0] / 2).min(60_000);
        assert!(pair[1].abs_diff(longer) <= 1, "{pair:?}");
    }
    assert_eq!(pauses[10..], [60_000, 60_000]);
}

#[test]
fn a_cart_that_nobody_touches_is_looked_at_seldom_after_three_minutes() {
    let pauses = pauses(&mut PollInterval::default(), 9);
    assert!(pauses.iter().sum::<u32>() < 180_000, "{pauses:?}");
}

#[test]
fn when_something_happens_the_next_look_is_soon() {
    let mut interval = PollInterval::default();
    pauses(&mut interval, 20);
    interval.reset();
    assert_eq!(interval.next_pause_ms(0.5), 2_000);
}

#[test]
fn pages_that_were_opened_together_do_not_ask_together() {
    assert_eq!(spread(1_000, 0.0), 800);
    assert_eq!(spread(1_000, 0.5), 1_000);
    assert_eq!(spread(1_000, 0.999), 1_199);
}

#[test]
fn chance_moves_a_look_and_not_the_rhythm() {
    let (mut early, mut late) = (PollInterval::default(), PollInterval::default());
    for _ in 0..5 {
        early.next_pause_ms(0.0);
        late.next_pause_ms(0.99);
    }
    assert_eq!(early.next_pause_ms(0.5), late.next_pause_ms(0.5));
}

proptest! {
    #[test]
    fn no_pause_is_moved_by_more_than_a_fifth(pause in 0..120_000_u32, chance in 0.0..1.0_f64) {
        let moved = spread(pause, chance);
        prop_assert!(moved.abs_diff(pause) <= pause / 5 + 1, "{}", moved);
    }

    #[test]
    fn no_pause_is_longer_than_a_minute_and_a_fifth_or_shorter_than_1600_ms(
        chances in proptest::collection::vec(0.0..1.0_f64, 1..40),
    ) {
        let mut interval = PollInterval::default();
        for chance in chances {
            let pause = interval.next_pause_ms(chance);
            prop_assert!((1_600..=72_000).contains(&pause), "{}", pause);
        }
    }
}
