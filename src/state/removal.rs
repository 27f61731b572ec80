//! Removing lines, and bringing them back for as long as that is offered.
//! It sends nothing itself.

use std::sync::Arc;

use super::cart_state::{Removal, Removed};
use super::loaded_cart::LoadedCart;
use super::page_change::Reply;
use super::shared_cart::SharedCart;
use super::sync::driver::{submit, submit_with};
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::units_like;
use crate::domain::ids::LineKey;

impl SharedCart {
    /// Removes a line; [`SharedCart::undo_removal`] brings it back.
    ///
    /// A gift of a list is given back, and can be chosen again there. Another gift does not come
    /// back: added again, it would have a price.
    pub fn remove(self, line: &LineKey) {
        let lines = self.with_cart(|cart| cart.standing(|item| item.key == *line));
        let lines = lines.unwrap_or_default();
        let change = Change::SetQuantity { line: line.clone(), quantity: 0 };
        match lines.first() {
            Some(Removed { item, .. }) if item.is_gift => drop(submit(self, self.without(item))),
            Some(_) | None => self.submit_removal(lines, change),
        }
    }

    /// The change that takes a gift out of the cart.
    pub(super) fn without(self, gift: &CartItem) -> Change {
        let list = self.with_cart(|cart| cart.cart().summary.list_of(&gift.sku)).flatten();
        match list {
            Some(list) => Change::ChooseGift { list, gift: gift.sku.clone(), is_chosen: false },
            None => Change::SetQuantity { line: gift.key.clone(), quantity: 0 },
        }
    }

    /// Removes every line on the screen that people may change; [`SharedCart::undo_removal`] brings
    /// them back.
    pub fn remove_all(self) {
        let lines = self.with_cart(|cart| cart.standing(CartItem::quantity_is_editable));
        let lines = lines.unwrap_or_default();
        let keys = lines.iter().map(|removed| removed.item.key.clone()).collect();
        self.submit_removal(lines, Change::RemoveAll(keys));
    }

    fn submit_removal(self, lines: Vec<Removed>, change: Change) {
        if !lines.is_empty() && submit(self, change) {
            self.with_cart(|cart| cart.removed = Some(Removal { lines }));
            self.show();
        }
    }

    /// Brings the lines of the last removal back where they were.
    pub fn undo_removal(self) {
        self.undo_with(Vec::new());
    }

    /// The same; these are told what became of the lines, one of each.
    pub(super) fn undo_with(self, replies: Vec<Reply>) {
        let removal = self.with_cart(|cart| cart.removed.take()).flatten();
        let Some(Removal { lines }) = removal else { return };
        self.show();
        let mut replies = replies.into_iter();
        for Removed { item, position, units } in lines {
            submit_with(self, Change::EnsureUnits { item, position, units }, replies.next());
        }
    }

    /// Puts a line back that somebody else removed, with all that it had.
    pub fn put_back(self, gone: &Arc<CartItem>) {
        let change = self.with_cart(|cart| {
            let units = units_like(&cart.optimistic_items(), gone).saturating_add(gone.quantity);
            Change::EnsureUnits { item: Arc::clone(gone), position: usize::MAX, units }
        });
        if change.is_some_and(|change| submit(self, change)) {
            self.with_cart(|cart| cart.seen.forget_line(gone));
            self.show();
        }
    }

    /// Whether the quantity of this line can be set now.
    pub fn can_be_set(self, line: &LineKey) -> bool {
        let can_be_set = |item: &Arc<CartItem>| item.quantity_is_editable() && item.is_available();
        self.with_cart(|cart| cart.cart().item(line).is_some_and(can_be_set)) == Some(true)
    }

    /// The offer to undo goes away.
    pub fn dismiss_removal(self) {
        self.with_cart(|cart| cart.removed = None);
        self.show();
    }
}

impl LoadedCart {
    /// A line could not be brought back: the person can try again.
    pub(super) fn offer_to_undo(&mut self, removed: Removed) {
        let removal = self.removed.get_or_insert_with(|| Removal { lines: Vec::new() });
        removal.lines.push(removed);
    }

    /// The removal did not hold: its lines are still there, so there is nothing to undo.
    pub(super) fn forget_removal_of(&mut self, change: &Change) {
        let Some(removal) = &mut self.removed else { return };
        removal.lines.retain(|removed| !change.touches(&removed.item.key));
        if removal.lines.is_empty() {
            self.removed = None;
        }
    }
}
