//! Which line a write changed, when its index had moved.
//! The API addresses lines by index, and somebody else's change can shift them between our read and
//! our write. A pure comparison of the cart before and after finds the line that was hit instead.

use std::sync::Arc;

use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::{Cart, units_like};
use crate::domain::ids::{ItemIndex, LineKey};

/// A write by index: where its lines stood in the answer just before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentIndexes {
    indexes: Vec<ItemIndex>,
    /// The lines that are meant.
    lines: Vec<LineKey>,
    /// The quantity that is sent; 0 removes the lines. `None` when none is sent.
    quantity: Option<u32>,
}

/// A line that a write changed by mistake.
#[derive(Clone, Debug, PartialEq)]
pub enum WrongHit {
    /// This puts it back as it was.
    PutBack(Change),
    /// It is not known how the line was. The name of its product.
    Unknown(String),
}

impl SentIndexes {
    /// The indexes at which `change` has to be sent, looked up in `cart`; `None` when it is not
    /// sent by index. It is empty where the line is not there any more.
    pub fn of(change: &Change, cart: &Cart) -> Option<Self> {
        let growth = change.growth(cart);
        let grown = growth.map(|(line, _)| std::slice::from_ref(&line.key));
        let lines = grown.or_else(|| change.lines_by_index())?.to_vec();
        let indexes = lines.iter().filter_map(|key| cart.index_of(key)).collect();
        let quantity = growth.map(|(_, quantity)| quantity).or_else(|| change.quantity_sent());
        Some(Self { indexes, lines, quantity })
    }

    /// The quantity that is sent to the lines.
    pub fn quantity(&self) -> Option<u32> {
        self.quantity
    }

    /// The indexes, in the order of the change's lines.
    pub fn as_slice(&self) -> &[ItemIndex] {
        &self.indexes
    }

    /// Whether none of the lines is there any more.
    pub fn is_empty(&self) -> bool {
        self.indexes.is_empty()
    }

    /// The lines that were changed in the place of those that `change` is about.
    pub fn wrong_hits(&self, change: &Change, before: &Cart, after: &Cart) -> Vec<WrongHit> {
        if self.removes() {
            self.wrongly_removed(before, after)
        } else {
            self.wrongly_changed(change, before, after)
        }
    }

    /// The same for a write that was not answered, from a cart that was read later. By then others
    /// may have changed the line at its index, so a line counts only if it has the value that was
    /// sent.
    pub fn unanswered_wrong_hits(
        &self,
        change: &Change,
        before: &Cart,
        now: &Cart,
    ) -> Vec<WrongHit> {
        let mut hits = self.wrong_hits(change, before, now);
        hits.retain(|hit| match (hit, self.quantity) {
            (WrongHit::PutBack(Change::SetQuantity { line, quantity: 1.. }), Some(sent @ 1..)) => {
                now.item(line).is_some_and(|hit| has_units(hit, sent, before, now))
            }
            (WrongHit::PutBack(_), _) => true,
            (WrongHit::Unknown(_), _) => self.hit_an_old_line(before, now),
        });
        hits
    }

    /// Whether the line at the index is no new one. A new line stands behind the others; one in
    /// front of them was there earlier, and an older write brought it back.
    fn hit_an_old_line(&self, before: &Cart, now: &Cart) -> bool {
        let is_old =
            |item: &Arc<CartItem>| item.quantity_is_editable() && before.item(&item.key).is_some();
        let index = self.indexes.first().map_or(usize::MAX, |ItemIndex(index)| *index);
        now.items.iter().skip(index).any(is_old)
    }

    /// Whether the write changed another line, or none, as far as the answer tells.
    pub fn missed(&self, after: &Cart) -> bool {
        let is_meant = |item: &Arc<CartItem>| self.lines.contains(&item.key);
        if self.removes() {
            return after.items.iter().any(is_meant);
        }
        let hit = self.indexes.first().and_then(|ItemIndex(index)| after.items.get(*index));
        !hit.is_some_and(is_meant)
    }

    fn removes(&self) -> bool {
        self.quantity == Some(0)
    }

    /// A write that removes nothing leaves the other lines where they are, so the line that it
    /// changed stands at the index that was sent.
    fn wrongly_changed(&self, change: &Change, before: &Cart, after: &Cart) -> Vec<WrongHit> {
        let hit = self.indexes.first().and_then(|ItemIndex(index)| after.items.get(*index));
        let Some(hit) = hit.filter(|hit| !self.lines.contains(&hit.key)) else {
            return Vec::new();
        };
        let Some(was) = before.item(&hit.key) else {
            // It came in the same moment. It counts only if it has the value that was sent.
            let Some(sent) = self.quantity.filter(|_| hit.quantity_is_editable()) else {
                return Vec::new();
            };
            let split_off = split_off(hit, sent, before, after).map(taken_out);
            let counts = hit.quantity == sent || split_off.is_some();
            let unknown = counts.then(|| WrongHit::Unknown(hit.name.clone()));
            return unknown.into_iter().chain(split_off.map(WrongHit::PutBack)).collect();
        };
        let mut back = Vec::new();
        if let Change::SetService { service, is_chosen, .. } = change {
            let had = |item: &CartItem| {
                item.services.iter().any(|known| known.id == *service && known.is_chosen)
            };
            let (line, service) = (hit.key.clone(), service.clone());
            if had(was) != had(hit) && had(hit) == *is_chosen {
                back.push(Change::SetService { line, service, is_chosen: !is_chosen });
            }
        }
        // How the text that was there before read is not known to the store any more.
        if let Change::Attach { service, attachment, .. } = change {
            let has = |item: &CartItem| item.has_text(service.as_deref(), attachment);
            if has(hit) && !has(was) {
                return vec![WrongHit::Unknown(hit.name.clone())];
            }
        }
        // The store sets the quantities of gifts and parts itself, whatever was sent.
        if let Some(sent) = self.quantity.filter(|_| hit.quantity_is_editable()) {
            if was.quantity != hit.quantity {
                let (line, quantity) = (hit.key.clone(), was.quantity);
                back.push(Change::SetQuantity { line, quantity });
            }
            back.extend(split_off(hit, sent, before, after).map(taken_out));
        }
        back.into_iter().map(WrongHit::PutBack).collect()
    }

    /// Lines that are gone and were not meant to be removed. Somebody else may have removed them in
    /// the same moment. Where the order of the cart does not tell, the line is put back: people
    /// notice an extra line, and do not notice a missing one.
    fn wrongly_removed(&self, before: &Cart, after: &Cart) -> Vec<WrongHit> {
        let wrong_hit = |(position, item): (usize, &Arc<CartItem>)| {
            let vanished = after.item(&item.key).is_none() && item.quantity_is_editable();
            let is_wrong = vanished
                && !self.lines.contains(&item.key)
                && self.may_have_hit(position, before, after);
            let (item, units) = (Arc::clone(item), units_like(&before.items, item));
            is_wrong.then_some(WrongHit::PutBack(Change::EnsureUnits { item, position, units }))
        };
        before.items.iter().enumerate().filter_map(wrong_hit).collect()
    }

    /// Whether the line that stood at `position` can have been at one of the indexes that were
    /// sent. If it was, its neighbours are the lines that the answer has around that index.
    fn may_have_hit(&self, position: usize, before: &Cart, after: &Cart) -> bool {
        let [ItemIndex(index)] = self.indexes.as_slice() else { return true };
        let position_of = |item: &Arc<CartItem>| before.index_of(&item.key).map(|ItemIndex(at)| at);
        let in_front = index.checked_sub(1).and_then(|at| after.items.get(at));
        let behind = after.items.get(*index);
        let order = [in_front.and_then(position_of), Some(position), behind.and_then(position_of)];
        order.iter().flatten().is_sorted()
    }
}

/// Whether a line has the units that were sent, alone or together with a line that the API split
/// off.
fn has_units(hit: &CartItem, sent: u32, before: &Cart, after: &Cart) -> bool {
    hit.quantity == sent || split_off(hit, sent, before, after).is_some()
}

fn taken_out(item: &Arc<CartItem>) -> Change {
    Change::SetQuantity { line: item.key.clone(), quantity: 0 }
}

/// The line of their own into which the API put some of the units that were sent to `hit`.
fn split_off<'a>(
    hit: &CartItem,
    sent: u32,
    before: &Cart,
    after: &'a Cart,
) -> Option<&'a Arc<CartItem>> {
    after.items.iter().find(|other| {
        other.key != hit.key
            && before.item(&other.key).is_none()
            && (&other.sku, &other.seller) == (&hit.sku, &hit.seller)
            && hit.quantity.saturating_add(other.quantity) == sent
    })
}
