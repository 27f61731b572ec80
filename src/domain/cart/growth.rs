//! Adding to a cart that has the same already.
//! Sources of the vendor disagree whether such an addition sums or sets (the known issue 452053 and
//! the pull request 218 of `checkout-graphql`). An update of the line to the sum says it plainly.

use std::sync::Arc;

use super::Cart;
use super::change::Change;
use super::item::{Availability, CartItem};
use super::quantity::MAX_QUANTITY;
use super::units::units_like;

impl Change {
    /// The line that an addition raises, and how many selling units it holds then; `None` where a
    /// line is added, and for every other change.
    pub fn growth<'a>(&self, cart: &'a Cart) -> Option<(&'a Arc<CartItem>, u32)> {
        let (line, more) = if let Some(new) = self.new_item() {
            let is_it =
                |item: &&Arc<CartItem>| can_grow(item) && new.is_sold_as(item) && item.is_plain();
            (cart.items.iter().find(is_it)?, new.quantity)
        } else {
            let restored = self.restored()?;
            (line_like(restored, cart)?, self.missing_units(cart)?)
        };
        let quantity = line.quantity.saturating_add(more).min(MAX_QUANTITY);
        Some((line, quantity))
    }

    /// How many selling units a line that comes back, or is copied, still needs.
    pub fn missing_units(&self, cart: &Cart) -> Option<u32> {
        let Self::EnsureUnits { item, units, .. } = self else { return None };
        Some(units.saturating_sub(units_like(&cart.items, item)).min(item.quantity))
    }
}

/// Whether the store may have more of it. Where it has none, it says so to an addition.
fn can_grow(item: &CartItem) -> bool {
    matches!(item.availability, Availability::Available | Availability::CannotBeDelivered)
}

/// The line with the same choices, or else the one that the store would join a new line with before
/// it has services. With parts every line is one of its own.
fn line_like<'a>(restored: &CartItem, cart: &'a Cart) -> Option<&'a Arc<CartItem>> {
    if !restored.parts.is_empty() || !restored.inputs.is_empty() {
        return None;
    }
    let is_like = |item: &&Arc<CartItem>| can_grow(item) && item.is_like(restored);
    let mut like = cart.items.iter().filter(is_like);
    let is_same = |item: &&Arc<CartItem>| item.is_same_choice(restored);
    like.clone().find(is_same).or_else(|| like.find(|item| !item.has_services()))
}
