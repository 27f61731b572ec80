//! What people chose or wrote for a line or for a service.
//! It knows keys and values, and not what they mean.

use crate::domain::fingerprint::fingerprint;

/// The vendor's `attachments[]`: a name and its fields.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// The attachment's name in the store.
    pub name: String,
    /// Its fields in the order of the answer.
    pub content: Vec<(String, String)>,
    /// Whether the store offers such an attachment. Otherwise its name and its keys are words of
    /// whoever wrote it.
    pub is_offered: bool,
}

/// The same text is the same, whether or not the store still offers it.
impl PartialEq for Attachment {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.content == other.content
    }
}

impl Eq for Attachment {}

impl Attachment {
    /// A number that stands for the whole text where it must not be kept. `salt` keeps whoever has
    /// the number from checking a guess of the text.
    pub fn fingerprint(&self, salt: u64) -> u64 {
        let texts = self.content.iter().flat_map(|(key, value)| [key, value]);
        let texts = [&self.name].into_iter().chain(texts);
        let bytes = texts.flat_map(|text| text.bytes().chain([0]));
        fingerprint(bytes.chain(salt.to_le_bytes()))
    }
}
