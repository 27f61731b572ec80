//! Finds telephone numbers, e-mail addresses and documents in the texts of people and of stores.
//! It decides by the form of a text alone; it does not know whose data it is.

use super::document::{cnpj, cpf, cuit, nit, ruc, rut};
use super::personal::Kind;
use crate::domain::letters::{is_letter, is_letter_or_digit};

/// A place in a text: from the first index to before the second.
pub(super) type Span = (usize, usize, Kind);

/// Words that begin so announce a telephone number.
const PHONE_WORDS: [&str; 14] = [
    "tel", "fone", "phone", "cel", "whats", "zap", "movil", "mobile", "llam", "liga", "ligue",
    "wpp", "contat", "contact",
];

/// Names of documents. They announce one in a text, and name a field for one.
pub(super) const DOCUMENT_NAMES: [&str; 17] = [
    "cpf",
    "cnpj",
    "rg",
    "dni",
    "rut",
    "cuit",
    "cuil",
    "nit",
    "ruc",
    "curp",
    "rfc",
    "nif",
    "nie",
    "cedula",
    "documento",
    "passaporte",
    "pasaporte",
];

/// These words announce a number of the store's.
const STORE_WORDS: [&str; 16] = [
    "sku", "ean", "gtin", "upc", "ref", "cod", "codigo", "code", "pedido", "order", "orden",
    "cupom", "cupon", "coupon", "lote", "serie",
];

/// Every e-mail address. `text` is in small letters and without accents.
pub(super) fn emails(text: &[char], spans: &mut Vec<Span>) {
    let is_part = |character: &char| is_letter_or_digit(*character) || "._%+-".contains(*character);
    for (at, character) in text.iter().enumerate() {
        if !matches!(character, '@' | '＠' | '﹫') {
            continue;
        }
        let gap = |character: Option<&char>| usize::from(character == Some(&' '));
        let before = &text[..at - gap(at.checked_sub(1).and_then(|at| text.get(at)))];
        let from = at + 1 + gap(text.get(at + 1));
        let name = before.iter().rev().take_while(|character| is_part(character)).count();
        let behind = text.get(from..).unwrap_or_default();
        let mut host = behind.iter().take_while(|character| is_part(character)).count();
        while host > 0 && !is_letter_or_digit(behind[host - 1]) {
            host -= 1;
        }
        let end =
            behind[..host].iter().rev().take_while(|character| is_letter(**character)).count();
        let has_domain =
            (2..host).contains(&end) && behind[host - end - 1] == '.' && host > end + 1;
        if name > 0 && has_domain {
            spans.push((before.len() - name, from + host, Kind::Email));
        }
    }
}

/// A row of digits with what stands between them.
pub(super) struct Number {
    /// The groups of digits: where each begins and ends.
    groups: Vec<(usize, usize)>,
}

/// Every number, with blanks, dots, dashes and brackets in it.
pub(super) fn numbers(text: &[char]) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let length = text[at..].iter().take_while(|character| character.is_ascii_digit()).count();
        if length == 0 {
            at += 1;
            continue;
        }
        let group = (at, at + length);
        let joined = numbers.last_mut().filter(|number| {
            let before = &text[number.last_end()..at];
            (1..=3).contains(&before.len()) && before.iter().all(|character| is_between(*character))
        });
        match joined {
            Some(number) => number.groups.push(group),
            None => numbers.push(Number { groups: vec![group] }),
        }
        at += length;
    }
    numbers
}

fn is_between(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{a0}' | '\u{202f}' | '-' | '–' | '\u{2011}' | '.' | '(' | ')' | '/'
    )
}

impl Number {
    fn last_end(&self) -> usize {
        self.groups.last().map_or(0, |(_, end)| *end)
    }

    /// Every part of it that may be a number of its own, the longest first.
    pub(super) fn parts(&self) -> impl Iterator<Item = &[(usize, usize)]> {
        let count = self.groups.len().min(12);
        let lengths = (1..=count).rev();
        lengths.flat_map(move |length| self.groups.windows(length))
    }
}

/// The digits of these groups.
pub(super) fn digits(text: &[char], groups: &[(usize, usize)]) -> String {
    groups.iter().flat_map(|(from, to)| &text[*from..*to]).collect()
}

/// Whether a letter stands at the end, or a digit: then it is a part of something else.
pub(super) fn stands_alone(text: &[char], groups: &[(usize, usize)]) -> bool {
    let (from, to) = ends(groups);
    let is_joined = |character: Option<&char>| {
        character.is_some_and(|it| is_letter_or_digit(*it) || *it == '_')
    };
    !is_joined(from.checked_sub(1).and_then(|at| text.get(at))) && !is_joined(text.get(to))
}

/// Where the first group begins and the last one ends.
pub(super) fn ends(groups: &[(usize, usize)]) -> (usize, usize) {
    (groups.first().map_or(0, |group| group.0), groups.last().map_or(0, |group| group.1))
}

/// What a number is: a document by its check digits, or a telephone number by how it is written, or
/// either by the word before it.
pub(super) fn kind(text: &[char], groups: &[(usize, usize)]) -> Option<Kind> {
    let (from, to) = ends(groups);
    let written = &text[from..to];
    let digits = digits(text, groups);
    let announced = announced(&text[..from]);
    if announced == Announced::OfStore
        || !(6..=15).contains(&digits.len())
        || is_amount(text, from, to)
    {
        return None;
    }
    let is_phone = is_phone(text, groups, &digits, announced == Announced::Phone);
    if is_document(written, &digits) {
        return Some(Kind::Document);
    }
    if announced == Announced::Document && !is_date(groups, &digits) {
        return Some(Kind::Document);
    }
    is_phone.then_some(Kind::Phone)
}

/// What the words before a number say that it is.
#[derive(Clone, Copy, PartialEq)]
enum Announced {
    Document,
    Phone,
    /// A number of the store's.
    OfStore,
    Nothing,
}

fn announced(before: &[char]) -> Announced {
    let near: String = before[before.len().saturating_sub(24)..].iter().collect();
    let words = near.split(|character: char| !is_letter(character)).filter(|word| !word.is_empty());
    let announced = words.rev().take(3).find_map(|word| {
        if STORE_WORDS.contains(&word) {
            Some(Announced::OfStore)
        } else if word == "cc" || DOCUMENT_NAMES.contains(&word) {
            Some(Announced::Document)
        } else if PHONE_WORDS.iter().any(|begin| word.starts_with(begin)) {
            Some(Announced::Phone)
        } else {
            None
        }
    });
    announced.unwrap_or(Announced::Nothing)
}

/// Whether it is an amount of money or a part of one.
fn is_amount(text: &[char], from: usize, to: usize) -> bool {
    let before = text[..from].iter().rev().find(|character| !character.is_whitespace());
    let is_decimal =
        text.get(to) == Some(&',') && text.get(to + 1).is_some_and(char::is_ascii_digit);
    let is_behind_comma = from > 1 && text[from - 1] == ',' && text[from - 2].is_ascii_digit();
    before.is_some_and(|character| "$€£¥".contains(*character)) || is_decimal || is_behind_comma
}

/// A day or a range of years.
fn is_date(groups: &[(usize, usize)], digits: &str) -> bool {
    let year = |text: &str| text.starts_with("19") || text.starts_with("20");
    match lengths(groups).as_slice() {
        [4, 2, 2] => year(digits),
        [1..=2, 1..=2, 4] => year(&digits[digits.len() - 4..]),
        [4, 4] => year(digits) && year(&digits[4..]),
        _ => false,
    }
}

fn lengths(groups: &[(usize, usize)]) -> Vec<usize> {
    groups.iter().map(|(from, to)| to - from).collect()
}

/// Whether the check digits are those of a document. Where one check digit of ten fits too often,
/// the number has to be written as the document is.
fn is_document(written: &[char], digits: &str) -> bool {
    let bytes = digits.as_bytes();
    let begins = |starts: &[&str]| starts.iter().any(|start| digits.starts_with(start));
    let has_check_apart =
        matches!(written, [.., dash, last] if *dash == '-' && last.is_ascii_digit());
    cpf(bytes)
        || cnpj(bytes)
        || (begins(&["20", "23", "24", "25", "26", "27", "30", "33", "34"]) && cuit(bytes))
        || (begins(&["10", "15", "17", "20"]) && ruc(bytes))
        || (has_check_apart && (rut(bytes) || nit(bytes)))
}

/// Whether it is written as a telephone number.
fn is_phone(text: &[char], groups: &[(usize, usize)], digits: &str, is_announced: bool) -> bool {
    let (from, to) = ends(groups);
    let written = &text[from..to];
    if written.contains(&'/') || is_date(groups, digits) || digits.len() < 7 {
        return false;
    }
    let before = from.checked_sub(1).and_then(|at| text.get(at));
    let is_international = before == Some(&'+') && digits.len() >= 8;
    let is_in_brackets = before == Some(&'(') && written.contains(&')') && digits.len() >= 8;
    if is_announced || is_international || is_in_brackets {
        return true;
    }
    let has_dots = written.contains(&'.');
    match lengths(groups).as_slice() {
        [_] => is_bare_phone(digits),
        [.., 3, 3, 4] | [.., 1..=3, 4, 4] | [.., 2, 5, 4] | [4, 4] => true,
        [5, 4] => digits.starts_with('9'),
        [2..=3, 8..=9] => digits.len() >= 10,
        [3, 3, 3] => !has_dots && matches!(digits.as_bytes().first(), Some(b'6'..=b'9')),
        [2..=3, 3, 3, 3] => !has_dots,
        _ => false,
    }
}

/// Digits alone are a telephone number only where they begin as mobile numbers do, and are no bar
/// code.
fn is_bare_phone(digits: &str) -> bool {
    let is_brazilian = |digits: &str| {
        matches!(digits.as_bytes(), [b'1'..=b'9', b'1'..=b'9', b'9', b'4'..=b'9', ..])
            && digits.len() == 11
    };
    let begins = |starts: &[&str], length| {
        digits.len() == length && starts.iter().any(|start| digits.starts_with(start))
    };
    // No bar code begins with 55.
    let national = digits.strip_prefix("55").unwrap_or(digits);
    let may_be_known =
        begins(&["549", "521"], 13) || begins(&["573"], 12) || begins(&["569", "519"], 11);
    is_brazilian(digits) || is_brazilian(national) || (may_be_known && !is_bar_code(digits))
}

/// Whether the last digit is the check digit of a bar code of 12, 13 or 14 digits.
/// <https://www.gs1.org/services/how-calculate-check-digit-manually>
fn is_bar_code(digits: &str) -> bool {
    let worth =
        |(at, digit): (usize, u8)| u32::from(digit - b'0') * if at % 2 == 0 { 1 } else { 3 };
    let sum: u32 = digits.bytes().rev().enumerate().map(worth).sum();
    (12..=14).contains(&digits.len()) && sum.is_multiple_of(10)
}
