//! The cart as one answer of the API tells it.
//! It does not know which changes are waiting.

use std::sync::Arc;

use super::item::CartItem;
use super::summary::Summary;
use super::units::unit_count;
use crate::domain::ids::{ItemIndex, LineKey, OrderFormId};

/// One answer of the API, read for one visitor: the vendor's `orderForm`. Data of people is not in
/// it; that is [`People`](crate::domain::people::personal::People).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cart {
    /// The cart that the answer is about. It is not always the one that was asked for.
    pub id: OrderFormId,
    /// `items[]` in the API's order, parts too, as writes count them. Lines that did not change are
    /// shared between answers.
    pub items: Vec<Arc<CartItem>>,
    /// Everything but the lines.
    pub summary: Arc<Summary>,
}

impl Cart {
    /// The lines that stand alone, in the API's order. Parts are on the lines that they belong to.
    pub fn lines(&self) -> impl Iterator<Item = &Arc<CartItem>> {
        self.items.iter().filter(|item| item.stands_alone())
    }

    /// The position of a line in this answer.
    pub fn index_of(&self, key: &LineKey) -> Option<ItemIndex> {
        self.items.iter().position(|item| item.key == *key).map(ItemIndex)
    }

    /// The line with this key.
    pub fn item(&self, key: &LineKey) -> Option<&Arc<CartItem>> {
        self.items.iter().find(|item| item.key == *key)
    }

    /// The selling units that can be bought, as the title counts them.
    pub fn unit_count(&self) -> u32 {
        unit_count(&self.items)
    }
}
