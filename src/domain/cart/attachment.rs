//! What people chose or wrote for a line or for a service.
//! It knows keys and values, and not what they mean.

use std::fmt;

use crate::domain::fingerprint::text_fingerprint;
use crate::domain::people::hidden_text::has_hidden;

/// The vendor's `attachments[]`: a name and its fields.
#[derive(Clone)]
pub struct Attachment {
    /// The attachment's name in the store.
    pub name: String,
    /// Its fields in the order of the answer. For whoever is not the owner something may be hidden
    /// in the values.
    pub content: Vec<(String, String)>,
    /// Whether the store offers such an attachment. Otherwise its name and its keys are words of
    /// whoever wrote it.
    pub is_offered: bool,
    /// Of the text as the store has it.
    original: u64,
}

/// The same text is the same, whether or not the store still offers it.
impl PartialEq for Attachment {
    fn eq(&self, other: &Self) -> bool {
        self.original == other.original && self.content == other.content
    }
}

impl Eq for Attachment {}

impl Attachment {
    /// An attachment as the store has it.
    pub fn new(name: String, content: Vec<(String, String)>) -> Self {
        let texts = content.iter().flat_map(|(key, value)| [key, value]);
        let bytes = [&name].into_iter().chain(texts).flat_map(|text| text.bytes().chain([0]));
        let original = text_fingerprint(&bytes.collect::<Vec<_>>());
        Self { name, content, is_offered: true, original }
    }

    /// Whether something in it is hidden. Then it cannot be sent.
    pub fn has_hidden(&self) -> bool {
        self.content.iter().any(|(_, value)| has_hidden(value))
    }

    /// Whether the store has the same text for both, whatever is hidden in one of them.
    pub fn is_same(&self, other: &Self) -> bool {
        self.original == other.original
    }

    /// A number that stands for the whole text where it must not be kept. `salt` keeps whoever has
    /// the number from checking a guess of the text.
    pub fn fingerprint(&self, salt: u64) -> u64 {
        text_fingerprint(&[self.original.to_le_bytes(), salt.to_le_bytes()].concat())
    }
}

/// Without the number: whoever has it could check a guess of what is hidden.
impl fmt::Debug for Attachment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, content, is_offered: _, original: _ } = self;
        formatter.debug_struct("Attachment").field("name", name).field("content", content).finish()
    }
}
