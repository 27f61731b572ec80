//! Masks: characters that stand in the place of a value's letters. No other place decides what is
//! one. It does not know which field a text belongs to.

use super::hidden_text::is_mark;
use crate::domain::letters::{is_letter, is_letter_or_digit};

/// Whether a personal value holds a mask. A store masks with `*` (`K***`, `*1*2*5`); proxies, older
/// stores and people use other characters, and runs of `x`.
///
/// An `x` is a letter of names, sizes and Roman numerals too (Foxx, XXL, XXIII). A run of it is a
/// mask where it is longer than in those, or where a word or a number has next to nothing else.
pub fn holds_mask(text: &str) -> bool {
    let (mut before, mut run) = (' ', 0);
    for character in text.chars() {
        run = if character == before { run + 1 } else { 1 };
        before = character;
        if is_mask_character(character)
            || is_mark(character)
            || (run == 3 && ".#_·".contains(character))
        {
            return true;
        }
    }
    let mut words = text.split(|character: char| !is_letter_or_digit(character));
    let has_other_letters = text.chars().any(|character| is_letter(character) && !is_x(character));
    words.any(|word| is_masked_word(word) || (!has_other_letters && run_of_x(word) > 1))
}

/// Asterisks, bullets, blocks, geometric shapes, and the character for what is left out. No name,
/// number or address has them.
fn is_mask_character(character: char) -> bool {
    matches!(character,
        '*' | '\u{66d}' | '\u{2022}'..='\u{2026}' | '\u{2042}' | '\u{204e}' | '\u{2051}'
        | '\u{2055}' | '\u{2217}'..='\u{2219}' | '\u{22c6}' | '\u{22ef}'
        | '\u{2580}'..='\u{25ff}' | '\u{26aa}' | '\u{26ab}' | '\u{26b9}'
        | '\u{2731}'..='\u{273d}' | '\u{2749}'..='\u{274b}' | '\u{29bf}' | '\u{2b1b}'
        | '\u{2b1c}' | '\u{2b24}' | '\u{a673}' | '\u{fe61}' | '\u{ff0a}' | '\u{ff65}'
        | '\u{1f7af}'..='\u{1f7bf}')
}

fn is_x(character: char) -> bool {
    matches!(character, 'x' | 'X' | 'ｘ' | 'Ｘ' | '×')
}

/// The length of the longest run of `x`.
fn run_of_x(word: &str) -> usize {
    let (mut longest, mut run) = (0, 0);
    for character in word.chars() {
        run = if is_x(character) { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Whether a word of letters and digits has `x` in the place of others.
fn is_masked_word(word: &str) -> bool {
    let run = run_of_x(word);
    if run < 2 || is_size(word) || is_mexican_number(word) || (is_roman(word) && word != "XXX") {
        return false;
    }
    let mut others = word.chars().filter(|character| !is_x(*character));
    let is_short = others.clone().nth(1).is_none();
    run > 2 || is_short || others.all(|character| character.is_ascii_digit())
}

/// `XXL`, `XXXS`, `XXG`.
fn is_size(word: &str) -> bool {
    let rest = word.trim_start_matches('X');
    word.len() <= 6 && ["L", "S", "G", "P"].contains(&rest)
}

/// A tax number or a `CURP` of Mexico, in which an X stands for a name that somebody does not have:
/// letters, and six digits of a date.
fn is_mexican_number(word: &str) -> bool {
    let letters = word.bytes().take_while(u8::is_ascii_uppercase);
    let count = letters.clone().count();
    let date = word.bytes().skip(count).take(6).filter(u8::is_ascii_digit);
    (3..=4).contains(&count)
        && date.count() == 6
        && letters.into_iter().any(|character| character != b'X')
}

/// A Roman numeral, written as it is taught.
fn is_roman(word: &str) -> bool {
    let mut rest = word.trim_start_matches('M');
    for [nine, four, five, one] in
        [["CM", "CD", "D", "C"], ["XC", "XL", "L", "X"], ["IX", "IV", "V", "I"]]
    {
        if let Some(after) = rest.strip_prefix(nine).or_else(|| rest.strip_prefix(four)) {
            rest = after;
            continue;
        }
        rest = rest.strip_prefix(five).unwrap_or(rest);
        for _ in 0..3 {
            rest = rest.strip_prefix(one).unwrap_or(rest);
        }
    }
    !word.is_empty() && rest.is_empty()
}
