//! A tally counts how often a number came before.

use proptest::prelude::*;
use shared_cart::domain::fingerprint_counter::FingerprintCounter;

#[test]
fn the_first_one_came_never_before() {
    let mut counter = FingerprintCounter::with_capacity(3);
    let counts = [7, 8, 7, u64::MAX, 7, 8].map(|one| counter.add(one));
    assert_eq!(counts, [0, 0, 1, 0, 2, 1]);
}

#[test]
fn a_counter_without_room_counts_zero() {
    let mut counter = FingerprintCounter::with_capacity(0);
    assert_eq!([1, 1, 2].map(|one| counter.add(one)), [0, 1, 0]);
}

proptest! {
    #[test]
    fn it_counts_as_a_search_through_all_would(
        ones in proptest::collection::vec(0..40_u64, 0..60),
    ) {
        let mut counter = FingerprintCounter::with_capacity(ones.len());
        for (at, one) in ones.iter().enumerate() {
            let before = ones[..at].iter().filter(|other| *other == one).count();
            prop_assert_eq!(counter.add(*one), before);
        }
    }
}
