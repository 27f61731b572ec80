//! Going on in a new cart that only this person holds, with the lines of the linked one: for data
//! that whoever sent the link shall not read. The visitor's earlier cart is remembered.

use leptos::task::spawn_local;

use super::copying::Copying;
use crate::domain::ids::OrderFormId;
use crate::state::cart_state::{Exit, LeaveStatus};
use crate::state::leaving::Leaving;
use crate::state::shared_cart::SharedCart;
use crate::state::task::Task;

impl SharedCart {
    /// Asks the store for a new cart of this visitor's, and copies lines and coupons to it. What
    /// cannot be copied is told line by line. The linked cart stays as it is.
    pub fn go_on_in_new_cart(self) {
        self.leave(Exit::NewCart, move || {
            let Some(task) = Task::new(self) else { return };
            self.set_new_cart_status(LeaveStatus::MakingCart);
            spawn_local(async move {
                let answer = task.client.new_order_form().await;
                match answer {
                    _ if task.is_over() => {}
                    Ok(order_form) if self.is_new(&order_form.id) => self.move_to(order_form.id),
                    Ok(_) | Err(_) => self.set_new_cart_status(LeaveStatus::NoNewCart),
                }
            });
        });
    }

    fn set_new_cart_status(self, status: LeaveStatus) {
        let leaving = Leaving { exit: Exit::NewCart, status, go_on: None };
        self.with_cart(|cart| cart.leaving = Some(leaving));
        self.show();
    }

    /// Whether it is neither the linked cart nor the visitor's earlier one: others may hold those.
    fn is_new(self, id: &OrderFormId) -> bool {
        let known = self.with(|session| session.own_id()).flatten();
        self.id().is_some_and(|open| open != *id) && known.is_none_or(|known| known != *id)
    }

    fn move_to(self, id: OrderFormId) {
        let copying = self.with(|session| {
            let cart = session.cart()?;
            let own = cart.own.as_ref().filter(|own| !own.is_empty).map(|own| own.id.clone());
            let coupons = cart.cart().summary.coupons.clone();
            let copying = Copying { lines: cart.lines_to_copy(), coupons, interrupted: None };
            session.leave_link(Some(id), own);
            Some(copying)
        });
        if let Some(copying) = copying.flatten() {
            self.open_and_copy(copying);
        }
    }
}
