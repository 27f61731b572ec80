//! Which fields of people's data a cart holds, and whether somebody else changed them.
//! It holds no text. A value that the visitor may see is there as a number that can be compared.

use std::fmt;

use super::field::{Field, Group};
use super::personal::{People, Personal};
use super::typed::{Draft, Typed};
use crate::domain::fingerprint::loose_fingerprint;

/// The fields that hold something, of both groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldPresence(Vec<(Field, FieldState)>);

/// What a field holds, without its text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FieldState {
    /// A value that this visitor may not see.
    Masked,
    /// A value that the visitor sees, as its loose fingerprint.
    Visible(u64),
}

impl FieldState {
    fn of(value: &Personal) -> Self {
        match value {
            Personal::Masked => Self::Masked,
            Personal::Visible(visible) => {
                Self::Visible(loose_fingerprint(visible.reveal_on_screen()))
            }
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

/// Whether a field is known to hold what was typed. The store may write a number or a name in
/// another way.
fn is_as_typed(state: Option<FieldState>, typed: &Typed) -> bool {
    match state {
        None => typed.is_empty(),
        Some(FieldState::Masked) => false,
        Some(FieldState::Visible(number)) => number == typed.fingerprint(),
    }
}

impl FieldPresence {
    /// These fields.
    pub fn of(fields: impl IntoIterator<Item = (Field, Personal)>) -> Self {
        Self(fields.into_iter().map(|(field, value)| (field, FieldState::of(&value))).collect())
    }

    /// The fields of the people of a cart that forms ask for.
    pub fn in_cart_of(people: &People) -> Self {
        let fields = Group::ALL.iter().flat_map(|group| group.fields());
        let state = |field: &Field| Some((*field, FieldState::of(people.get(*field)?)));
        Self(fields.filter_map(state).collect())
    }

    /// What the field holds, if anything.
    pub fn get(&self, field: Field) -> Option<FieldState> {
        self.0.iter().find(|(known, _)| *known == field).map(|(_, state)| *state)
    }

    /// Whether a field of the group that people fill in holds something. A store writes the country
    /// and the type of document by itself.
    pub fn has_any(&self, group: Group) -> bool {
        group.fields().iter().any(|field| !field.is_by_store() && self.get(*field).is_some())
    }

    /// Whether a field of the group holds a value that this visitor may not see.
    pub fn has_masked(&self, group: Group) -> bool {
        group.fields().iter().any(|field| self.get(*field) == Some(FieldState::Masked))
    }

    /// Whether both hold the same in this group, as far as this visitor can tell.
    pub fn is_same(&self, other: &Self, group: Group) -> bool {
        group.fields().iter().all(|field| self.get(*field) == other.get(*field))
    }

    /// Whether the group holds something else than `before`, as far as this visitor can tell. What
    /// only became visible or hidden is the same, and so is what a store writes by itself.
    pub fn has_changed(&self, before: &Self, group: Group) -> bool {
        let has_changed = |field: &Field| match (before.get(*field), self.get(*field)) {
            (None, None)
            | (Some(FieldState::Masked), Some(_))
            | (Some(_), Some(FieldState::Masked)) => false,
            (was, is) => was != is,
        };
        group.fields().iter().any(|field| !field.is_by_store() && has_changed(field))
    }

    /// Whether each field into which something was typed holds something. A mask does not tell
    /// what.
    pub fn may_hold(&self, draft: &Draft) -> bool {
        draft.fields().iter().all(|(field, typed)| typed.is_empty() || self.get(*field).is_some())
    }

    /// Whether the cart holds the draft, as far as this visitor can tell: a visible value is the
    /// one that was typed.
    pub fn holds(&self, draft: &Draft) -> bool {
        draft.fields().iter().all(|(field, typed)| match self.get(*field) {
            Some(FieldState::Masked) => !typed.is_empty(),
            state => is_as_typed(state, typed),
        })
    }

    /// Whether the draft is of the place that the cart holds: what may differ leads to another door
    /// of it, or to another person.
    pub fn is_same_place(&self, draft: &Draft) -> bool {
        draft
            .fields()
            .iter()
            .all(|(field, typed)| !field.tells_place() || is_as_typed(self.get(*field), typed))
    }

    /// Whether a field was filled in or changed since it was as in `seen`, and otherwise than in
    /// the draft: somebody else did.
    pub fn is_contested(&self, draft: &Draft, seen: &Self) -> bool {
        draft.fields().iter().any(|(field, typed)| {
            let now = self.get(*field);
            now.is_some() && now != seen.get(*field) && !is_as_typed(now, typed)
        })
    }
}
