//! Takes changes to the API: one write in flight, the line's index found at that moment, the answer taken over or the change rolled back with a reason.
//! No other place sends a write.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::cart_state::{CartState, Removed};
use super::opening;
use super::outcome;
use super::shared_cart::{Core, SharedCart};
use crate::api::convert;
use crate::api::error::ApiError;
use crate::api::wire::OrderForm;
use crate::domain::cart::Cart;
use crate::domain::change::Change;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::problem::Problem;

impl SharedCart {
    /// Shows a change at once and sends it as soon as it is its turn.
    pub(super) fn submit(self, change: Change) {
        let Some(core) = self.core() else { return };
        if let Some(line) = change.line() {
            core.borrow_mut().forget_refusal(line);
        }
        core.borrow_mut().queue.push(change);
        self.open.coupon_refusal.set(None);
        self.show();
        self.send_next();
    }

    fn send_next(self) {
        let Some(core) = self.core() else { return };
        let Some(change) = core.borrow_mut().queue.start_next() else { return };
        let opening = core.borrow().opening;
        spawn_local(async move {
            let answer = send(&core, &change).await;
            // The element may be gone, or another cart opened, by the time the answer arrives.
            if core.borrow().opening != opening || self.core().is_none() {
                return;
            }
            core.borrow_mut().queue.settle();
            core.borrow_mut().is_fresh = answer.is_ok();
            self.settle(&core, &change, answer);
            self.show();
            self.send_next();
            // Nothing followed at once: by the next change this answer will be old.
            let mut core = core.borrow_mut();
            core.is_fresh &= !core.queue.is_idle();
        });
    }

    /// Takes the answer over, or rolls the change back with a reason.
    fn settle(self, core: &RefCell<Core>, change: &Change, answer: Result<OrderForm, ApiError>) {
        let confirmed = core.borrow().confirmed_cart();
        let Some((_, before, access)) = confirmed else { return };
        match answer {
            Ok(order_form) if order_form.id != before.id => self.fail(core, Problem::Replaced),
            Err(ApiError::NotFound) => self.fail(core, Problem::NotFound),
            Ok(order_form) => {
                let after = convert::cart(order_form, access);
                match outcome::of(change, &before, &after) {
                    Ok(announcement) => self.say(announcement),
                    Err(refusal) => self.refuse(core, change, &before, refusal),
                }
                core.borrow_mut().confirm(after, access);
            }
            Err(error) => {
                self.refuse(core, change, &before, Refusal::from(&error));
                self.read_again();
            }
        }
    }

    /// After a failed write nobody knows what the cart holds: it may have arrived after all.
    fn read_again(self) {
        let Some(core) = self.core() else { return };
        let Some((client, cart, access)) = core.borrow().confirmed_cart() else { return };
        let opening = core.borrow().opening;
        spawn_local(async move {
            let answer = client.order_form(&cart.id, opening::credentials(access)).await;
            let Ok(order_form) = answer else { return };
            // A change that went out meanwhile brings an answer of its own.
            let is_current = core.borrow().opening == opening && core.borrow().queue.is_idle();
            if is_current && order_form.id == cart.id {
                core.borrow_mut().confirm(convert::cart(order_form, access), access);
                self.show();
            }
        });
    }

    fn refuse(self, core: &RefCell<Core>, change: &Change, before: &Cart, refusal: Refusal) {
        let name = match change {
            Change::SetQuantity { line, .. } => {
                // The line comes back, so there is nothing to undo.
                let removed = self.open.removed.get_untracked();
                if removed.is_some_and(|removed| removed.item.key == *line) {
                    self.open.removed.set(None);
                }
                core.borrow_mut().refusals.push((line.clone(), refusal.clone()));
                before.item(line).map(|item| item.name.clone())
            }
            Change::Restore { item, position } => {
                // It can be tried again.
                let removed = Removed { item: Arc::clone(item), position: *position };
                self.open.removed.set(Some(removed));
                Some(item.name.clone())
            }
            Change::AddCoupon(_) | Change::RemoveCoupon(_) => {
                self.open.coupon_refusal.set(Some(refusal.clone()));
                None
            }
        };
        self.say(Announcement::Refused(name, refusal));
    }

    fn fail(self, core: &RefCell<Core>, problem: Problem) {
        core.borrow_mut().queue.clear();
        core.borrow_mut().confirmed = None;
        self.state.set(CartState::Failed(problem));
    }
}

/// Sends one change. The index is looked up at this moment, in an answer that was just received:
/// after a pause the cart is read first, because somebody may have moved its lines meanwhile.
async fn send(core: &RefCell<Core>, change: &Change) -> Result<OrderForm, ApiError> {
    let confirmed = core.borrow().confirmed_cart();
    let Some((client, mut cart, access)) = confirmed else { return Err(ApiError::NotFound) };
    let credentials = opening::credentials(access);
    match change {
        Change::SetQuantity { line, quantity } => {
            if !core.borrow().is_fresh {
                let order_form = client.order_form(&cart.id, credentials).await?;
                if order_form.id != cart.id {
                    return Ok(order_form);
                }
                cart = convert::cart(order_form, access);
                core.borrow_mut().confirm(cart.clone(), access);
            }
            let index = cart.index_of(line).ok_or(ApiError::Invalid(None))?;
            client.update_item(&cart.id, credentials, index, *quantity).await
        }
        Change::Restore { item, .. } => client.add_item(&cart.id, credentials, item).await,
        Change::AddCoupon(_) | Change::RemoveCoupon(_) => {
            let text = change.coupons(&cart).unwrap_or_default();
            client.set_coupons(&cart.id, credentials, &text).await
        }
    }
}
