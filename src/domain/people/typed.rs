//! What a person types into a form of this page. It is another type than what the store tells of people (`personal`), so a mask can never be sent back.
//! Nothing here is kept beyond the page's memory, and all of it can be forgotten at once.
//!
//! What the store told cannot be sent: only what was typed makes a draft.
//!
//! ```compile_fail
//! use shared_cart::domain::{field::Field, personal::Visible, typed::Draft};
//! let told = Visible::new("K***".to_owned());
//! let draft = Draft::of([(Field::FirstName, told)]);
//! ```
//!
//! ```
//! use shared_cart::domain::{field::Field, typed::{Draft, Typed}};
//! let draft = Draft::of([(Field::FirstName, Typed::new(" Ana "))]);
//! assert_eq!(draft.get(Field::FirstName).show_to_typist(), "Ana");
//! assert_eq!(format!("{draft:?}"), "Draft(hidden)");
//! ```

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::field::Field;
use super::presence::{FieldState, number};

/// A text as it was typed, without the spaces around it.
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

    /// Whether it holds an asterisk, as the store's masks do. Orders with masks in the place of an
    /// address are a known issue of the vendor.
    pub fn holds_mask(&self) -> bool {
        self.0.contains('*')
    }

    /// The text, for the screen of the person who typed it and for nothing else.
    pub fn show_to_typist(&self) -> &str {
        &self.0
    }

    /// The text, for a request to the store and for nothing else.
    pub fn expose_for_store(&self) -> &str {
        &self.0
    }

    /// Whether the store tells the same; it may write a number or a name another way.
    pub fn is_told_by(&self, told: Option<FieldState>) -> bool {
        match told {
            None => self.is_empty(),
            Some(FieldState::Masked) => false,
            Some(FieldState::Visible(told)) => told == number(&self.0),
        }
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Typed(hidden)")
    }
}

/// A form as somebody filled it in. A clone is the same draft: where one of them is forgotten, all
/// are, those that wait to be sent or are watched over too.
#[derive(Clone, Default)]
pub struct Draft(Arc<Mutex<Vec<(Field, Typed)>>>);

impl Draft {
    /// A draft with these fields; what is not among them was not asked for.
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

    /// What was typed into the field; empty where it was not asked for.
    pub fn get(&self, field: Field) -> Typed {
        self.find(field).unwrap_or_default()
    }

    /// What was typed into the field, if it was asked for.
    pub fn find(&self, field: Field) -> Option<Typed> {
        self.lock().iter().find(|(known, _)| *known == field).map(|(_, typed)| typed.clone())
    }

    /// Whether nothing was asked for, or all of it was forgotten.
    pub fn is_forgotten(&self) -> bool {
        self.lock().is_empty()
    }

    /// Forgets every text, in all clones.
    pub fn forget(&self) {
        self.lock().clear();
    }

    /// Whether somebody else still holds a clone.
    pub fn is_shared(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }
}

/// The same draft, not one with the same texts.
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
