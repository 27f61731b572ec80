//! Gives every line of an answer a key of its own.
//! It does not know the lines of other answers.

use crate::domain::fingerprint_counter::FingerprintCounter;
use crate::domain::ids::{LineKey, SellerId, SkuId, UniqueId};

/// The keys of one answer's lines, given in their order.
pub(super) struct LineKeys(FingerprintCounter);

impl LineKeys {
    /// For an answer with `lines` lines.
    pub(super) fn new(lines: usize) -> Self {
        // A line counts at most twice: by its unique id, and by SKU and seller.
        Self(FingerprintCounter::with_capacity(2 * lines))
    }

    /// The key of the next line.
    pub(super) fn next(
        &mut self,
        unique_id: Option<&UniqueId>,
        sku: &SkuId,
        seller: &SellerId,
    ) -> LineKey {
        if let Some(unique_id) = unique_id {
            let key = LineKey::Unique(unique_id.clone());
            // A second line with the same unique id cannot be told from the first by it.
            if self.0.add(key.fingerprint()) == 0 {
                return key;
            }
        }
        // How many lines with the same SKU and seller came before.
        let nth = |nth| LineKey::Nth(sku.clone(), seller.clone(), nth);
        nth(self.0.add(nth(0).fingerprint()))
    }
}
