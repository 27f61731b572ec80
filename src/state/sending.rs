//! Takes changes to the API: one write in flight, the line's index found at that moment, the answer taken over or the change rolled back with a reason.
//! No other place sends a write.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::cart_state::{CartState, Removed};
use crate::domain::notice::{Announcement, Refusal};
use super::opening::{self, Opened};
use super::outcome;
use crate::domain::problem::Problem;
use super::shared_cart::{Core, SharedCart};
use crate::api::convert::{self, Access};
use crate::api::error::ApiError;
use crate::api::wire::OrderForm;
use crate::domain::cart::Cart;
use crate::domain::change::Change;

impl SharedCart {
    /// Shows a change at once and sends it as soon as it is its turn.
    pub(super) fn submit(self, change: Change) {
        self.core.update_value(|core| {
            if let Some(line) = change.line() {
                core.refusals.retain(|(refused, _)| refused != line);
            }
            core.queue.push(change);
        });
        self.open.coupon_refusal.set(None);
        self.show();
        self.send_next();
    }

    fn send_next(self) {
        let next = self.core.try_update_value(|core| core.queue.start_next());
        let Some(change) = next.flatten() else { return };
        let opening = self.core.with_value(|core| core.opening);
        spawn_local(async move {
            let answer = self.send(&change).await;
            // The element may be gone, or another cart opened, by the time the answer arrives.
            if self.core.try_with_value(|core| core.opening) != Some(opening) {
                return;
            }
            self.core.update_value(|core| core.queue.settle());
            self.settle(&change, answer);
            self.show();
            self.send_next();
        });
    }

    /// Sends one change. The index is that of the last answer, at this moment.
    async fn send(self, change: &Change) -> Result<OrderForm, ApiError> {
        let Some((client, cart, access)) = self.core.with_value(Core::confirmed_cart) else {
            return Err(ApiError::NotFound);
        };
        let credentials = opening::credentials(access);
        match change {
            Change::SetQuantity { line, quantity } => {
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

    /// Takes the answer over, or rolls the change back with a reason.
    fn settle(self, change: &Change, answer: Result<OrderForm, ApiError>) {
        let confirmed = self.core.with_value(Core::confirmed_cart);
        let Some((_, before, access)) = confirmed else { return };
        match answer {
            Ok(order_form) if order_form.id != before.id => self.fail(Problem::Replaced),
            Err(ApiError::NotFound) => self.fail(Problem::NotFound),
            Ok(order_form) => {
                let after = convert::cart(order_form, access);
                match outcome::of(change, &before, &after) {
                    Ok(announcement) => self.say(announcement),
                    Err(refusal) => self.refuse(change, &before, refusal),
                }
                self.confirm(after, access);
            }
            Err(error) => {
                self.refuse(change, &before, Refusal::from(&error));
                self.read_again(access);
            }
        }
    }

    /// After a failed write nobody knows what the cart holds: it may have arrived after all.
    fn read_again(self, access: Access) {
        let Some((client, cart, _)) = self.core.with_value(Core::confirmed_cart) else { return };
        let opening = self.core.with_value(|core| core.opening);
        spawn_local(async move {
            let answer = client.order_form(&cart.id, opening::credentials(access)).await;
            let Ok(order_form) = answer else { return };
            let is_current = self
                .core
                .try_with_value(|core| core.opening == opening && core.queue.is_idle())
                .unwrap_or(false);
            // A change that went out meanwhile brings an answer of its own.
            if is_current && order_form.id == cart.id {
                self.confirm(convert::cart(order_form, access), access);
                self.show();
            }
        });
    }

    fn confirm(self, cart: Cart, access: Access) {
        self.core.update_value(|core| core.confirmed = Some(Opened { cart, access }));
    }

    fn refuse(self, change: &Change, before: &Cart, refusal: Refusal) {
        let name = match change {
            Change::SetQuantity { line, .. } => {
                // The line comes back, so there is nothing to undo.
                self.open.removed.update(|removed| {
                    removed.take_if(|removed| removed.item.key == *line);
                });
                self.core.update_value(|core| {
                    core.refusals.push((line.clone(), refusal.clone()));
                });
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

    fn fail(self, problem: Problem) {
        self.core.update_value(|core| {
            core.queue.clear();
            core.confirmed = None;
        });
        self.state.set(CartState::Failed(problem));
    }
}
