//! Contact and delivery data that a person fills in: what they typed, what they saw before, and
//! what became of it. All of it is in the page's memory alone; nothing here is sent.

use std::sync::Arc;

use super::scope::Scope;
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::change_rules::RefusalPlace;
use crate::domain::ids::OrderFormId;
use crate::domain::notice::Refusal;
use crate::domain::people::check::Fault;
use crate::domain::people::field::{Field, Group};
use crate::domain::people::place::Place;
use crate::domain::people::presence::FieldPresence;
use crate::domain::people::typed::Draft;

/// Where a form stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Progress {
    /// Nothing of it was sent.
    #[default]
    Open,
    /// This is wrong with it.
    Faulty(Arc<Vec<(Field, Fault)>>),
    /// It waits or is on its way.
    Sending,
    /// The cart holds it.
    Saved,
    /// It was not taken, for this reason.
    Refused(Refusal),
}

/// Both forms, in the one mutable thing behind a cart.
#[derive(Default)]
pub(super) struct Forms {
    /// Where the forms stand.
    pub(super) progress: [Progress; 2],
    /// What the cart was given in this page.
    pub(super) saved: [Option<Draft>; 2],
    /// What stands in the forms.
    pub(super) typed: [Draft; 2],
    /// What the cart held when the person began to type.
    pub(super) seen: [FieldPresence; 2],
    /// Every draft of this page that is still somewhere.
    pub(super) drafts: Vec<Draft>,
    /// What a postal code told, with the country and the code.
    pub(super) place: Option<(String, Place)>,
    /// The last look-up of a postal code. Another one cancels it.
    pub(super) look_up: Option<Scope>,
    /// Why the last choice of a way to get the things did not hold.
    pub(super) option_refusal: Option<Refusal>,
    /// How often all was forgotten.
    pub(super) forgotten: u32,
    /// The person knows who can read what they fill in here.
    pub(super) has_agreed: bool,
    /// The cart it is about.
    pub(super) cart: Option<OrderFormId>,
}

impl Forms {
    /// A cart is opened. Where it is another one, what was typed was for the one before: true, and
    /// nothing else happens.
    pub(super) fn open_cart(&mut self, id: &OrderFormId) -> bool {
        let before = self.cart.replace(id.clone());
        if before.is_some_and(|before| before != *id) {
            return true;
        }
        // It is not known what became of a form that was on its way.
        for progress in &mut self.progress {
            if *progress == Progress::Sending {
                *progress = Progress::Refused(Refusal::TimedOut);
            }
        }
        false
    }

    /// A change holds in the cart `after`: the person who sent a form sees that it is saved.
    pub(super) fn change_held(&mut self, change: &Change, after: &Cart) {
        let Change::SubmitForm { group, draft, .. } = change else { return };
        if draft.is_forgotten() {
            return;
        }
        let (at, filled) = (*group as usize, &after.summary.filled);
        self.seen[at] = filled.clone();
        self.saved[at] = Some(draft.clone());
        self.progress[at] = Progress::Saved;
        if !filled.has_masked(*group) {
            // From now on the store tells it.
            self.typed[at].forget();
        }
    }

    /// A change did not hold: a form, or a choice beside it, says why.
    pub(super) fn change_refused(&mut self, change: &Change, refusal: &Refusal) {
        match change.refusal_place() {
            RefusalPlace::Form(group) if !change.is_forgotten() => {
                self.progress[group as usize] = Progress::Refused(refusal.clone());
            }
            RefusalPlace::DeliveryOptions => self.option_refusal = Some(refusal.clone()),
            RefusalPlace::Form(_)
            | RefusalPlace::Line(_)
            | RefusalPlace::Undo { .. }
            | RefusalPlace::Coupons
            | RefusalPlace::Gifts
            | RefusalPlace::Note
            | RefusalPlace::Cart => {}
        }
    }

    /// Forgets everything that was typed. The cart stays the same.
    pub(super) fn forget(&mut self) {
        let forms = std::mem::take(self);
        forms.drafts.iter().for_each(Draft::forget);
        self.forgotten = forms.forgotten.wrapping_add(1);
        self.cart = forms.cart;
    }

    /// The form that somebody typed into and that was not saved since.
    pub(super) fn unsaved(&self) -> Option<Group> {
        let is_unsaved = |group: &Group| match self.progress[*group as usize] {
            Progress::Open | Progress::Faulty(_) | Progress::Refused(_) => {
                !self.typed[*group as usize].is_forgotten()
            }
            Progress::Sending | Progress::Saved => false,
        };
        Group::ALL.into_iter().find(is_unsaved)
    }

    pub(super) fn keep(&mut self, draft: &Draft) {
        self.drafts.retain(|known| known.is_shared() && !known.is_forgotten());
        self.drafts.push(draft.clone());
    }
}
