//! What was chosen for a line, as numbers that can be compared and kept.
//! It does not know what was chosen.

use crate::domain::cart::item::CartItem;
use crate::domain::fingerprint::text_fingerprint;

/// Fingerprints of what was chosen for a line; 0 for nothing. Whoever has one of them without the
/// cart's id cannot check a guess of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// What was written for the line, or chosen as an attachment.
    pub texts: u64,
    /// Its services, and what was written for them.
    pub services: u64,
    /// Its parts.
    pub parts: u64,
}

impl Choices {
    /// The choices of a line, with the salt of its cart.
    pub fn of(item: &CartItem, salt: u64) -> Self {
        let mut choices = Self::default();
        for text in item.texts() {
            choices.texts = mixed(choices.texts, text.fingerprint(salt));
        }
        for service in item.services.iter().filter(|service| service.is_chosen) {
            choices.services = mixed(choices.services, text_fingerprint(service.id.as_bytes()));
            for text in &service.texts {
                choices.services = mixed(choices.services, text.fingerprint(salt));
            }
        }
        for part in &item.parts {
            let sku = text_fingerprint(part.sku.as_str().as_bytes());
            choices.parts = mixed(choices.parts, sku.wrapping_add(part.quantity.into()));
        }
        choices
    }

    pub(super) fn numbers(self) -> [u64; 3] {
        [self.texts, self.services, self.parts]
    }

    /// Reads kept numbers: three, or none where nothing was chosen. `None` for anything else.
    pub(super) fn from_numbers<'a>(mut kept: impl Iterator<Item = &'a str>) -> Option<Self> {
        let Some(first) = kept.next() else { return Some(Self::default()) };
        let texts = first.parse().ok()?;
        let services = kept.next()?.parse().ok()?;
        let parts = kept.next()?.parse().ok()?;
        kept.next().is_none().then_some(Self { texts, services, parts })
    }
}

/// A number that depends on both and on their order.
fn mixed(before: u64, next: u64) -> u64 {
    text_fingerprint(&[before.to_le_bytes(), next.to_le_bytes()].concat())
}
