//! What became of a change, and what an answer means for the screen: taken over, told, put back, or given up with a reason.
//! It sends nothing; what has to be sent again goes back into the queue.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use super::index_check::WrongHit;
use super::outcome;
use super::queue::{Intent, Origin};
use super::writes::put_backs;
use crate::api::error::ApiError;
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::problem::Problem;
use crate::domain::together::difference::News;
use crate::state::cart_state::{CartState, Removal, Removed};
use crate::state::link::load::Loaded;
use crate::state::session::Core;
use crate::state::shared_cart::SharedCart;

/// What became of one change.
pub(in crate::state) enum Settled {
    /// The cart is as the person meant.
    Held(Answer),
    /// The line had moved, and others may have been hit in its place.
    Missed(Vec<WrongHit>),
    /// The store says no, or there is nothing to change any more.
    Refused(Refusal),
    /// The API did not do it, however often it was asked.
    Failed(ApiError),
    /// The person means something else by now.
    Superseded,
    /// There is no such cart any more.
    Closed(Problem),
}

/// The cart around a change that holds.
pub(in crate::state) struct Answer {
    pub(in crate::state) announcement: Announcement,
    pub(in crate::state) before: Cart,
    pub(in crate::state) after: Cart,
    /// Lines that were hit besides.
    pub(in crate::state) strays: Vec<WrongHit>,
    /// Whether a write of ours made it so; otherwise it was so already.
    pub(in crate::state) is_ours: bool,
}

impl SharedCart {
    pub(in crate::state) fn settle(self, core: &RefCell<Core>, intent: Intent, settled: Settled) {
        match settled {
            Settled::Held(answer) => self.hold(core, &intent, answer),
            Settled::Missed(strays) => {
                self.tell_unknown(core, &strays);
                let queue = &mut core.borrow_mut().queue;
                queue.push_behind_return(Intent { misses: intent.misses + 1, ..intent });
                queue.push_first(put_backs(strays));
            }
            Settled::Refused(refusal) => self.refuse(core, &intent, refusal),
            Settled::Failed(ApiError::Refused(_))
                if core.borrow().is_guest()
                    && !matches!(intent.change, Change::SubmitForm { .. }) =>
            {
                self.refuse_guests(core);
                let waiting = core.borrow_mut().queue.clear();
                for intent in [intent].iter().chain(&waiting) {
                    self.refuse(core, intent, Refusal::GuestsMayNotEdit);
                }
            }
            Settled::Failed(error) => self.refuse(core, &intent, (&error).into()),
            Settled::Superseded => {}
            Settled::Closed(problem) => self.fail(core, problem),
        }
    }

    fn hold(self, core: &RefCell<Core>, intent: &Intent, answer: Answer) {
        let Answer { announcement, before, after, strays, is_ours } = answer;
        let change = &intent.change;
        let added = outcome::added_line(change, &before, &after);
        self.tell_copied(change, Ok((&before, &after)));
        self.tell_filled(change, Ok(&after));
        match (intent.origin, change) {
            // Somebody else took it out first.
            (Origin::Person, _) if announcement == Announcement::Removed(String::new()) => {
                let name = intent.touched.first().map(|touched| touched.item.name.clone());
                self.say(Announcement::Removed(name.unwrap_or_default()));
            }
            (Origin::Person, _) => self.say(announcement),
            (Origin::PutBack, _) => {
                let line = added.or_else(|| after.item(change.line()?));
                self.tell(core, News::PutBack, line.map(|item| item.name.clone()));
            }
            (Origin::Again { .. }, _) => {}
        }
        self.tell_unknown(core, &strays);
        let mut core = core.borrow_mut();
        core.learn_from_own(change, &before, &after);
        let now = core.env.now_ms();
        if is_ours {
            let lasting = outcome::lasting(change, &after, added);
            core.vigil.watch(lasting, intent.origin, [&before, &after], now);
        }
        if let (Change::EnsureUnits { item, .. }, Some(line)) = (change, added) {
            core.queue.rename(&item.key, &line.key);
        }
        let surplus = outcome::surplus(change, &before, &after, added.map(AsRef::as_ref));
        let surplus = surplus.map(WrongHit::PutBack);
        core.queue.push_first(put_backs(strays.into_iter().chain(surplus).collect()));
    }

    /// Lines that may have been hit and cannot be put back: people have to look.
    fn tell_unknown(self, core: &RefCell<Core>, strays: &[WrongHit]) {
        for stray in strays {
            if let WrongHit::Unknown(name) = stray {
                self.tell(core, News::Unsure, Some(name.clone()));
            }
        }
    }

    /// What became of a line that nobody meant to change, to be seen and heard.
    fn tell(self, core: &RefCell<Core>, news: fn(String) -> News, name: Option<String>) {
        let news = news(name.unwrap_or_default());
        self.say(match &news {
            News::PutBack(name) => Announcement::PutBack(name.clone()),
            News::Unsure(name) => Announcement::Unsure(name.clone()),
            _ => return,
        });
        let told = &mut core.borrow_mut().told;
        if !told.contains(&news) {
            told.push(news);
        }
    }

    /// Rolls a change back with a reason.
    fn refuse(self, core: &RefCell<Core>, intent: &Intent, refusal: Refusal) {
        let touched = &intent.touched;
        let name = touched.first().map(|touched| touched.item.name.clone());
        if intent.origin == Origin::PutBack {
            let restored = match &intent.change {
                Change::EnsureUnits { item, .. } => Some(item.name.clone()),
                _ => name,
            };
            return self.tell(core, News::Unsure, restored);
        }
        if self.tell_copied(&intent.change, Err(&refusal)) {
            // The report says it.
            return;
        }
        self.tell_filled(&intent.change, Err(&refusal));
        let name = match &intent.change {
            Change::SetQuantity { line, .. } | Change::SetService { line, .. } => {
                let (line, refusal) = (line.clone(), refusal.clone());
                if refusal == Refusal::LineIsGone {
                    // Somebody else took it out; the person may want it back.
                    self.open
                        .removed
                        .set(touched.first().cloned().map(|one| Removal { lines: vec![one] }));
                } else {
                    self.forget_removal_of(&intent.change);
                }
                core.borrow_mut().refusals.push((line, refusal));
                name
            }
            Change::RemoveAll(_) => {
                self.forget_removal_of(&intent.change);
                self.open.refusal.set(Some(refusal.clone()));
                None
            }
            Change::EnsureUnits { item, position, units } => {
                // It can be tried again.
                let removed = Removed { item: item.clone(), position: *position, units: *units };
                self.offer_to_undo(removed);
                Some(item.name.clone())
            }
            Change::AddCoupon(_) | Change::RemoveCoupon(_) => {
                self.open.coupon_refusal.set(Some(refusal.clone()));
                None
            }
            // It is told in its form.
            Change::SubmitForm { .. } | Change::ChooseDelivery { .. } => None,
            Change::Add(_) | Change::SetNote { .. } | Change::ChooseGift { .. } => {
                self.open.refusal.set(Some(refusal.clone()));
                None
            }
        };
        self.say(Announcement::Refused(name, refusal));
    }

    fn offer_to_undo(self, removed: Removed) {
        let mut lines =
            self.open.removed.get_untracked().map_or(Vec::new(), |removal| removal.lines);
        lines.push(removed);
        self.open.removed.set(Some(Removal { lines }));
    }

    /// The lines of a removal that did not hold come back, so there is nothing to undo.
    fn forget_removal_of(self, change: &Change) {
        let Some(mut removal) = self.open.removed.get_untracked() else { return };
        removal.lines.retain(|removed| !change.touches(&removed.item.key));
        self.open.removed.set((!removal.lines.is_empty()).then_some(removal));
    }

    pub(in crate::state) fn fail(self, core: &RefCell<Core>, problem: Problem) {
        {
            let mut core = core.borrow_mut();
            core.queue.clear();
            core.confirmed = None;
        }
        self.open.people.set(Arc::default());
        self.state.set(CartState::Failed(problem));
    }
}

impl Core {
    /// Takes an answer about the cart on the screen over. What it shows undone is made again.
    pub(in crate::state) fn take_over(&mut self, now: Loaded) {
        let cart = now.cart.clone();
        let changed = self.confirmed.replace(now).is_none_or(|before| before.cart != cart);
        if changed {
            self.rhythm.quicken();
            self.keep_what_is_seen();
        }
        for intent in self.vigil.undone(&cart, self.env.now_ms()) {
            self.queue.push_again(intent, &cart);
        }
    }

    fn is_guest(&self) -> bool {
        self.confirmed.as_ref().is_some_and(|opened| !opened.access.own_cart)
    }
}
