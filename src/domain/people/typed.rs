//! What a person types into a form of this page. It is another type than what the store tells of
//! people (`personal`), so a mask can never be sent back.
//! It is kept in the page's memory alone, and all of it can be forgotten at once.
//!
//! What the store tells cannot be sent: only what was typed makes a draft.
//!
//! ```compile_fail,E0271
//! use shared_cart::domain::people::{field::Field, personal::Visible, typed::Draft};
//! let told = Visible::new("K***".to_owned());
//! let draft = Draft::of([(Field::FirstName, told)]);
//! ```
//!
//! ```
//! use shared_cart::domain::people::{field::Field, typed::{Draft, Typed}};
//! let draft = Draft::of([(Field::FirstName, Typed::new(" Ana "))]);
//! assert_eq!(draft.get(Field::FirstName).show_to_typist(), "Ana");
//! assert_eq!(format!("{draft:?}"), "Draft(hidden)");
//! ```

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::field::Field;
use super::mask::holds_mask;
use crate::domain::fingerprint::loose_fingerprint;

/// A text that somebody typed, without the blanks around it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Typed(String);

impl Typed {
    /// Keeps what somebody typed.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it holds a mask, as the store's texts do. Orders with a mask instead of an address
    /// are a known issue of the vendor.
    pub fn holds_mask(&self) -> bool {
        holds_mask(&self.0)
    }

    /// The text, for the screen of the person who typed it and for nothing else.
    pub fn show_to_typist(&self) -> &str {
        &self.0
    }

    /// The text, for a request to the store and for nothing else.
    pub fn expose_for_store(&self) -> &str {
        &self.0
    }

    /// A number to compare the text with others by ([`loose_fingerprint`]).
    pub fn fingerprint(&self) -> u64 {
        loose_fingerprint(&self.0)
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Typed(hidden)")
    }
}

/// A form as somebody filled it in. A clone is the same draft: forgetting one forgets all, also
/// those that wait to be sent.
#[derive(Clone, Default)]
pub struct Draft(Arc<Mutex<Vec<(Field, Typed)>>>);

impl Draft {
    /// A draft with these fields. A field that is missing was not asked for.
    pub fn of(fields: impl IntoIterator<Item = (Field, Typed)>) -> Self {
        Self(Arc::new(Mutex::new(fields.into_iter().collect())))
    }

    fn lock(&self) -> MutexGuard<'_, Vec<(Field, Typed)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Every field that was asked for.
    pub fn fields(&self) -> Vec<(Field, Typed)> {
        self.lock().clone()
    }

    /// What was typed into the field; empty when it was not asked for.
    pub fn get(&self, field: Field) -> Typed {
        self.find(field).unwrap_or_default()
    }

    /// What was typed into the field, if it was asked for.
    pub fn find(&self, field: Field) -> Option<Typed> {
        self.lock().iter().find(|(known, _)| *known == field).map(|(_, typed)| typed.clone())
    }

    /// Whether no field was asked for, or the draft was forgotten.
    pub fn is_forgotten(&self) -> bool {
        self.lock().is_empty()
    }

    /// Forgets every text, in all clones.
    pub fn forget(&self) {
        self.lock().clear();
    }

    /// Whether there are other clones.
    pub fn is_shared(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }
}

/// Whether both are the same draft. Two drafts with the same texts are not equal.
impl PartialEq for Draft {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Draft {}

impl fmt::Debug for Draft {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Draft(hidden)")
    }
}
