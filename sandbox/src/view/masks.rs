//! The vendor's two generations of masks, for each kind of field.
//! Does not decide whether a field is masked; `access` does.

use super::access::{Access, MaskRules};
use crate::account::MaskGeneration::{Current, Legacy};

/// The masks for one answer. Without rules, nothing is masked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Masks(Option<MaskRules>);

impl Masks {
    pub(crate) fn of(access: Access) -> Self {
        Self(access.mask)
    }

    fn apply(
        self,
        text: Option<&str>,
        current: fn(&str) -> String,
        legacy: fn(&str) -> String,
    ) -> Option<String> {
        let text = text?;
        Some(match self.0 {
            None => text.to_owned(),
            Some(rules) if rules.generation == Current => current(text),
            Some(rules) => {
                debug_assert!(rules.generation == Legacy, "there are two generations");
                legacy(text)
            }
        })
    }

    /// First and last names: `A***`; legacy `Bru***`, and short names unmasked.
    pub(crate) fn name(self, text: Option<&str>) -> Option<String> {
        self.apply(text, initials, short_in_clear)
    }

    /// Names of receivers: `A*** S***`; legacy `Ana *****ues`.
    pub(crate) fn receiver(self, text: Option<&str>) -> Option<String> {
        self.apply(text, initials, ends)
    }

    /// Documents: `***05`; legacy `*9*5*3*4*0*`.
    pub(crate) fn document(self, text: Option<&str>) -> Option<String> {
        self.apply(text, last_two, every_second)
    }

    /// Phones: `***21`; legacy `**********4321`.
    pub(crate) fn phone(self, text: Option<&str>) -> Option<String> {
        self.apply(text, last_two, |text| tail(text, 4))
    }

    /// Postal codes: `***00`; legacy `******100`.
    pub(crate) fn postal_code(self, text: Option<&str>) -> Option<String> {
        self.apply(text, last_two, |text| tail(text, 3))
    }

    /// Cities and neighbourhoods: `Rio*** *** ***`; legacy `Rio ** *******`.
    pub(crate) fn city(self, text: Option<&str>) -> Option<String> {
        self.apply(text, first_word, |text| keep(text, 3, 0))
    }

    /// Streets: `Ave*** ***sta`; legacy `Ave**** *****sta`.
    pub(crate) fn street(self, text: Option<&str>) -> Option<String> {
        self.apply(text, street, ends)
    }

    /// House numbers: `***`; legacy one asterisk for each character.
    pub(crate) fn number(self, text: Option<&str>) -> Option<String> {
        self.apply(text, |_| "***".to_owned(), |text| keep(text, 0, 0))
    }

    /// Complements and references: `*** ***`; legacy `**** ***`.
    pub(crate) fn complement(self, text: Option<&str>) -> Option<String> {
        self.apply(text, |text| each_word(text, |_| "***".to_owned()), |text| keep(text, 0, 0))
    }

    /// States: `*P`, if the rules mask states.
    pub(crate) fn state(self, text: Option<&str>) -> Option<String> {
        match self.0 {
            Some(rules) if rules.state => {
                self.apply(text, |text| tail(text, 1), |text| tail(text, 1))
            }
            _ => text.map(str::to_owned),
        }
    }
}

fn each_word(text: &str, mask: impl Fn(&str) -> String) -> String {
    text.split(' ').map(mask).collect::<Vec<_>>().join(" ")
}

fn initials(text: &str) -> String {
    each_word(text, |word| word.chars().take(1).collect::<String>() + "***")
}

fn last_two(text: &str) -> String {
    format!("***{}", end(text, 2))
}

fn end(text: &str, length: usize) -> String {
    text.chars().skip(text.chars().count().saturating_sub(length)).collect()
}

fn start(text: &str, length: usize) -> String {
    text.chars().take(length).collect()
}

fn first_word(text: &str) -> String {
    let words = text.split(' ').count();
    let rest = " ***".repeat(words - 1);
    let first = text.split(' ').next().unwrap_or_default();
    format!("{}***{rest}", start(first, 3))
}

fn street(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    match words.as_slice() {
        [first, between @ .., last] => {
            let rest = " ***".repeat(between.len());
            format!("{}***{rest} ***{}", start(first, 3), end(last, 3))
        }
        _ => format!("{}***", start(text, 3)),
    }
}

/// Keeps the first `front` and the last `back` characters, and all spaces.
fn keep(text: &str, front: usize, back: usize) -> String {
    let count = text.chars().count();
    let masked = |(at, c): (usize, char)| {
        if c == ' ' || at < front || at + back >= count { c } else { '*' }
    };
    text.chars().enumerate().map(masked).collect()
}

fn ends(text: &str) -> String {
    keep(text, 3, 3)
}

/// Replaces all but the last `back` characters, spaces and hyphens included.
fn tail(text: &str, back: usize) -> String {
    let count = text.chars().count();
    let masked = |(at, c)| if at + back >= count { c } else { '*' };
    text.chars().enumerate().map(masked).collect()
}

/// The legacy masks do not mask short names.
fn short_in_clear(text: &str) -> String {
    if text.chars().count() <= 5 { text.to_owned() } else { keep(text, 3, 0) }
}

fn every_second(text: &str) -> String {
    text.chars().enumerate().map(|(at, c)| if at % 2 == 0 { '*' } else { c }).collect()
}
