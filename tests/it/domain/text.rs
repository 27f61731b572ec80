//! Texts from outside on the screen: which characters are removed, and which texts are isolated
//! because they run from right to left.

use proptest::prelude::*;
use shared_cart::domain::text::{in_words, says_already, shown, shown_lines};

#[track_caller]
fn shows(text: &str, expected: &str) {
    assert_eq!(shown(text).as_deref(), Some(expected), "{text:?}");
}

#[test]
fn ordinary_names_stay_as_they_are() {
    for name in
        ["Caneca azul", "R$\u{a0}5", "Tábua 30 × 20", "Việt Nam", "かばん", "₹", "e\u{301}", "👍🏽"]
    {
        shows(name, name);
    }
    shows("  Caneca \n azul ", "Caneca azul");
}

#[test]
fn what_turns_the_text_around_is_taken_out() {
    for control in ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}') {
        shows(&format!("a{control}b"), "ab");
    }
    for mark in ['\u{200e}', '\u{200f}', '\u{61c}'] {
        shows(&format!("a{mark}b"), "ab");
    }
}

#[test]
fn a_text_of_invisible_characters_is_none() {
    for nothing in
        ["", "  ", "\n", "\u{200b}", "\u{202e}", "\u{3164}", "\u{200d}", "\u{301}", "\0\u{7}"]
    {
        assert_eq!(shown(nothing), None, "{nothing:?}");
    }
}

#[test]
fn letters_that_run_left_are_set_apart() {
    shows("ספל 12", "\u{2068}ספל 12\u{2069}");
    shows("Caneca سبز", "\u{2068}Caneca سبز\u{2069}");
}

#[test]
fn joiners_and_accents_stay_one_by_one_and_towers_do_not() {
    shows("می\u{200c}خواهم", "\u{2068}می\u{200c}خواهم\u{2069}");
    shows("👨\u{200d}👩", "👨\u{200d}👩");
    shows("👨\u{200d}\u{200d}\u{200d}👩", "👨\u{200d}👩");
    shows(&["a", &"\u{301}".repeat(90), "b"].concat(), "a\u{301}\u{301}\u{301}\u{301}b");
}

#[test]
fn a_text_without_end_is_cut_and_says_so() {
    let long = shown(&"a".repeat(1_000_000)).expect("a text");
    assert_eq!(long.chars().count(), 2_001);
    assert!(long.ends_with('…'));
    assert!(shown(&"a".repeat(2_000)).is_some_and(|text| !text.ends_with('…')));
}

#[test]
fn a_code_is_seen_even_if_there_is_nothing_in_it_to_see() {
    assert_eq!(in_words("BEM\u{202e}VINDA"), "BEMVINDA");
    assert_eq!(in_words("\u{200b}"), "?");
}

#[test]
fn a_name_says_its_end_already_set_apart_or_not() {
    assert!(says_already("Caneca 300 ml", "300 ml"));
    assert!(says_already("\u{2068}ספל 300\u{2069}", "300"));
    assert!(says_already("\u{2068}a ספל\u{2069}", "\u{2068}ספל\u{2069}"));
    assert!(!says_already("Caneca", "300 ml"));
}

proptest! {
    #[test]
    fn what_is_shown_moves_nothing_and_is_shown_the_same_again(text in any::<String>()) {
        if let Some(shown_once) = shown(&text) {
            let inner = shown_once.trim_matches(['\u{2068}', '\u{2069}']);
            let moves = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            prop_assert!(!inner.contains(moves), "{:?}", inner);
            prop_assert!(!inner.contains(char::is_control), "{:?}", inner);
            let again = shown(&shown_once);
            prop_assert_eq!(again.as_deref(), Some(shown_once.as_str()));
        }
    }
}

#[test]
fn a_text_of_several_lines_is_cleaned_line_by_line() {
    let cleaned = shown_lines("  Ring\u{202e} twice \r\n\n\n\n\tby the\u{200b} door\n ");
    assert_eq!(cleaned, "Ring twice\n\nby the door");
    assert_eq!(shown_lines("\u{200b}\n\u{202e}"), "");
    assert_eq!(shown_lines("שלום"), "שלום", "it stands alone and needs no isolation");
}

#[test]
fn a_long_text_of_several_lines_is_cut_once() {
    for text in ["a".repeat(200_000), "a\n".repeat(100_000), "\n".repeat(100_000) + "a"] {
        let cut = shown_lines(&text);
        assert!(cut.chars().count() <= 2_000);
        assert_eq!(shown_lines(&cut), cut);
    }
    assert!(shown_lines(&"a".repeat(2_000)).ends_with('a'));
    assert!(shown_lines(&"a".repeat(2_001)).ends_with('…'));
}
