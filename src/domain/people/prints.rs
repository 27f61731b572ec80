//! What the sections of people's data held in an answer, as numbers that can be compared.
//! It holds no text. A number stands for a value that this visitor may not see, too.

use std::fmt;

use super::field::Field;
use crate::domain::fingerprint::fingerprint;

/// The values of every section.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Prints(pub [Vec<(Field, Print)>; 4]);

/// A section of people's data; its place in [`Prints`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Who buys.
    Contact,
    /// Where it goes.
    Delivery,
    /// Who picks it up.
    Pickup,
    /// Where the invoice goes.
    Invoice,
}

/// A value, as a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Print {
    /// Whether the store sent a mask instead of the value.
    is_mask: bool,
    number: u64,
}

impl Section {
    /// All sections.
    pub const ALL: [Self; 4] = [Self::Contact, Self::Delivery, Self::Pickup, Self::Invoice];
}

impl Print {
    /// The number of a text that the store sent. `salt` keeps whoever has the number from checking
    /// a guess of the text ([`OrderFormId::salt`](crate::domain::ids::OrderFormId::salt)).
    pub fn of(text: &str, is_mask: bool, salt: u64) -> Self {
        Self { is_mask, number: fingerprint(text.bytes().chain(salt.to_le_bytes())) }
    }
}

impl Prints {
    /// Whether the section holds something else than `before`, also where both are hidden. A mask
    /// cannot be compared with a value. What a store writes by itself is the same, and so is an
    /// invoice address that an answer leaves out, because answers need not have it.
    pub fn differ(&self, before: &Self, section: Section) -> bool {
        let (was, is) = (&before.0[section as usize], &self.0[section as usize]);
        let is_gone = |(field, _): &(Field, Print)| {
            section != Section::Invoice && !field.is_by_store() && of(is, *field).is_none()
        };
        let is_other = |(field, now): &(Field, Print)| match of(was, *field) {
            Some(was) => was.is_mask == now.is_mask && was.number != now.number,
            None => !field.is_by_store(),
        };
        is.iter().any(is_other) || was.iter().any(is_gone)
    }

    /// The section is as in `now`.
    pub fn learn(&mut self, now: &Self, section: Section) {
        self.0[section as usize].clone_from(&now.0[section as usize]);
    }
}

fn of(section: &[(Field, Print)], field: Field) -> Option<Print> {
    section.iter().find(|(known, _)| *known == field).map(|(_, print)| *print)
}

impl fmt::Debug for Prints {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Prints(hidden)")
    }
}
