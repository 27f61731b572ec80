//! Reads the cart on the screen again, as the person who looks at it, and takes the answer over.
//! It decides neither when nor why.

use super::looking_after;
use crate::api::error::ApiError;
use crate::domain::problem::Problem;
use crate::state::cart_event::{By, CartEvent, Delta};
use crate::state::link::load::{self, Loaded};
use crate::state::link::people;
use crate::state::loaded_cart::LoadedCart;
use crate::state::task::Task;

/// What came of reading the cart again.
pub(super) enum Reading {
    /// The screen shows the answer.
    Done,
    /// The cart is not there any more.
    CartIsGone(Problem),
    /// It could not be read.
    Failed(ApiError),
    /// The cart was dropped meanwhile.
    Cancelled,
}

/// Reads the cart of a task again.
pub(super) async fn read_again(task: &Task) -> Reading {
    let Some((id, access, sent)) =
        task.with(|cart| (cart.cart().id.clone(), cart.loaded.access, cart.writer.sent))
    else {
        return Reading::Cancelled;
    };
    // With cookies no cart is named: one that is the browser's own no longer would become it again.
    let by_id = || task.client.cart(&id, load::credentials(access)).order_form_changes();
    let mut answer = if access.credentialed {
        task.client.own_order_form_changes().await
    } else {
        by_id().await
    };
    // Another script of the page read the cart of the link with cookies.
    if let Ok(order_form) = &answer
        && order_form.id != id
        && task.handle.with(|session| session.is_back_from(&order_form.id)) == Some(true)
    {
        answer = by_id().await;
    }
    let order_form = match answer {
        _ if task.is_over() => return Reading::Cancelled,
        Ok(order_form) if order_form.id != id => {
            return Reading::CartIsGone(load::another_cart(access));
        }
        Ok(order_form) => order_form,
        Err(error @ (ApiError::NotFound | ApiError::Refused(_))) => {
            return Reading::CartIsGone(error.into());
        }
        Err(error) => return Reading::Failed(error),
    };
    people::ask_who_is_signed_in(task, access, &order_form).await;
    let taken = task.with(|cart| {
        // An answer from before a write of ours does not tell what is there now.
        if cart.writer.sent == sent {
            let before = &cart.loaded.cart;
            let now = Loaded::of(order_form, access, &task.client, Some(before));
            cart.take_answer(now, By::Others);
        }
    });
    if taken.is_none() {
        return Reading::Cancelled;
    }
    // Nobody shall act on a line that is known to be gone.
    task.handle.show();
    looking_after::tell_given_up(task);
    Reading::Done
}

impl LoadedCart {
    /// Takes an answer about this cart over. What it shows undone is made again.
    pub(super) fn take_answer(&mut self, now: Loaded, by: By) {
        self.answered_ms = self.env.now_ms();
        let has_changed = self.loaded.cart != now.cart;
        if has_changed {
            let delta = Delta::between(&self.loaded.cart, &now.cart, by);
            self.events.extend(delta.map(CartEvent::Changed));
            self.seen.note_changes(&self.loaded.cart, &now.cart, self.env.now_ms());
        }
        self.loaded = now;
        self.note_earned();
        self.seen.mine.cut(&self.loaded.cart);
        let cart = &self.loaded.cart;
        if has_changed {
            self.poll.interval.reset();
            self.seen.keep(cart, &self.env);
        }
        let undone = looking_after::undone(&mut self.writer.guard, cart, self.env.now_ms());
        for intent in undone {
            let intent = self.with_touched(intent);
            self.writer.queue.push_again(intent, &self.loaded.cart);
        }
    }
}
