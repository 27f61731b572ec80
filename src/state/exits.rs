//! Leaving the cart: the changes that wait are sent first, a shared cart is read once more before
//! the payment, and then the page goes on. Where something prevents that, the page stays and says
//! why.

use super::cart_state::{ConnectionIssue, Exit, LeaveStatus};
use super::leaving::{GoOn, Leaving};
use super::loaded_cart::{LoadedCart, Others};
use super::shared_cart::SharedCart;
use super::sync::driver::submit;
use super::sync::last_look;
use crate::domain::cart::Note;
use crate::domain::cart::change::Change;
use crate::domain::people::field::Group;
use crate::domain::together::difference::News;

/// For so many milliseconds an answer counts as one of this moment.
const FRESH_MS: f64 = 1_000.0;

impl SharedCart {
    /// The person leaves by `exit`: calls `go_on` once everything that they changed is saved, at
    /// once where nothing waits. A note that was typed is saved on the way. Where something keeps
    /// the changes from being saved, the page stays, and the signal `leaving` says why.
    pub fn leave(self, exit: Exit, go_on: impl FnOnce() + 'static) {
        self.leave_by(exit, Box::new(go_on));
    }

    /// The same for what is kept already.
    pub(super) fn leave_by(self, exit: Exit, go_on: GoOn) {
        if let Some(change) = self.with_cart(|cart| cart.typed_note.take()).flatten() {
            submit(self, change);
        }
        let unsaved = self.with(|session| session.forms.unsaved()).flatten();
        let status = self.with_cart(|cart| cart.leave_status(exit, unsaved)).flatten();
        let Some(status) = status else { return go_on() };
        let was_checking = self.with_cart(|cart| {
            let keeps = !matches!(status, LeaveStatus::Offline | LeaveStatus::Refused);
            let leaving = Leaving { exit, status, go_on: Some(go_on).filter(|_| keeps) };
            let before = cart.leaving.replace(leaving);
            before.is_some_and(|before| before.is_checking())
        });
        self.show();
        if status == LeaveStatus::Checking && was_checking == Some(false) {
            last_look::begin(self);
        }
    }

    /// The person leaves without saving what they typed into a form.
    pub fn leave_without_typed(self) {
        let leaving = self.with_cart(|cart| cart.leaving.take()).flatten();
        let Some(Leaving { exit, go_on: Some(go_on), .. }) = leaving else { return };
        self.forget_typed();
        self.leave_by(exit, go_on);
    }

    /// The person has read what somebody else changed, and leaves all the same.
    pub fn leave_redirected(self) {
        let leaving = self.with_cart(|cart| {
            cart.seen.learn_redirects(&cart.loaded.cart);
            cart.leaving.take()
        });
        let Some(Leaving { exit, go_on: Some(go_on), .. }) = leaving.flatten() else { return };
        self.leave_by(exit, go_on);
        self.show();
    }

    /// Whether the page may leave by this exit without [`SharedCart::leave`]: nothing waits, and
    /// nothing is to be asked.
    pub fn may_leave_at_once(self, exit: Exit) -> bool {
        !self.asks_before(exit) && !self.has_unsaved()
    }

    /// Whether the person is asked before they leave by this exit, because somebody else changed
    /// where the parcel goes, or whether it is found out first if somebody did.
    pub fn asks_before(self, exit: Exit) -> bool {
        let asks = |cart: &mut LoadedCart| cart.asks_about_redirect(exit) || cart.is_checked(exit);
        self.with_cart(asks) == Some(true)
    }

    /// The person stays after all.
    pub fn stay(self) {
        self.with_cart(|cart| cart.leaving = None);
        self.show();
    }

    /// The person writes a note and has not saved it yet. `instead_of` is the note that they saw
    /// when they began.
    pub fn type_note(self, text: &str, instead_of: impl Into<Note>) {
        let instead_of = instead_of.into();
        self.with_cart(|cart| cart.type_note(text, instead_of));
        if self.with(|_| ()).is_some() {
            self.show_unsaved();
        }
    }

    /// Calls `act` once nothing waits to be sent any more, whatever came of it.
    pub fn when_sent(self, act: impl FnOnce() + 'static) {
        self.leave(Exit::Unmount, act);
    }
}

impl LoadedCart {
    /// What keeps the person from leaving at once; `None` where nothing does. `typed` is the form
    /// that they typed into and did not save.
    fn leave_status(&self, exit: Exit, typed: Option<Group>) -> Option<LeaveStatus> {
        if let Some(group) = typed.filter(|_| exit != Exit::Unmount) {
            return Some(LeaveStatus::Typed(group));
        }
        if self.asks_about_redirect(exit) {
            return Some(LeaveStatus::Redirected);
        }
        if self.writer.queue.is_idle() {
            return self.is_checked(exit).then_some(LeaveStatus::Checking);
        }
        let is_offline = self.connection == Some(ConnectionIssue::Offline);
        let stays = is_offline && exit != Exit::Unmount;
        Some(if stays { LeaveStatus::Offline } else { LeaveStatus::Saving })
    }

    /// Whether somebody else changed where the parcel goes since the person looked, and this exit
    /// leads to its payment.
    pub(super) fn asks_about_redirect(&self, exit: Exit) -> bool {
        exit.leads_to_payment() && self.seen.news(self.cart()).iter().any(News::redirects)
    }

    /// Whether the cart is read once more before the person leaves by this exit: it is paid there,
    /// others may have changed it, and the last answer is not of this moment. After a read that
    /// failed the person decides.
    fn is_checked(&self, exit: Exit) -> bool {
        let has_failed =
            |leaving: &Leaving| leaving.exit == exit && leaving.status == LeaveStatus::NotChecked;
        exit.leads_to_payment()
            && (self.others == Others::MayHaveLink || self.has_news())
            && self.env.now_ms() - self.answered_ms >= FRESH_MS
            && !self.leaving.as_ref().is_some_and(has_failed)
    }

    /// Whether anything is new to the person.
    pub(super) fn has_news(&self) -> bool {
        !self.seen.news(self.cart()).is_empty()
    }

    fn type_note(&mut self, text: &str, instead_of: Note) {
        let text = Note::new(text);
        let is_saved = text == self.cart().summary.note;
        self.typed_note = (!is_saved).then_some(Change::SetNote { text, instead_of });
    }

    /// What kept the person from leaving is out of date where it is `status`.
    pub(super) fn forget_leave_status(&mut self, status: LeaveStatus) {
        if self.leaving.as_ref().is_some_and(|leaving| leaving.status == status) {
            self.leaving = None;
        }
    }
}
