//! Stores in the tab what is copied to the visitor's own cart, until it is through. A reload may
//! interrupt it.
//! It does not know what becomes of it then.

use crate::domain::together::choices::Choices;
use crate::domain::together::kept_copy::{KeptLine, ToCopy, to_kept};
use crate::state::loaded_cart::LoadedCart;
use crate::state::shared_cart::SharedCart;

/// Stores which lines are copied to the cart on the screen, where the theme lets it.
pub(super) fn keep(handle: SharedCart, lines: &[ToCopy]) {
    handle.with(|session| {
        let keeps = session.options.keeps_what_was_seen;
        let link = session.link.as_ref().ok().and_then(Option::as_ref);
        let from = link.map_or(0, |link| link.id.salt());
        let Some(cart) = session.cart_mut().filter(|_| keeps) else { return };
        let mut kept = Vec::new();
        for (item, units) in lines {
            kept.extend(units.map(|units| KeptLine {
                sku: item.sku.clone(),
                seller: item.seller.clone(),
                quantity: item.quantity,
                units,
                choices: Choices::of(item, from),
            }));
        }
        cart.keeps_copy = true;
        cart.env.store_copy(cart.cart().id.fingerprint(), Some(&to_kept(&kept)));
    });
}

impl LoadedCart {
    /// Forgets the copy once nothing waits any more: it is through, or undone.
    pub(in crate::state) fn forget_copy_that_is_through(&mut self) {
        if self.writer.queue.is_idle() && std::mem::take(&mut self.keeps_copy) {
            self.env.store_copy(self.cart().id.fingerprint(), None);
        }
    }
}
