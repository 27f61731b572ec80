//! Which line a write hit, when its index had moved.
//! The API addresses lines by index, and somebody else's change can shift them between our read and our write; a pure comparison of the cart before and after finds the line that was hit instead.

use std::sync::Arc;

use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::{Cart, units_like};
use crate::domain::ids::ItemIndex;

/// A write by index, as it was sent.
#[derive(Clone, Debug)]
pub struct SentIndexes {
    /// Where the lines stood in the answer just before.
    pub indexes: Vec<ItemIndex>,
    removes: bool,
}

/// A line that was hit and not meant.
#[derive(Clone, Debug, PartialEq)]
pub enum WrongHit {
    /// This puts it back as it was.
    PutBack(Change),
    /// Nobody here knows how it was.
    Unknown(String),
}

impl SentIndexes {
    /// The indexes at which `change` has to be sent, looked up in `cart`; `None` when it is not sent
    /// by index. No indexes: the line is not there any more.
    pub fn of(change: &Change, cart: &Cart) -> Option<Self> {
        let (keys, removes) = match change {
            Change::SetQuantity { line, quantity } => (std::slice::from_ref(line), *quantity == 0),
            Change::SetService { line, .. } => (std::slice::from_ref(line), false),
            Change::RemoveAll(lines) => (lines.as_slice(), true),
            _ => return None,
        };
        Some(Self { indexes: keys.iter().filter_map(|key| cart.index_of(key)).collect(), removes })
    }

    /// The lines that were hit in the place of those that `change` is about.
    pub fn strays(&self, change: &Change, before: &Cart, after: &Cart) -> Vec<WrongHit> {
        if self.removes {
            self.removed_strays(change, before, after)
        } else {
            self.changed_strays(change, before, after)
        }
    }

    /// The same for a write that was not answered, from a cart that was read later: by then others
    /// may have changed what stands at its index, so only what looks like ours is ours.
    pub fn unanswered_strays(&self, change: &Change, before: &Cart, now: &Cart) -> Vec<WrongHit> {
        let mut strays = self.strays(change, before, now);
        strays.retain(|stray| match (stray, change) {
            (
                WrongHit::PutBack(Change::SetQuantity { line, quantity: 1.. }),
                Change::SetQuantity { quantity, .. },
            ) => now.item(line).is_some_and(|item| item.quantity == *quantity),
            (WrongHit::PutBack(_), _) => true,
            (WrongHit::Unknown(_), _) => false,
        });
        strays
    }

    /// Whether what was sent hit something else, or nothing, as far as the answer tells.
    pub fn missed(&self, change: &Change, after: &Cart) -> bool {
        let is_meant = |item: &Arc<CartItem>| change.touches(&item.key);
        if self.removes {
            return after.items.iter().any(is_meant);
        }
        let hit = self.indexes.first().and_then(|ItemIndex(index)| after.items.get(*index));
        !hit.is_some_and(is_meant)
    }

    /// What does not remove leaves the other lines where they are, so the line that was hit stands
    /// at the index that was sent.
    fn changed_strays(&self, change: &Change, before: &Cart, after: &Cart) -> Vec<WrongHit> {
        let hit = self.indexes.first().and_then(|ItemIndex(index)| after.items.get(*index));
        // The store sets the quantities of gifts and parts itself, whatever was sent.
        let can_be_hit = |hit: &&Arc<CartItem>| match change {
            Change::SetService { .. } => true,
            _ => hit.quantity_is_editable(),
        };
        let Some(hit) = hit.filter(|hit| !change.touches(&hit.key)).filter(can_be_hit) else {
            return Vec::new();
        };
        let Some(was) = before.item(&hit.key) else {
            // It came in the same moment. If it does not look like what was sent, it was not hit.
            let looks_hit = match change {
                Change::SetQuantity { quantity, .. } => hit.quantity == *quantity,
                _ => false,
            };
            return looks_hit.then(|| WrongHit::Unknown(hit.name.clone())).into_iter().collect();
        };
        let mut back = Vec::new();
        match change {
            Change::SetService { service, is_chosen, .. } => {
                let had = |item: &CartItem| {
                    item.services.iter().any(|known| known.id == *service && known.is_chosen)
                };
                let (line, service) = (hit.key.clone(), service.clone());
                if had(was) != had(hit) && had(hit) == *is_chosen {
                    back.push(Change::SetService { line, service, is_chosen: !is_chosen });
                }
            }
            Change::SetQuantity { quantity: sent, .. } => {
                if was.quantity != hit.quantity {
                    back.push(Change::SetQuantity {
                        line: hit.key.clone(),
                        quantity: was.quantity,
                    });
                }
                // What was chosen for the line may be for so many units only; the others become a
                // line of their own.
                let is_split_off = |other: &&Arc<CartItem>| {
                    before.item(&other.key).is_none()
                        && (&other.sku, &other.seller) == (&hit.sku, &hit.seller)
                        && hit.quantity.saturating_add(other.quantity) == *sent
                };
                let split_off = after.items.iter().find(is_split_off);
                back.extend(
                    split_off
                        .map(|other| Change::SetQuantity { line: other.key.clone(), quantity: 0 }),
                );
            }
            _ => {}
        }
        back.into_iter().map(WrongHit::PutBack).collect()
    }

    /// Lines that vanished and were not meant to. Somebody else may have removed them in the same
    /// moment; where the order of the cart cannot tell, the line is put back: one that is there too
    /// much is seen, one that is missing is not.
    fn removed_strays(&self, change: &Change, before: &Cart, after: &Cart) -> Vec<WrongHit> {
        let stray = |(position, item): (usize, &Arc<CartItem>)| {
            let vanished = after.item(&item.key).is_none() && item.quantity_is_editable();
            let is_stray = vanished
                && !change.touches(&item.key)
                && self.may_have_hit(position, before, after);
            let (item, units) = (Arc::clone(item), units_like(&before.items, item));
            is_stray.then_some(WrongHit::PutBack(Change::EnsureUnits { item, position, units }))
        };
        before.items.iter().enumerate().filter_map(stray).collect()
    }

    /// Whether the line that stood at `position` can have been at one of the indexes that were sent:
    /// had it been there, its neighbours would be those which the answer has around that place.
    fn may_have_hit(&self, position: usize, before: &Cart, after: &Cart) -> bool {
        let [ItemIndex(index)] = self.indexes.as_slice() else { return true };
        let position_of = |item: &Arc<CartItem>| before.index_of(&item.key).map(|ItemIndex(at)| at);
        let in_front = index.checked_sub(1).and_then(|at| after.items.get(at));
        let behind = after.items.get(*index);
        in_front.and_then(position_of).is_none_or(|at| at < position)
            && behind.and_then(position_of).is_none_or(|at| at > position)
    }
}
