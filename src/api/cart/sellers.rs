//! Who sells the lines, by the vendor's ids: `sellers[]`.
//! The answer lists them apart from the lines.

use crate::api::json::decode::At;

/// The sellers of an answer: pairs of id and name.
pub(in crate::api) struct Sellers(Vec<(String, Option<String>)>);

impl Sellers {
    /// Reads `sellers[]`.
    pub(in crate::api) fn decode(at: &At<'_>) -> Self {
        let seller = |at: &At<'_>| (at.raw_text("id").unwrap_or_default(), at.display_text("name"));
        Self(at.elements().iter().map(seller).collect())
    }

    /// The name of the seller with this id, if the answer tells it.
    pub(super) fn name(&self, id: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == id).and_then(|(_, name)| name.as_deref())
    }
}
