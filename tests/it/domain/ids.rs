//! The id of a cart: which texts are one, and that it is never printed.

use proptest::prelude::*;
use shared_cart::domain::fingerprint::fingerprint;
use shared_cart::domain::ids::OrderFormId;

use crate::support::fixtures::{ID, id};

const WITH_DASHES: &str = "01234567-89ab-cdef-0123-456789abcdef";

#[test]
fn an_id_is_32_hexadecimal_digits_or_a_uuid_in_any_case() {
    for text in [ID, &ID.to_uppercase(), WITH_DASHES, &WITH_DASHES.to_uppercase()] {
        assert!(OrderFormId::parse(text).is_some(), "{text}");
    }
}

#[test]
fn nothing_else_is_an_id() {
    let too_short = &ID[1..];
    let too_long = format!("{ID}0");
    let dash_elsewhere = "0123456-789ab-cdef-0123-456789abcdef0";
    let not_hexadecimal = "g123456789abcdef0123456789abcdef";
    let letters_of_two_bytes = "é123456789abcdef0123456789abcde";
    let thirty_two_dashes = "-".repeat(32);
    let spaced = format!(" {ID}");
    for text in [
        "",
        too_short,
        &too_long,
        dash_elsewhere,
        not_hexadecimal,
        letters_of_two_bytes,
        &thirty_two_dashes,
        &spaced,
        "..%2f..%2f..%2f..%2f..%2f..%2f..",
    ] {
        assert_eq!(OrderFormId::parse(text), None, "{text:?}");
    }
}

#[test]
fn spellings_of_the_same_digits_are_the_same_cart() {
    assert_eq!(id(ID), id(&ID.to_uppercase()));
    assert_eq!(id(ID), id(WITH_DASHES));
    assert_ne!(id(ID), id("1123456789abcdef0123456789abcdef"));
}

#[test]
fn a_cart_has_one_fingerprint_however_its_id_is_written() {
    let fingerprint = |text: &str| id(text).fingerprint();
    assert_eq!(fingerprint(ID), fingerprint(&ID.to_uppercase()));
    assert_eq!(fingerprint(ID), fingerprint(WITH_DASHES));
    assert_ne!(fingerprint(ID), fingerprint("1123456789abcdef0123456789abcdef"));
    assert!(!ID.contains(&fingerprint(ID).to_string()));
}

#[test]
fn a_fingerprint_is_the_same_tomorrow_and_in_another_version() {
    // Fingerprints are keys in the browser's storage.
    assert_eq!(fingerprint(*b""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(fingerprint(*b"foobar"), 0x8594_4171_f739_67e8);
}

#[test]
fn an_id_is_sent_as_it_was_written() {
    assert_eq!(id(WITH_DASHES).expose_for_url(), WITH_DASHES);
    assert_eq!(id(&ID.to_uppercase()).expose_for_url(), ID.to_uppercase());
}

proptest! {
    #[test]
    fn no_digit_of_an_id_is_in_its_debug_output(text in "[0-9]{32}") {
        let shown = format!("{:?} {:#?}", id(&text), id(&text));
        prop_assert!(!shown.contains(|character: char| character.is_ascii_digit()), "{}", shown);
    }

    #[test]
    fn any_text_is_judged_without_a_panic(text in "\\PC{0,40}") {
        if let Some(id) = OrderFormId::parse(&text) {
            prop_assert_eq!(id.expose_for_url(), text);
        }
    }
}
