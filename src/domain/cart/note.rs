//! The note that people write to the store.
//! It is kept out of logs and events.

use std::fmt;

use crate::domain::fingerprint::text_fingerprint;
use crate::domain::text::shown_lines;

/// The text of a note. Everybody with the link can read it, and it may hold anybody's data. So it
/// is for the screen and for the store, and `Debug` does not show it.
#[derive(Clone, Default)]
pub struct Note {
    text: String,
    /// Of the text as it is in the store, also where something in it is hidden.
    fingerprint: u64,
}

impl Note {
    /// A note with this text, cleaned and cut as other people's texts are.
    pub fn new(text: &str) -> Self {
        let text = shown_lines(text);
        Self { fingerprint: text_fingerprint(text.as_bytes()), text }
    }

    /// The same note with another text for the screen.
    #[must_use]
    pub fn map(self, shown: impl FnOnce(&str) -> String) -> Self {
        Self { text: shown(&self.text), ..self }
    }

    /// The text, for the screen or for the store. It may have marks of what is hidden
    /// ([`has_hidden`](crate::domain::people::hidden_text::has_hidden)).
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl From<&str> for Note {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

/// Two notes are equal where the store holds the same text.
impl PartialEq for Note {
    fn eq(&self, other: &Self) -> bool {
        self.fingerprint == other.fingerprint
    }
}

impl Eq for Note {}

impl fmt::Debug for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Note(hidden)")
    }
}
