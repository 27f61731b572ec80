//! How addresses, telephone numbers and documents are written in a country.
//! A store sends to many more; those have the general format, which asks for what any of them has.

use super::countries::{COUNTRIES, ELSEWHERE};
use super::document::{Document, compact};
use super::field::Field;

/// What the people of a country write.
#[derive(Debug)]
pub struct Country {
    /// Three letters (ISO 3166-1), as the vendor names it; empty for the general format.
    pub id: &'static str,
    /// How the postal code is written, the shortest first: `9` is a digit, anything else itself.
    /// Without one, anything goes.
    pub postal_codes: &'static [&'static str],
    /// A postal code.
    pub postal_example: &'static str,
    /// Before a number from abroad, without the plus.
    pub phone_prefix: &'static str,
    /// Digits of a number with its area code: at least, at most.
    pub phone_digits: (usize, usize),
    /// What people identify themselves by, the usual one first.
    pub documents: &'static [Document],
    /// Whether an order needs it.
    pub needs_document: bool,
    /// What a company is known by.
    pub company: Document,
    /// Whether companies have a number of their state's too.
    pub has_state_inscription: bool,
    /// The address after the country, in the order in which it is written, and what it needs.
    pub address: &'static [(Field, Term, bool)],
    /// What there is to choose from as state; empty where it is written.
    pub states: &'static str,
}

/// What a part of an address is called; the words for it are `i18n`'s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are called what they are")]
pub enum Term {
    PostalCode,
    Cep,
    ZipCode,
    Street,
    AddressLine,
    Number,
    Complement,
    SecondLine,
    Neighborhood,
    Bairro,
    Colonia,
    Comuna,
    DistrictOfCity,
    City,
    Municipality,
    Locality,
    Parish,
    State,
    Province,
    Department,
    Region,
    District,
    Receiver,
}

/// The format of a country by its three letters.
pub fn of(id: &str) -> &'static Country {
    COUNTRIES.iter().find(|country| country.id == id).unwrap_or(&ELSEWHERE)
}

impl Country {
    /// The postal code as this country writes it; `None` where it is none.
    pub fn postal_code(&self, text: &str) -> Option<String> {
        if self.postal_codes.is_empty() {
            // `CHK0040`: what the vendor takes in no postal code.
            let is_refused = text.bytes().any(|sign| b"<>?+\";%*".contains(&sign));
            return (!text.is_empty() && !is_refused).then(|| text.to_owned());
        }
        let signs = compact(text);
        self.postal_codes.iter().find_map(|pattern| laid_out(&signs, pattern))
    }

    /// The telephone number as the vendor keeps it, with its prefix; `None` where it is none.
    pub fn phone(&self, text: &str) -> Option<String> {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let is_written = text.bytes().all(|sign| b"0123456789+-(). /".contains(&sign));
        let (least, most) = self.phone_digits;
        let national = match digits.strip_prefix(self.phone_prefix) {
            Some(national)
                if !self.phone_prefix.is_empty()
                    && (digits.len() > most || text.starts_with('+')) =>
            {
                national
            }
            // From another country.
            _ if text.starts_with('+') => {
                return (is_written && (8..=15).contains(&digits.len()))
                    .then(|| "+".to_owned() + &digits);
            }
            _ => &digits,
        };
        let is_one = is_written && (least..=most).contains(&national.len());
        // Elsewhere a number without its prefix goes as it is.
        let plus = if self.phone_prefix.is_empty() { "" } else { "+" };
        is_one.then(|| [plus, self.phone_prefix, national].concat())
    }
}

/// The letters and digits with what stands between them: `9` is a digit, `A` a letter.
fn laid_out(signs: &str, pattern: &str) -> Option<String> {
    let mut signs = signs.chars();
    let mut text = String::new();
    for place in pattern.chars() {
        text.push(match place {
            '9' => signs.next().filter(char::is_ascii_digit)?,
            'A' => signs.next().filter(char::is_ascii_alphabetic)?,
            between => between,
        });
    }
    signs.next().is_none().then_some(text)
}
