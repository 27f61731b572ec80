//! What a settled change means for the screen: announced, told beside the line, put back, or rolled
//! back with a reason. It sends nothing; what has to be sent again goes back into the queue.

use std::sync::Arc;

use super::index_check::WrongHit;
use super::plan::{Held, Settled};
use super::queue::{Intent, Origin};
use super::{completion, outcome, undone};
use crate::api::error::ApiError;
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::change_rules::RefusalPlace;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::together::difference::News;
use crate::state::cart_event::CartEvent;
use crate::state::cart_state::{LeaveStatus, Removal, Removed};
use crate::state::loaded_cart::LoadedCart;
use crate::state::page_change::{Outcome, SUPERSEDED, Status};
use crate::state::task::Task;

/// Brings the cart, the forms and the announcements up to what became of a change.
pub(super) fn settle(task: &Task, intent: Intent, settled: Settled) {
    let handle = task.handle;
    match settled {
        Settled::Held(held) => hold(task, &intent, &held),
        Settled::Missed(wrong_hits) => announce(task, |cart| {
            let again = Intent { misses: intent.misses + 1, ..intent };
            cart.writer.queue.push_behind_return(again);
            cart.put_back(&wrong_hits);
            cart.report_unknown(&wrong_hits)
        }),
        Settled::Refused(refusal) => refuse(task, &intent, &refusal),
        Settled::Rejected { refusal, before, after, wrong_hits } => {
            task.with(|cart| {
                cart.put_back(&wrong_hits);
                // The person meant something newer, and the store answered it.
                cart.writer.guard.forget(&intent.change, &before);
                // What the store made of the change is no news either.
                cart.seen.learn_from_own(&intent.change, &before, &after);
            });
            refuse(task, &intent, &refusal);
        }
        Settled::Failed(ApiError::Refused(_)) if intent.change.may_be_refused_to_guests() => {
            refuse_to_guest(task, &intent);
        }
        Settled::Failed(error) => refuse(task, &intent, &(&error).into()),
        Settled::Superseded => {
            let line = intent.change.line().cloned();
            intent.tell(Outcome::refused(SUPERSEDED, line));
        }
        Settled::CartIsGone(problem) => handle.fail(problem),
    }
}

/// Runs `act` over the cart and says what it returns.
fn announce(task: &Task, act: impl FnOnce(&mut LoadedCart) -> Vec<Announcement>) {
    for announcement in task.with(act).unwrap_or_default() {
        task.handle.say(announcement);
    }
}

fn hold(task: &Task, intent: &Intent, held: &Held) {
    if intent.change.holds_typed() {
        task.handle.change_forms(|forms| forms.change_held(&intent.change, &held.after));
    }
    announce(task, |cart| cart.hold(intent, held));
    intent.tell(outcome_of(&intent.change, held));
}

/// What a change that holds means to the page that asked for it.
fn outcome_of(change: &Change, held: &Held) -> Outcome {
    let Held { before, after, .. } = held;
    let has_less = match change {
        Change::Add(new) => {
            let units = |cart| outcome::units_sold(cart, new);
            units(after).saturating_sub(units(before)) < new.quantity
        }
        Change::EnsureUnits { item, units, .. } => outcome::units_of(after, item) < *units,
        Change::SetQuantity { .. }
        | Change::RemoveAll(_)
        | Change::AddCoupon(_)
        | Change::RemoveCoupon(_)
        | Change::SetNote { .. }
        | Change::SetService { .. }
        | Change::Attach { .. }
        | Change::ChooseGift { .. }
        | Change::SubmitForm { .. }
        | Change::ChooseDelivery { .. } => false,
    };
    let status =
        if has_less { Status::Capped(Refusal::OnlyAvailable(1).code()) } else { Status::Done };
    let added = outcome::added_line(change, before, after).map(|item| item.key.clone());
    Outcome { status, line: added.or_else(|| change.line().cloned()) }
}

impl LoadedCart {
    /// Notes a change that holds; what there is to announce.
    fn hold(&mut self, intent: &Intent, held: &Held) -> Vec<Announcement> {
        let Held { announcement, before, after, wrong_hits, is_ours } = held;
        let change = &intent.change;
        let added = outcome::added_line(change, before, after);
        let is_copied = self.report_copied(change, Ok((before, after)));
        let mut announcements = match intent.origin {
            Origin::Person => {
                let announcement = intent.with_name(announcement);
                match (&announcement, is_copied) {
                    (Announcement::Restored(name), true) => {
                        vec![Announcement::Added(Some(name.clone()))]
                    }
                    (_, _) => vec![announcement],
                }
            }
            Origin::PutBack => {
                let line_in = |cart| change.line().and_then(|line| Cart::item(cart, line));
                let line = added.or_else(|| line_in(after)).or_else(|| line_in(before));
                let name = line.map(|item| item.name.clone()).unwrap_or_default();
                vec![self.report(News::PutBack(name.clone()), Announcement::PutBack(name))]
            }
            Origin::Completion | Origin::Again { .. } => Vec::new(),
        };
        announcements.extend(self.report_unknown(wrong_hits));
        self.seen.learn_from_own(change, before, after);
        let surplus = outcome::surplus(change, before, after, added.map(AsRef::as_ref));
        let is_by_person = matches!(intent.origin, Origin::Person | Origin::Again { .. });
        if *is_ours && is_by_person && self.is_guest() {
            self.seen.mine.learn(change, before, after);
            self.seen.keep(&self.loaded.cart, &self.env);
        }
        if *is_ours {
            let mut lasting = undone::lasting(change, after, added);
            // Units that are taken out again are not guarded.
            if let (Some(_), Change::EnsureUnits { units: meant, .. }) = (&surplus, change)
                && let Change::EnsureUnits { units, .. } = &mut lasting
            {
                *units = *meant;
            }
            let now = self.env.now_ms();
            self.writer.guard.watch(lasting, intent.origin, [before, after], now);
        }
        if let (Change::EnsureUnits { item, .. }, Some(line)) = (change, added) {
            self.writer.queue.rename(&item.key, &line.key);
            self.complete(item, line, before);
        }
        if let (Origin::Completion, Some(line)) = (intent.origin, change.line()) {
            self.note_left_out(line, Vec::new());
        }
        let surplus = surplus.map(WrongHit::PutBack);
        self.put_back(wrong_hits.iter().chain(&surplus));
        announcements
    }

    /// Lines that were changed by mistake are put back before anything else is sent.
    fn put_back<'a>(&mut self, wrong_hits: impl IntoIterator<Item = &'a WrongHit>) {
        let put_back = |hit: &WrongHit| match hit {
            WrongHit::PutBack(change) => {
                Some(self.with_touched(Intent::new(change.clone(), Origin::PutBack)))
            }
            WrongHit::Unknown(_) => None,
        };
        let intents = wrong_hits.into_iter().filter_map(put_back).collect();
        self.writer.queue.push_first(intents);
    }

    /// Something happened to a line that nobody meant to change: it is news, and announced.
    fn report(&mut self, news: News, announcement: Announcement) -> Announcement {
        self.seen.add_incident(news);
        announcement
    }

    /// Lines that may have been changed by mistake and cannot be put back: people have to look.
    fn report_unknown(&mut self, wrong_hits: &[WrongHit]) -> Vec<Announcement> {
        let mut announcements = Vec::new();
        for hit in wrong_hits {
            match hit {
                WrongHit::Unknown(name) => announcements.push(self.report_unsure(name)),
                WrongHit::PutBack(_) => {}
            }
        }
        announcements
    }

    fn report_unsure(&mut self, name: &str) -> Announcement {
        self.report(News::Unsure(name.to_owned()), Announcement::Unsure(name.to_owned()))
    }
}

/// The store lets no guest change the cart: nothing that waits needs to be tried.
fn refuse_to_guest(task: &Task, intent: &Intent) {
    let waiting = task.with(|cart| {
        if !cart.is_guest() {
            return None;
        }
        cart.refuses_guests = true;
        Some(cart.writer.queue.clear())
    });
    let Some(waiting) = waiting.flatten() else {
        return refuse(task, intent, &Refusal::Refused);
    };
    task.handle.show_editing();
    for intent in [intent].into_iter().chain(&waiting) {
        refuse(task, intent, &Refusal::GuestsMayNotEdit);
    }
}

/// Says what the store chose, where it undid the choice of a delivery option again.
pub(super) fn tell_given_up(task: &Task) {
    let given_up = task.with(|cart| {
        let given_up = cart.writer.guard.take_given_up();
        let with_refusal = |change: Change| {
            let refusal = match outcome::chosen_instead(&change, cart.cart()) {
                Some(name) => Refusal::StoreChose(name),
                None => Refusal::Refused,
            };
            (Intent::new(change, Origin::Again { left: 0 }), refusal)
        };
        given_up.into_iter().map(with_refusal).collect::<Vec<_>>()
    });
    for (intent, refusal) in given_up.unwrap_or_default() {
        refuse(task, &intent, &refusal);
    }
}

/// Rolls a change back with a reason.
fn refuse(task: &Task, intent: &Intent, refusal: &Refusal) {
    let change = &intent.change;
    if intent.origin != Origin::PutBack {
        task.handle.change_forms(|forms| forms.change_refused(change, refusal));
    }
    announce(task, |cart| cart.refuse(intent, refusal).into_iter().collect());
    intent.tell(Outcome::of_refusal(refusal, change.line().cloned()));
}

impl LoadedCart {
    /// Notes why a change did not hold, where the screen says it; what there is to announce.
    fn refuse(&mut self, intent: &Intent, refusal: &Refusal) -> Option<Announcement> {
        let Intent { change, touched, origin, .. } = intent;
        let name = change.product_name(touched.first().map(|touched| &*touched.item));
        if *origin == Origin::PutBack {
            return Some(self.report_unsure(&name.unwrap_or_default()));
        }
        if let (Origin::Completion, Some(line)) = (origin, change.line()) {
            let item = self.cart().item(line).cloned();
            let left_out = vec![completion::left_out(change, item.as_ref())?];
            self.note_left_out(line, left_out.clone());
            let name = item.map(|item| item.name.clone());
            return Some(Announcement::Refused(name, Refusal::CameBackWithout(left_out)));
        }
        let item = touched.first().map(|touched| Arc::clone(&touched.item));
        self.events.push(CartEvent::Refused { reason: refusal.code(), item });
        if self.report_copied(change, Err(refusal)) {
            // The report says it.
            return None;
        }
        if let Some(leaving) = &mut self.leaving {
            leaving.stop(LeaveStatus::Refused);
        }
        let name = match change.refusal_place() {
            RefusalPlace::Line(line) => {
                if *refusal == Refusal::LineIsGone {
                    // Somebody else removed it; the person may want it back.
                    let can_come_back = |it: &&Removed| it.item.quantity_is_editable();
                    let lines: Vec<_> = touched.iter().filter(can_come_back).cloned().collect();
                    self.removed = (!lines.is_empty()).then_some(Removal { lines });
                } else {
                    self.forget_removal_of(change);
                }
                self.refusals.add_line(line, refusal.clone());
                name
            }
            RefusalPlace::Undo { item, position, units } => {
                let item = item.clone();
                self.offer_to_undo(Removed { item, position, units });
                name
            }
            RefusalPlace::Coupons => {
                self.refusals.coupon = Some(refusal.clone());
                None
            }
            RefusalPlace::Gifts => {
                self.refusals.gift = Some(refusal.clone());
                None
            }
            RefusalPlace::Note => {
                self.refusals.note = Some(refusal.clone());
                None
            }
            // The form says it.
            RefusalPlace::Form(_) | RefusalPlace::DeliveryOptions => None,
            RefusalPlace::Cart => {
                self.forget_removal_of(change);
                self.refusals.other = Some(refusal.clone());
                None
            }
        };
        Some(Announcement::Refused(name, refusal.clone()))
    }
}
