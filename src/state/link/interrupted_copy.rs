//! A copy to the visitor's own cart that a reload interrupted: it is found again, and the person
//! says what becomes of it.
//! It copies nothing itself: `copying` does.

pub use super::copying::Resume;
use super::copying::{self, Copying, Interrupted};
use crate::domain::together::kept_copy::KeptCopy;
use crate::domain::together::seen::day;
use crate::state::cart_state::Exit;
use crate::state::session::Session;
use crate::state::shared_cart::SharedCart;

impl SharedCart {
    /// Finishes an interrupted copy, or undoes it, in the own cart.
    pub fn resume_copy(self, resume: Resume) {
        let known = self.with_cart(|cart| {
            let kept = cart.interrupted.take()?;
            let is_here = cart.cart().id.fingerprint() == kept.to;
            let source = if is_here { &[] } else { cart.cart().items.as_slice() };
            let lines = kept.lines_of(source, cart.cart().id.salt());
            Some((Interrupted { lines, to: kept.to, resume }, is_here))
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
            cart.interrupted = None;
            cart.env.store_copy(None);
        });
        self.show();
    }
}

impl Session {
    /// Looks for an interrupted copy to the cart on the screen, or to the visitor's own beside it.
    pub(super) fn find_interrupted_copy(&mut self) {
        let own = self.own_id();
        if self.options.is_view_only {
            return;
        }
        let Some(cart) = self.cart_mut() else { return };
        let kept = cart.env.stored_copy();
        let kept = kept.and_then(|kept| KeptCopy::from_kept(&kept, day(cart.env.now_ms())));
        let is_here = |kept: &KeptCopy| cart.cart().id.fingerprint() == kept.to;
        let own = own.filter(|_| cart.is_guest());
        let is_beside = |kept: &KeptCopy| own.is_some_and(|own| own.fingerprint() == kept.to);
        cart.interrupted = kept.filter(|kept| {
            if is_here(kept) { !kept.is_through(&cart.cart().items) } else { is_beside(kept) }
        });
    }
}
