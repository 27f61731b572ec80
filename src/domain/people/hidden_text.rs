//! Texts of other people in which something was hidden. In its place stands a mark, which the view
//! writes in words.
//! It knows neither what is personal nor the words of any language.

use super::personal::Kind;

/// The mark of the first kind; the others follow. They are characters for private use, which no
/// text of a store needs.
const MARKS: u32 = 0xe100;

/// What stands in the place of a text.
pub fn mark(kind: Kind) -> char {
    char::from_u32(MARKS + kind as u32).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn kind_of(character: char) -> Option<Kind> {
    let at = (character as u32).checked_sub(MARKS)?;
    Kind::ALL.get(at as usize).copied()
}

/// Whether it is a mark.
pub(super) fn is_mark(character: char) -> bool {
    kind_of(character).is_some()
}

/// Whether something in the text is hidden.
pub fn has_hidden(text: &str) -> bool {
    text.chars().any(is_mark)
}

/// The text with words in the place of what is hidden.
pub fn spelled_out(text: &str, word: impl Fn(Kind) -> &'static str) -> String {
    let mut words = String::with_capacity(text.len());
    for character in text.chars() {
        match kind_of(character) {
            Some(kind) => words += word(kind),
            None => words.push(character),
        }
    }
    words
}
