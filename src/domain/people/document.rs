//! Documents of people and companies, and the check digits by which a typing error is found.
//! It does not know whether a document exists: a number that passes may belong to nobody.

/// A kind of document.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// The value that is sent as `documentType`. The vendor lets a store choose its own; these are
    /// the usual ones.
    pub id: &'static str,
    /// Its name, which is the same in every language; empty where it has none.
    pub name: &'static str,
    /// An example.
    pub example: &'static str,
    /// Whether a text can be one. The text has no punctuation and is in capitals ([`compact`]).
    pub is_valid: fn(&[u8]) -> bool,
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Document {
    /// Whether a text can be one, however it is written.
    pub fn takes(&self, text: &str) -> bool {
        (self.is_valid)(compact(text).as_bytes())
    }
}

/// The letters and digits of a text, in capitals.
pub fn compact(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_uppercase()).collect()
}

/// Any document: 4 to 20 letters and digits.
pub fn any(text: &[u8]) -> bool {
    (4..=20).contains(&text.len())
}

/// Only digits, at least `from` and at most `to`.
fn digits(text: &[u8], from: usize, to: usize) -> bool {
    (from..=to).contains(&text.len()) && text.iter().all(u8::is_ascii_digit)
}

/// Exactly `length` digits that are not all the same. Such a number passes the check sums and is
/// nobody's.
fn number(text: &[u8], length: usize) -> bool {
    digits(text, length, length) && !is_one_sign(text)
}

fn is_one_sign(text: &[u8]) -> bool {
    text.iter().all(|sign| Some(sign) == text.first())
}

/// The sum of each sign's value times its weight. The value of a letter is its distance from `0` in
/// ASCII, as for the alphanumeric CNPJ.
fn weighed(signs: &[u8], weights: &[u8]) -> u32 {
    let worth =
        |(sign, weight): (&u8, &u8)| u32::from(sign.saturating_sub(b'0')) * u32::from(*weight);
    signs.iter().zip(weights).map(worth).sum()
}

/// The same from the end to the start. The weights count from 2 to `most`, and begin again.
fn weighed_from_end(signs: &[u8], most: u32) -> u32 {
    let mut weight = 1;
    let worth = |sign: &u8| {
        weight = if weight == most { 2 } else { weight + 1 };
        u32::from(sign.saturating_sub(b'0')) * weight
    };
    signs.iter().rev().map(worth).sum()
}

/// `11 - sum mod 11`, where 10 and 11 become 0.
fn eleven(sum: u32) -> u32 {
    match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    }
}

/// Whether the last sign is the check digit of those before it.
fn ends_with(text: &[u8], check: impl FnOnce(&[u8]) -> u32) -> bool {
    text.split_last()
        .is_some_and(|(last, before)| u32::from(*last) == u32::from(b'0') + check(before))
}

/// Whether the last two signs are check digits, each of all signs before it.
fn ends_with_two(text: &[u8], most: u32) -> bool {
    let check = |before: &[u8]| eleven(weighed_from_end(before, most));
    ends_with(text, check) && text.split_last().is_some_and(|(_, before)| ends_with(before, check))
}

/// Brazil, people: eleven digits, of which two are check digits.
pub fn cpf(text: &[u8]) -> bool {
    number(text, 11) && ends_with_two(text, 11)
}

/// Brazil, companies: twelve digits or, since 2026, letters, and two check digits.
pub fn cnpj(text: &[u8]) -> bool {
    text.len() == 14 && !is_one_sign(text) && ends_with_two(text, 9)
}

/// The weights of Argentina's and Peru's tax numbers.
const TAX: [u8; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/// Argentina: `CUIT` and `CUIL`. A number whose check digit would be 10 does not exist.
pub fn cuit(text: &[u8]) -> bool {
    number(text, 11) && ends_with(text, |before| (11 - weighed(before, &TAX) % 11) % 11)
}

/// Argentina: `DNI`.
pub fn dni_argentina(text: &[u8]) -> bool {
    digits(text, 7, 8)
}

/// Peru: `DNI`.
pub fn dni_peru(text: &[u8]) -> bool {
    digits(text, 8, 8)
}

/// Peru, companies.
pub fn ruc(text: &[u8]) -> bool {
    number(text, 11) && ends_with(text, |before| (11 - weighed(before, &TAX) % 11) % 10)
}

/// Chile, people and companies. The check digit can be a K.
pub fn rut(text: &[u8]) -> bool {
    let Some((check, number)) = text.split_last() else { return false };
    let expected = match 11 - weighed_from_end(number, 7) % 11 {
        11 => b'0',
        10 => b'K',
        digit => b"0123456789"[digit as usize],
    };
    digits(number, 6, 8) && *check == expected
}

/// Colombia, people.
pub fn cedula(text: &[u8]) -> bool {
    digits(text, 6, 10)
}

/// Colombia, companies: nine digits and a check digit.
pub fn nit(text: &[u8]) -> bool {
    let check = |before: &[u8]| match weighed(before, &[41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11 {
        rest @ (0 | 1) => rest,
        rest => 11 - rest,
    };
    digits(text, 10, 10) && ends_with(text, check)
}

/// Mexico: four letters of the name (a company has three), six digits of a date, and three signs.
pub fn rfc(text: &[u8]) -> bool {
    let letters = text.iter().take_while(|sign| sign.is_ascii_uppercase()).count();
    let day = text.iter().skip(letters).take(6);
    (3..=4).contains(&letters)
        && text.len() == letters + 9
        && day.filter(|sign| sign.is_ascii_digit()).count() == 6
}

/// Mexico: `CURP`. The last digit is a check digit.
pub fn curp(text: &[u8]) -> bool {
    // The value of A is 10. The Ñ between N and O has a value, though no CURP has one.
    let value = |sign: u8| match sign {
        b'0'..=b'9' => u32::from(sign - b'0'),
        b'O'..=b'Z' => u32::from(sign - b'A') + 11,
        _ => u32::from(sign.saturating_sub(b'A')) + 10,
    };
    let check = |before: &[u8]| {
        let weighed = before.iter().zip((2..=18).rev()).map(|(sign, weight)| value(*sign) * weight);
        (10 - weighed.sum::<u32>() % 10) % 10
    };
    text.len() == 18 && ends_with(text, check)
}

/// Spain: `DNI` and `NIE`, a number and its check letter.
pub fn nif(text: &[u8]) -> bool {
    let [first, rest @ .., letter] = text else { return false };
    let first = match first {
        b'X' => b'0',
        b'Y' => b'1',
        b'Z' => b'2',
        first => *first,
    };
    let number = [first].into_iter().chain(rest.iter().copied());
    let rest_of = |rest: usize, digit: u8| (rest * 10 + usize::from(digit.wrapping_sub(b'0'))) % 23;
    first.is_ascii_digit()
        && digits(rest, 7, 7)
        && *letter == b"TRWAGMYFPDXBNJZSQVHLCKE"[number.fold(0, rest_of)]
}

/// Spain, companies: a letter, seven digits, and a check digit or letter. A company of one person
/// has that person's document.
pub fn cif(text: &[u8]) -> bool {
    let [first, number @ .., last] = text else { return false };
    let worth = |(at, digit): (usize, &u8)| {
        let value = u32::from(digit.wrapping_sub(b'0'));
        if at % 2 == 0 { value * 2 / 10 + value * 2 % 10 } else { value }
    };
    let is_companys = first.is_ascii_uppercase() && digits(number, 7, 7) && {
        let check = (10 - number.iter().enumerate().map(worth).sum::<u32>() % 10) % 10;
        [b"0123456789"[check as usize], b"JABCDEFGHI"[check as usize]].contains(last)
    };
    is_companys || nif(text)
}

/// Portugal, people and companies.
pub fn nif_portugal(text: &[u8]) -> bool {
    number(text, 9) && ends_with(text, |before| eleven(weighed_from_end(before, 9)))
}

/// The United States, companies: `EIN`.
pub fn ein(text: &[u8]) -> bool {
    digits(text, 9, 9)
}
