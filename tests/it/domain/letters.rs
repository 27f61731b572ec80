//! Letters, digits and small letters without the tables of the standard library.

use shared_cart::domain::letters::{is_letter_or_digit, small};

/// Latin, Greek, Cyrillic, Hebrew and Arabic letters, kana and Han signs.
const LETTERS: &str = "aZçÃŁőßΩжЯאبせカ漢한ｘＱ７";

#[test]
fn letters_of_many_scripts_are_letters_and_signs_are_none() {
    assert!(LETTERS.chars().all(is_letter_or_digit));
    for sign in " .,-@*•…—–×÷“”»¿!€™★✱█◆😀\u{e000}\u{301}\u{200b}\u{feff}，。（）＠＊｡".chars()
    {
        assert!(!is_letter_or_digit(sign), "{sign:?}");
    }
}

#[test]
fn in_latin_greek_and_cyrillic_both_say_the_same_as_the_standard_library() {
    let ranges = ['\0'..='\u{17f}', 'Α'..='ω', 'Ѐ'..='я', 'Ａ'..='ｚ'];
    for sign in ranges.into_iter().flatten() {
        let is_number = sign.is_numeric() && !sign.is_ascii_digit();
        // Nobody has given it a meaning.
        let is_free = sign == '\u{3a2}';
        assert!(
            is_number || is_free || is_letter_or_digit(sign) == sign.is_alphanumeric(),
            "{sign:?}"
        );
        let mut letters = sign.to_lowercase();
        // "İ" becomes two signs.
        if sign != 'İ' {
            assert_eq!(Some(small(sign)), letters.next(), "{sign:?}");
        }
    }
}
