//! What the person has seen of the cart, and what is new to them.
//! Their own changes are no news, and neither is what follows from them by the store's rules.

use super::session::Core;
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::search::find_wrapping;
use crate::domain::together::difference;
use crate::domain::together::difference::News;
use crate::domain::together::seen::{Seen, day, price_of};

impl Core {
    /// Days since 1970.
    pub(super) fn today(&self) -> u32 {
        day(self.env.now_ms())
    }

    /// A cart is opened: what the person saw of it on another visit, or else all of it, is known.
    pub(super) fn begin_to_know(&mut self) {
        let Some(cart) = self.confirmed.as_ref().map(|opened| &opened.cart) else { return };
        let kept = self.options.keeps_what_was_seen.then(|| self.env.kept(cart.id.fingerprint()));
        let known = kept.flatten().and_then(|kept| Seen::from_kept(&kept, self.today()));
        let mut known = known.unwrap_or_else(|| Seen::of(cart));
        // The last visit kept no coupons: those of now are where this one begins.
        known.coupons = Some(cart.summary.coupons.clone());
        self.known = Some(known);
        self.keep_what_is_seen();
    }

    /// Everything on the screen is known from now on.
    pub(super) fn know_all(&mut self) {
        self.known = self.confirmed.as_ref().map(|opened| Seen::of(&opened.cart));
        self.told.clear();
    }

    /// What is new in `cart`.
    pub(super) fn news(&self, cart: &Cart) -> Vec<News> {
        self.known.as_ref().map(|known| difference::between(known, cart)).unwrap_or_default()
    }

    /// The cart as it is on the screen is kept until another visit.
    pub(super) fn keep_what_is_seen(&self) {
        let Some(opened) = &self.confirmed else { return };
        if self.options.keeps_what_was_seen {
            let known = Seen::of(&opened.cart).to_kept(self.today());
            self.env.keep(opened.cart.id.fingerprint(), &known);
        }
    }

    /// The person's own change turned `before` into `after`.
    pub(super) fn learn_from_own(&mut self, change: &Change, before: &Cart, after: &Cart) {
        let Some(known) = &mut self.known else { return };
        let is_new = |key| before.item(key).is_none();
        for item in before.items.iter().chain(&after.items) {
            let is_meant = match change {
                Change::EnsureUnits { item: restored, .. } => item.is_like(restored),
                Change::Add(new) => new.is_sold_as(item),
                Change::SetQuantity { line, .. } => {
                    // The API may split units off into a line of their own.
                    let is_split_off = |own: &_| is_new(&item.key) && item.is_like(own);
                    item.key == *line || after.item(line).is_some_and(|own| is_split_off(own))
                }
                // What can be delivered depends on where it goes.
                Change::SubmitForm { .. } | Change::ChooseDelivery { .. } => {
                    let units = |cart: &Cart| cart.item(&item.key).map(|item| item.quantity);
                    units(before) == units(after)
                }
                _ => change.touches(&item.key),
            };
            // Gifts and parts come and go with what they belong to.
            if is_meant || !item.quantity_is_editable() {
                known.learn_line(item.key.fingerprint(), after);
            }
        }
        // Prices depend on quantities and coupons.
        let mut next = 0;
        for item in &after.items {
            let key = item.key.fingerprint();
            if let Some(at) =
                find_wrapping(next, known.lines.len(), |at| known.lines[at].key == key)
            {
                known.lines[at].price = price_of(item);
                next = at + 1;
            }
        }
        if change.coupons(after).is_some() {
            known.coupons = Some(after.summary.coupons.clone());
        }
        let is_total = |news: &News| matches!(news, News::Total { .. });
        if difference::between(known, after).iter().all(is_total) {
            known.total = Some(after.summary.value);
        }
    }
}
