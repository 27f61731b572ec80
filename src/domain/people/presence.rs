//! Which fields of people's data a cart holds, and whether somebody filled them in meanwhile.
//! It holds no text: what the viewer may see is there as a number, to be compared.

use std::fmt;

use super::field::{Field, Group};
use super::personal::{People, Personal};
use super::typed::Draft;
use crate::domain::fingerprint::fingerprint;

/// The fields that hold something, of both groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldPresence(Vec<(Field, FieldState)>);

/// What the store tells of a field, without its text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FieldState {
    /// There is a value, and it is not for this viewer.
    Masked,
    /// The value that the viewer sees, as a number.
    Visible(u64),
}

impl FieldState {
    fn of(value: &Personal) -> Self {
        match value {
            Personal::Masked => Self::Masked,
            Personal::Visible(visible) => Self::Visible(number(visible.reveal_on_screen())),
        }
    }
}

impl fmt::Debug for FieldState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Masked => "Masked",
            Self::Visible(_) => "Visible(hidden)",
        })
    }
}

/// The same for two ways of writing the same: without blanks and marks between letters, in any case.
/// It never leaves the page's memory, because whoever has it could try out which text it is of.
pub(super) fn number(text: &str) -> u64 {
    let is_between = |letter: &char| letter.is_ascii_punctuation() || *letter == ' ';
    let plain: String = text.chars().filter(|letter| !is_between(letter)).collect();
    fingerprint(plain.to_ascii_lowercase().into_bytes())
}

impl FieldPresence {
    /// These fields.
    pub fn of(fields: impl IntoIterator<Item = (Field, Personal)>) -> Self {
        Self(fields.into_iter().map(|(field, value)| (field, FieldState::of(&value))).collect())
    }

    /// Those of these people.
    pub fn in_cart_of(people: &People) -> Self {
        let fields = Group::ALL.iter().flat_map(|group| group.fields());
        Self::of(fields.filter_map(|field| Some((*field, people.get(*field)?.clone()))))
    }

    /// What the field holds, if anything.
    pub fn get(&self, field: Field) -> Option<FieldState> {
        self.0.iter().find(|(known, _)| *known == field).map(|(_, told)| *told)
    }

    /// Whether a field of the group that somebody has to fill in holds something: a store writes
    /// the country and the kind of document by itself.
    pub fn has_any(&self, group: Group) -> bool {
        let is_by_store = |field: &Field| matches!(field, Field::Country | Field::DocumentType);
        group.fields().iter().any(|field| !is_by_store(field) && self.get(*field).is_some())
    }

    /// Whether a field of the group holds what this viewer may not see.
    pub fn has_masked(&self, group: Group) -> bool {
        group.fields().iter().any(|field| self.get(*field) == Some(FieldState::Masked))
    }

    /// Whether both hold the same in this group, as far as this viewer can tell.
    pub fn is_same(&self, other: &Self, group: Group) -> bool {
        group.fields().iter().all(|field| self.get(*field) == other.get(*field))
    }

    /// Whether each field that was typed holds something: what exactly, a mask does not tell.
    pub fn may_hold(&self, draft: &Draft) -> bool {
        draft.fields().iter().all(|(field, typed)| typed.is_empty() || self.get(*field).is_some())
    }

    /// Whether the cart holds the draft, as far as this viewer can tell: where a value is visible,
    /// it is the one that was typed.
    pub fn holds(&self, draft: &Draft) -> bool {
        draft.fields().iter().all(|(field, typed)| match self.get(*field) {
            Some(FieldState::Masked) => !typed.is_empty(),
            told => typed.is_told_by(told),
        })
    }

    /// Whether somebody filled in or changed a field since the person saw `seen`, and otherwise than
    /// the person means it.
    pub fn is_contested(&self, draft: &Draft, seen: &Self) -> bool {
        draft.fields().iter().any(|(field, typed)| {
            let now = self.get(*field);
            now.is_some() && now != seen.get(*field) && !typed.is_told_by(now)
        })
    }
}
