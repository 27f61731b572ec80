//! A copy to the visitor's own cart that a reload interrupted: it is found again, and the person
//! says what becomes of it.
//! It copies nothing itself: `copying` does.

pub use super::copying::Resume;
use super::copying::{self, Copying, Interrupted};
use crate::domain::together::kept_copy::{from_kept, to_copy};
use crate::state::cart_state::Exit;
use crate::state::session::Session;
use crate::state::shared_cart::SharedCart;

impl SharedCart {
    /// Finishes an interrupted copy, or undoes it, in the own cart.
    pub fn resume_copy(self, resume: Resume) {
        let known = self.with_cart(|cart| {
            let to = cart.interrupted.take()?;
            let kept = from_kept(&cart.env.stored_copy(to)?);
            let open = cart.cart();
            let is_here = open.id.fingerprint() == to;
            let source = if is_here { &[] } else { open.items.as_slice() };
            let lines = to_copy(&kept, source, open.id.salt());
            Some((Interrupted { lines, to, resume }, is_here))
        });
        let Some((interrupted, is_here)) = known.flatten() else { return };
        let copying = Copying { interrupted: Some(interrupted), ..Copying::default() };
        if is_here {
            copying::begin(self, copying);
            self.show();
        } else {
            self.leave(Exit::Copy, move || self.open_own_and_copy(copying));
        }
    }

    /// The own cart stays as it is, with what was copied to it.
    pub fn leave_copy(self) {
        self.with_cart(|cart| {
            if let Some(to) = cart.interrupted.take() {
                cart.env.store_copy(to, None);
            }
        });
        self.show();
    }
}

impl Session {
    /// Looks for an interrupted copy to the cart on the screen, or to the visitor's own beside it.
    pub(super) fn find_interrupted_copy(&mut self) {
        let own = self.own_id();
        let is_view_only = self.options.is_view_only;
        let Some(cart) = self.cart_mut() else { return };
        let to = if cart.is_guest() { own } else { Some(cart.cart().id.clone()) };
        let to = to.map(|id| id.fingerprint()).filter(|_| !is_view_only);
        cart.interrupted = to.filter(|to| cart.env.stored_copy(*to).is_some());
    }
}
