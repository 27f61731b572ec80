//! A line of an answer, to compare the next answer with.
//! It does not know where it stands.

use std::sync::Arc;

use super::line_keys::LineKeys;
use super::sellers::Sellers;
use crate::domain::cart::item::CartItem;

/// A line, and the fingerprint of the element of `items[]` that it was read from. The text itself
/// is not kept.
pub(in crate::api) struct ReadLine {
    pub(super) fingerprint: u64,
    /// The index of the line that it is a part of (`parentItemIndex`).
    pub(super) parent: Option<usize>,
    pub(in crate::api) item: Arc<CartItem>,
}

impl ReadLine {
    /// Whether its key follows from its text alone.
    pub(super) fn has_own_id(&self) -> bool {
        self.item.key.unique().is_some()
    }

    /// The same line in another answer. Its key depends on the lines before it, and its seller's
    /// name is elsewhere in the answer.
    pub(super) fn again(&self, keys: &mut LineKeys, sellers: &Sellers) -> Self {
        let earlier = &self.item;
        let key = keys.next(earlier.key.unique(), &earlier.sku, &earlier.seller);
        let seller_name = sellers.name(earlier.seller.as_str());
        let is_same = key == earlier.key && earlier.seller_name.as_deref() == seller_name;
        let item = if is_same {
            Arc::clone(earlier)
        } else {
            let seller_name = seller_name.map(str::to_owned);
            Arc::new(CartItem { key, seller_name, ..CartItem::clone(earlier) })
        };
        Self { item, ..*self }
    }
}
