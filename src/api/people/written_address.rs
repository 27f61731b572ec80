//! The address that somebody wrote into a cart by this page, to know it again in an answer.
//! It holds numbers and no text. It does not know what follows from it.

use super::names::vendor_name;
use crate::api::json::decode::At;
use crate::domain::fingerprint::loose_fingerprint;
use crate::domain::people::field::Field;
use crate::domain::people::mask::holds_mask;
use crate::domain::people::typed::Draft;

/// The fields that tell where an address is.
const WHERE: [Field; 4] = [Field::PostalCode, Field::Street, Field::Number, Field::City];

/// Where the address is, as numbers; nothing where no address was written.
#[derive(Default)]
pub(in crate::api) struct WrittenAddress(Vec<(Field, u64)>);

impl WrittenAddress {
    /// The address of a form.
    pub(in crate::api) fn of(draft: &Draft) -> Self {
        let typed = WHERE.iter().filter_map(|field| {
            let typed = draft.find(*field).filter(|typed| !typed.is_empty())?;
            Some((*field, typed.fingerprint()))
        });
        Self(typed.collect())
    }

    /// Whether an address of an answer is this one: each of these fields that it has is as it was
    /// typed, and one of them is a postal code or a street. A mask is never as it was typed.
    pub(in crate::api) fn is(&self, address: &At<'_>) -> bool {
        let mut is_somewhere = false;
        for field in WHERE {
            let Some(text) = address.display_text(vendor_name(field)) else { continue };
            let is_typed = |(known, number): &(Field, u64)| {
                *known == field && *number == loose_fingerprint(&text)
            };
            if holds_mask(&text) || !self.0.iter().any(is_typed) {
                return false;
            }
            is_somewhere |= matches!(field, Field::PostalCode | Field::Street);
        }
        is_somewhere
    }
}
