//! Finds documents with letters in them in the texts of people and of stores.
//! It does not know whose they are; those of digits alone are found by `found`.

use super::document::{cif, cnpj, curp, nif, rfc, rut};
use super::found::Span;
use super::personal::Kind;
use crate::domain::letters::is_letter_or_digit;

/// Every document with letters in it. `text` is in small letters.
pub(super) fn lettered_documents(text: &[char], spans: &mut Vec<Span>) {
    let is_part = |sign: &char| sign.is_ascii_alphanumeric();
    let is_inner = |sign: &char| is_part(sign) || ".-/".contains(*sign);
    let mut at = 0;
    while at < text.len() {
        let length = text[at..].iter().take_while(|sign| is_inner(sign)).count();
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
    let signs = written.iter().filter(|sign| sign.is_ascii_alphanumeric());
    let signs: Vec<u8> = signs.map(|sign| sign.to_ascii_uppercase() as u8).collect();
    let letters = signs.iter().filter(|sign| sign.is_ascii_uppercase()).count();
    if letters == 0 || signs.len() > 18 {
        return false;
    }
    let date = |text: &[u8]| {
        let number = |at: usize| {
            text.get(at..at + 2)?.iter().try_fold(0, |all, sign| {
                sign.is_ascii_digit().then(|| all * 10 + u32::from(sign - b'0'))
            })
        };
        matches!((number(2), number(4)), (Some(1..=12), Some(1..=31)))
    };
    let name = signs.iter().take_while(|sign| sign.is_ascii_uppercase()).count();
    let has_slash = written.contains(&'/');
    ((rfc(&signs) || curp(&signs)) && signs.get(name..).is_some_and(date))
        || (signs.len() == 9 && letters <= 2 && (nif(&signs) || cif(&signs)))
        || (signs.ends_with(b"K") && letters == 1 && written.contains(&'-') && rut(&signs))
        || (has_slash && cnpj(&signs))
}
