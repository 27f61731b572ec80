//! Numbers that stand for texts: the same for the same, and others for others.

use proptest::prelude::*;
use shared_cart::domain::fingerprint::{loose_fingerprint, text_fingerprint};

#[test]
fn a_value_is_known_in_whatever_way_it_is_written() {
    assert_eq!(loose_fingerprint("390.533.447-05"), loose_fingerprint("39053344705"));
    assert_eq!(loose_fingerprint("Ana Souza"), loose_fingerprint("ANA SOUZA"));
    assert_ne!(loose_fingerprint("Ana"), loose_fingerprint("Anna"));
}

#[test]
fn one_byte_has_another_fingerprint_than_none() {
    for byte in 0..=255 {
        assert_ne!(text_fingerprint(&[byte]), text_fingerprint(&[]));
    }
}

proptest! {
    #[test]
    fn one_other_byte_makes_another_fingerprint(
        bytes in prop::collection::vec(any::<u8>(), 1..200),
        at in any::<prop::sample::Index>(),
        with in 1..=255_u8,
    ) {
        let mut other = bytes.clone();
        other[at.index(bytes.len())] ^= with;
        prop_assert_eq!(text_fingerprint(&bytes), text_fingerprint(&bytes.clone()));
        prop_assert_ne!(text_fingerprint(&bytes), text_fingerprint(&other));
        prop_assert_ne!(text_fingerprint(&bytes), text_fingerprint(&bytes[1..]));
    }
}
