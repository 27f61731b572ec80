//! How addresses, telephone numbers and documents are written in a country.
//! It does not know which countries there are: `countries` lists them.

use super::document::{Document, compact};
use super::field::Field;

/// How the people of a country write their data.
#[derive(Debug)]
pub struct Country {
    /// Three letters (ISO 3166-1), as the vendor names it; empty for the general format.
    pub id: &'static str,
    /// The patterns of a postal code, the shortest first: `9` stands for a digit, `A` for a letter,
    /// anything else for itself. Without a pattern, any text is one.
    pub postal_codes: &'static [&'static str],
    /// An example of a postal code.
    pub postal_example: &'static str,
    /// The country code of telephone numbers, without the plus.
    pub phone_prefix: &'static str,
    /// The least and the most digits of a telephone number with its area code.
    pub phone_digits: (usize, usize),
    /// The documents by which people identify themselves, the usual one first.
    pub documents: &'static [Document],
    /// Whether an order needs a document.
    pub needs_document: bool,
    /// The document of a company.
    pub company: Document,
    /// Whether companies also have a number at their state's tax office.
    pub has_state_inscription: bool,
    /// The fields of an address after the country, in the order in which they are written: the
    /// field, what it is called, and whether it is needed.
    pub address: &'static [(Field, Term, bool)],
    /// The states to choose from (`states`); empty where people write it.
    pub states: &'static str,
}

/// What a field of an address is called in a country. The words for it are in `i18n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Term {
    PostalCode,
    Cep,
    ZipCode,
    Street,
    AddressLine,
    Number,
    Complement,
    SecondLine,
    Reference,
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

impl Country {
    /// The postal code as this country writes it; `None` when the text is not one.
    pub fn postal_code(&self, text: &str) -> Option<String> {
        if self.postal_codes.is_empty() {
            // The vendor takes these in no postal code (`CHK0040`).
            let is_refused = text.bytes().any(|sign| b"<>?+\";%*".contains(&sign));
            return (!text.is_empty() && !is_refused).then(|| text.to_owned());
        }
        let signs = compact(text);
        self.postal_codes.iter().find_map(|pattern| formatted(&signs, pattern))
    }

    /// The telephone number as the vendor keeps it, with its country code; `None` when the text is
    /// not one.
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
            // It is from another country.
            _ if text.starts_with('+') => {
                return (is_written && (8..=15).contains(&digits.len()))
                    .then(|| "+".to_owned() + &digits);
            }
            _ => &digits,
        };
        let is_valid = is_written && (least..=most).contains(&national.len());
        // Without a known country code, the number stays as it is.
        let plus = if self.phone_prefix.is_empty() { "" } else { "+" };
        is_valid.then(|| [plus, self.phone_prefix, national].concat())
    }
}

/// Letters and digits in the form of a pattern ([`Country::postal_codes`]); `None` when they do not
/// fit.
fn formatted(signs: &str, pattern: &str) -> Option<String> {
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
