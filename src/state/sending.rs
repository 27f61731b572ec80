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
        let touched = core.borrow().touched_by(&change);
        spawn_local(async move {
            let answer = send_and_see(&core, &change).await;
            if !self.still_wants(&core, opening) {
                return;
            }
            core.borrow_mut().queue.settle();
            core.borrow_mut().is_fresh = answer.is_ok();
            self.settle(&core, &change, touched, answer);
            self.show();
            self.send_next();
            // Nothing followed at once: by the next change this answer will be old.
            let mut core = core.borrow_mut();
            core.is_fresh &= !core.queue.is_idle();
        });
    }

    /// Takes the answer over, or rolls the change back with a reason.
    fn settle(
        self,
        core: &RefCell<Core>,
        change: &Change,
        touched: Option<Removed>,
        answer: Result<Answer, ApiError>,
    ) {
        let confirmed = core.borrow().confirmed_cart();
        let Some((_, before, access)) = confirmed else { return };
        match answer {
            Ok(answer) if answer.order_form.id != before.id => self.fail(core, Problem::Replaced),
            Err(ApiError::NotFound) => self.fail(core, Problem::NotFound),
            Ok(Answer { order_form, doubt }) => {
                let after = convert::cart(order_form, access);
                match (outcome::of(change, &before, &after), doubt) {
                    (Ok(announcement), _) => self.say(announcement),
                    (Err(refusal), None) => self.refuse(core, change, touched, refusal),
                    (Err(_), Some(error)) => self.refuse(core, change, touched, (&error).into()),
                }
                core.borrow_mut().confirm(after, access);
            }
            Err(error) => self.refuse(core, change, touched, (&error).into()),
        }
    }

    fn refuse(
        self,
        core: &RefCell<Core>,
        change: &Change,
        touched: Option<Removed>,
        refusal: Refusal,
    ) {
        let name = match change {
            Change::SetQuantity { line, .. } => {
                let name = touched.as_ref().map(|touched| touched.item.name.clone());
                let offered = self.open.removed.get_untracked();
                if refusal == Refusal::LineIsGone {
                    // Somebody else took it out; the person may want it back.
                    self.open.removed.set(touched);
                } else if offered.is_some_and(|offered| offered.item.key == *line) {
                    // The line comes back, so there is nothing to undo.
                    self.open.removed.set(None);
                }
                core.borrow_mut().refusals.push((line.clone(), refusal.clone()));
                name
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

/// What the API says of the cart after a change.
struct Answer {
    order_form: OrderForm,
    /// Why the change itself was not answered, when the cart was read to see whether it holds.
    doubt: Option<ApiError>,
}

/// Sends one change. A write that failed may have arrived all the same, so the cart is read to see
/// what holds.
async fn send_and_see(core: &RefCell<Core>, change: &Change) -> Result<Answer, ApiError> {
    match send(core, change).await {
        Ok(order_form) => Ok(Answer { order_form, doubt: None }),
        Err(ApiError::NotFound) => Err(ApiError::NotFound),
        Err(error) => match read(core).await {
            Ok(order_form) => Ok(Answer { order_form, doubt: Some(error) }),
            Err(_) => Err(error),
        },
    }
}

/// Sends one change over an answer that was just received: after a pause the cart is read first,
/// because somebody may have moved its lines or added a coupon meanwhile.
async fn send(core: &RefCell<Core>, change: &Change) -> Result<OrderForm, ApiError> {
    if !core.borrow().is_fresh {
        let opening = core.borrow().opening;
        let order_form = read(core).await?;
        let confirmed = core.borrow().confirmed_cart();
        match confirmed {
            Some((_, cart, access)) if core.borrow().opening == opening => {
                if order_form.id != cart.id {
                    return Ok(order_form);
                }
                core.borrow_mut().confirm(convert::cart(order_form, access), access);
            }
            // Another cart was opened meanwhile; the change was about the one before.
            _ => return Ok(order_form),
        }
    }
    let confirmed = core.borrow().confirmed_cart();
    let Some((client, cart, access)) = confirmed else { return Err(ApiError::NotFound) };
    let credentials = opening::credentials(access);
    match change {
        Change::SetQuantity { line, quantity } => {
            // The index is looked up at this moment.
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

/// Reads the cart on the screen, as the one who looks at it.
async fn read(core: &RefCell<Core>) -> Result<OrderForm, ApiError> {
    let confirmed = core.borrow().confirmed_cart();
    let Some((client, cart, access)) = confirmed else { return Err(ApiError::NotFound) };
    client.order_form(&cart.id, opening::credentials(access)).await
}
