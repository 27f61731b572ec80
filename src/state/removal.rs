//! Taking lines out, and bringing them back for as long as that is offered.
//! It sends nothing itself.

use leptos::prelude::*;

use super::cart_state::{Removal, Removed};
use super::session::standing_in;
use super::shared_cart::SharedCart;
use crate::domain::cart::change::Change;
use crate::domain::ids::LineKey;

impl SharedCart {
    /// Takes a line out; [`SharedCart::undo_removal`] brings it back.
    pub fn remove(self, line: &LineKey) {
        let lines = self.on_screen(|key| key == line);
        if !lines.is_empty() && self.submit(Change::SetQuantity { line: line.clone(), quantity: 0 })
        {
            self.open.removed.set(Some(Removal { lines }));
        }
    }

    /// Takes out every line on the screen that people may change; [`SharedCart::undo_removal`]
    /// brings them back.
    pub fn remove_all(self) {
        let mut lines = self.on_screen(|_| true);
        lines.retain(|removed| removed.item.quantity_is_editable());
        let keys: Vec<LineKey> = lines.iter().map(|removed| removed.item.key.clone()).collect();
        if !keys.is_empty() && self.submit(Change::RemoveAll(keys)) {
            self.open.removed.set(Some(Removal { lines }));
        }
    }

    fn on_screen(self, is_meant: impl Fn(&LineKey) -> bool) -> Vec<Removed> {
        let Some(core) = self.core() else { return Vec::new() };
        standing_in(&core.borrow().items_to_show(), |item| is_meant(&item.key))
    }

    /// Brings the lines of the last removal back where they were.
    pub fn undo_removal(self) {
        if self.core().is_none() {
            return;
        }
        let Some(Removal { lines }) = self.open.removed.get_untracked() else { return };
        self.open.removed.set(None);
        for Removed { item, position, units } in lines {
            self.submit(Change::EnsureUnits { item, position, units });
        }
    }

    /// The offer to undo goes away.
    pub fn dismiss_removal(self) {
        self.open.removed.try_set(None);
    }
}
