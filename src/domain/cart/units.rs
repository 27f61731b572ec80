//! Counting selling units over several lines.
//! A sum that is too large for a `u32` is the largest `u32`.

use std::sync::Arc;

use super::item::CartItem;

/// The selling units of these lines that can be bought. Parts belong to their lines and are not
/// counted.
pub fn unit_count<'a>(items: impl IntoIterator<Item = &'a Arc<CartItem>>) -> u32 {
    let counts = |item: &&Arc<CartItem>| item.is_available() && item.stands_alone();
    let available = items.into_iter().filter(counts);
    available.fold(0, |count, item| count.saturating_add(item.quantity))
}

/// The selling units of these lines that are of the same kind as `item` ([`CartItem::is_like`]).
pub fn units_like<'a>(items: impl IntoIterator<Item = &'a Arc<CartItem>>, item: &CartItem) -> u32 {
    let like = items.into_iter().filter(|other| other.is_like(item));
    like.fold(0, |units, other| units.saturating_add(other.quantity))
}
