//! The vendor's two generations of masks, field by field.
//! Hides what it is given; whether to hide is decided in `access`.

use super::access::{Access, Hiding};
use crate::account::MaskGeneration::{Current, Legacy};

/// The masks for one answer; without any, everything passes in clear.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Masks(Option<Hiding>);

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
            Some(hiding) if hiding.generation == Current => current(text),
            Some(hiding) => {
                debug_assert!(hiding.generation == Legacy, "there are two generations");
                legacy(text)
            }
        })
    }

    /// First and last names: `A***`; `Bru***`, and short ones in clear.
    pub(crate) fn name(self, text: Option<&str>) -> Option<String> {
        self.apply(text, initials, short_in_clear)
    }

    /// `A*** S***`; `Ana *****ues`
    pub(crate) fn receiver(self, text: Option<&str>) -> Option<String> {
        self.apply(text, initials, ends)
    }

    /// `***05`; `*9*5*3*4*0*`
    pub(crate) fn document(self, text: Option<&str>) -> Option<String> {
        self.apply(text, last_two, every_second)
    }

    /// `***21`; `**********4321`
    pub(crate) fn phone(self, text: Option<&str>) -> Option<String> {
        self.apply(text, last_two, |text| tail(text, 4))
    }

    /// `***00`; `******100`
    pub(crate) fn postal_code(self, text: Option<&str>) -> Option<String> {
        self.apply(text, last_two, |text| tail(text, 3))
    }

    /// Cities and neighbourhoods: `Rio*** *** ***`; `Rio ** *******`
    pub(crate) fn city(self, text: Option<&str>) -> Option<String> {
        self.apply(text, first_word, |text| keep(text, 3, 0))
    }

    /// `Ave*** ***sta`; `Ave**** *****sta`
    pub(crate) fn street(self, text: Option<&str>) -> Option<String> {
        self.apply(text, street, ends)
    }

    /// `***`; one asterisk for each character.
    pub(crate) fn number(self, text: Option<&str>) -> Option<String> {
        self.apply(text, |_| "***".to_owned(), |text| keep(text, 0, 0))
    }

    /// Complements and references: `*** ***`; `**** ***`
    pub(crate) fn complement(self, text: Option<&str>) -> Option<String> {
        self.apply(text, |text| each_word(text, |_| "***".to_owned()), |text| keep(text, 0, 0))
    }

    /// `*P`, where the account hides states.
    pub(crate) fn state(self, text: Option<&str>) -> Option<String> {
        match self.0 {
            Some(hiding) if hiding.state => {
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

/// Keeps so many characters at the front and at the back; spaces always stay.
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

/// All but the last are asterisks, spaces and hyphens too.
fn tail(text: &str, back: usize) -> String {
    let count = text.chars().count();
    let masked = |(at, c)| if at + back >= count { c } else { '*' };
    text.chars().enumerate().map(masked).collect()
}

/// The old masks let short names through.
fn short_in_clear(text: &str) -> String {
    if text.chars().count() <= 5 { text.to_owned() } else { keep(text, 3, 0) }
}

fn every_second(text: &str) -> String {
    text.chars().enumerate().map(|(at, c)| if at % 2 == 0 { '*' } else { c }).collect()
}
