//! Finds documents with letters in them in the texts of people and of stores.
//! It does not know whose they are; those of digits alone are found by `found`.

use super::document::{cif, cnpj, curp, nif, rfc, rut};
use super::found::Span;
use super::personal::Kind;
use crate::domain::letters::is_letter_or_digit;

/// Every document with letters in it. `text` is in small letters.
pub(super) fn lettered_documents(text: &[char], spans: &mut Vec<Span>) {
    let is_part = |character: &char| character.is_ascii_alphanumeric();
    let is_inner = |character: &char| is_part(character) || ".-/".contains(*character);
    let mut at = 0;
    while at < text.len() {
        let length = text[at..].iter().take_while(|character| is_inner(character)).count();
        let mut end = at + length;
        while end > at && !is_part(&text[end - 1]) {
            end -= 1;
        }
        let is_inside = at > 0 && is_letter_or_digit(text[at - 1]);
        if length > 0 && !is_inside && is_lettered_document(&text[at..end]) {
            spans.push((at, end, Kind::Document));
        }
        at += length.max(1);
    }
}

fn is_lettered_document(written: &[char]) -> bool {
    let characters = written.iter().filter(|character| character.is_ascii_alphanumeric());
    let characters: Vec<u8> =
        characters.map(|character| character.to_ascii_uppercase() as u8).collect();
    let letters = characters.iter().filter(|character| character.is_ascii_uppercase()).count();
    if letters == 0 || characters.len() > 18 {
        return false;
    }
    let date = |text: &[u8]| {
        let number = |at: usize| {
            text.get(at..at + 2)?.iter().try_fold(0, |all, character| {
                character.is_ascii_digit().then(|| all * 10 + u32::from(character - b'0'))
            })
        };
        matches!((number(2), number(4)), (Some(1..=12), Some(1..=31)))
    };
    let name = characters.iter().take_while(|character| character.is_ascii_uppercase()).count();
    let has_slash = written.contains(&'/');
    ((rfc(&characters) || curp(&characters)) && characters.get(name..).is_some_and(date))
        || (characters.len() == 9 && letters <= 2 && (nif(&characters) || cif(&characters)))
        || (characters.ends_with(b"K")
            && letters == 1
            && written.contains(&'-')
            && rut(&characters))
        || (has_slash && cnpj(&characters))
}
