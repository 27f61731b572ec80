//! The note that people write to the store.
//! It is kept out of logs and events.

use std::fmt;

use crate::domain::text::shown_lines;

/// The text of a note. Everybody with the link can read it, and it may hold anybody's data. So it
/// is for the screen and for the store, and `Debug` does not show it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Note(String);

impl Note {
    /// A note with this text, cleaned and cut as other people's texts are.
    pub fn new(text: &str) -> Self {
        Self(shown_lines(text))
    }

    /// The text, for the screen or for the store.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Note(hidden)")
    }
}
