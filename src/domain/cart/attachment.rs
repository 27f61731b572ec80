//! What people chose or wrote for a line or for a service.
//! It knows keys and values, and not what they mean.

use crate::domain::fingerprint::fingerprint;

/// The vendor's `attachments[]`: a name and its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The attachment's name in the store.
    pub name: String,
    /// Its fields in the order of the answer.
    pub content: Vec<(String, String)>,
}

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
