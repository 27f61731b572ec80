//! Copying the lines of a shared cart to the visitor's own: the own cart comes on the screen, and every line is added to it as if the person had done it.
//! Nothing is merged silently: what became of each line is told, and all of it can be undone.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::{Cart, units_like};
use crate::domain::notice::Refusal;
use crate::state::cart_state::{Copied, CopiedLine, CopyOutcome};
use crate::state::env::GuestChoice;
use crate::state::session::Core;
use crate::state::shared_cart::SharedCart;

impl SharedCart {
    /// Adds the lines of the shared cart to the visitor's own, which comes on the screen.
    pub fn copy_to_own(self) {
        let Some(core) = self.core() else { return };
        if core.borrow().options.is_view_only {
            return;
        }
        // Whoever comes back to the link looks at the shared cart, and may still join it.
        self.choose(GuestChoice::Looking);
        {
            let mut core = core.borrow_mut();
            let Some(own) = core.own_id() else { return };
            let Some(opened) = &core.confirmed else { return };
            let can_be_copied = |item: &&Arc<CartItem>| item.quantity_is_editable();
            core.to_copy = opened.cart.items.iter().filter(can_be_copied).cloned().collect();
            core.visiting_own = Some(own);
        }
        self.open();
    }

    /// The own cart is open: what was to be copied to it goes out.
    pub(in crate::state) fn begin_copying(self, core: &RefCell<Core>) {
        let items = std::mem::take(&mut core.borrow_mut().to_copy);
        if items.is_empty() {
            return;
        }
        let before = core.borrow().confirmed.as_ref().map(|opened| opened.cart.items.clone());
        let before = before.unwrap_or_default();
        let (position, before_items) = (before.len(), before.clone());
        let lines = items
            .iter()
            .map(|item| CopiedLine { item: Arc::clone(item), outcome: CopyOutcome::Waiting });
        self.open.copied.set(Some(Arc::new(Copied { lines: lines.collect(), before })));
        let mut to_be = before_items;
        for (at, item) in items.into_iter().enumerate() {
            let units = units_like(&to_be, &item).saturating_add(item.quantity);
            to_be.push(Arc::clone(&item));
            self.submit(Change::EnsureUnits { item, position: position + at, units });
        }
    }

    /// Notes what became of a line that was to be copied: the carts around it, or why it was not.
    /// False when the change is no such line.
    pub(in crate::state) fn tell_copied(
        self,
        change: &Change,
        outcome: Result<(&Cart, &Cart), &Refusal>,
    ) -> bool {
        let Change::EnsureUnits { item, .. } = change else { return false };
        let Some(copied) = self.open.copied.get_untracked() else { return false };
        let mut copied = Copied::clone(&copied);
        let mut lines = copied.lines.iter_mut();
        let Some(line) = lines.find(|line| Arc::ptr_eq(&line.item, item)) else { return false };
        line.outcome = match outcome {
            Ok((before, after)) => added(item, before, after),
            Err(refusal) => CopyOutcome::Refused(refusal.clone()),
        };
        self.open.copied.set(Some(Arc::new(copied)));
        true
    }

    /// Brings the own cart back to what it was before the copy.
    pub fn undo_copy(self) {
        let Some(core) = self.core() else { return };
        let Some(copied) = self.open.copied.get_untracked() else { return };
        self.dismiss_copy();
        let items = core.borrow().items_to_show();
        let was_copied = |item: &CartItem| copied.lines.iter().any(|line| line.item.is_like(item));
        for item in items.iter().filter(|item| was_copied(item)) {
            let before = copied.before.iter().find(|before| before.key == item.key);
            let quantity = before.map_or(0, |before| before.quantity);
            if quantity != item.quantity {
                self.submit(Change::SetQuantity { line: item.key.clone(), quantity });
            }
        }
    }

    /// The report goes away.
    pub fn dismiss_copy(self) {
        self.open.copied.try_set(None);
    }
}

/// What an addition did to the cart.
fn added(item: &CartItem, before: &Cart, after: &Cart) -> CopyOutcome {
    let more = units_like(&after.items, item).saturating_sub(units_like(&before.items, item));
    let grown = |other: &&Arc<CartItem>| {
        before.item(&other.key).is_some_and(|before| before.quantity < other.quantity)
    };
    if more < item.quantity {
        return CopyOutcome::OnlyAdded(more);
    }
    match after.items.iter().filter(|other| other.is_like(item)).find(grown) {
        Some(joined) => CopyOutcome::Joined(joined.quantity),
        None => CopyOutcome::Added,
    }
}
