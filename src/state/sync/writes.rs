//! Takes changes to the API: one write in flight, the line's index found at that moment, tried again while that makes sense.
//! No other place sends a write; what became of it is `settling`'s matter.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::calls;
use super::index_check::{SentIndexes, WrongHit};
use super::outcome;
use super::queue::{Intent, Origin};
use super::retry::{Next, Retry};
use super::verdicts::{Answer, Settled};
use crate::api::error::ApiError;
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::notice::Refusal;
use crate::domain::problem::Problem;
use crate::state::cart_state::Editing;
use crate::state::link::load;
use crate::state::link::load::Loaded;
use crate::state::session::{Core, standing_in};
use crate::state::shared_cart::{SharedCart, set_if_changed};

/// How often a change is sent again because its line had moved.
const MISSES: u32 = 8;

/// How often a browser without a connection is asked whether it has one.
const OFFLINE_MS: u32 = 1_000;

/// What is known of the tries of one change.
#[derive(Default)]
struct Tries {
    /// The cart before the first one.
    first: Option<Cart>,
    /// The last one, if nobody knows whether it arrived, and the cart before it.
    unanswered: Option<(SentIndexes, Cart)>,
}

impl SharedCart {
    /// Shows a change at once and sends it as soon as it is its turn; false where this person may
    /// not change the cart.
    pub(in crate::state) fn submit(self, change: Change) -> bool {
        let Some(core) = self.core() else { return false };
        if self.open.editing.get_untracked() != Editing::Allowed {
            return false;
        }
        {
            let mut core = core.borrow_mut();
            core.forget_refusals(&change);
            let touched = standing_in(&core.items_to_show(), |item| change.touches(&item.key));
            core.queue.push(Intent { touched, ..Intent::of_person(change) });
        }
        self.open.coupon_refusal.set(None);
        self.open.refusal.set(None);
        self.show();
        self.send_next();
        true
    }

    pub(in crate::state) fn send_next(self) {
        let Some(core) = self.core() else { return };
        let Some(intent) = core.borrow_mut().queue.start_next() else { return };
        let opening = core.borrow().opening;
        spawn_local(async move {
            let settled = self.carry_out(&core, opening, &intent).await;
            let Some(settled) = settled.filter(|_| self.still_wants(&core, opening)) else {
                return;
            };
            core.borrow_mut().queue.settle();
            set_if_changed(self.open.trouble, None);
            self.settle(&core, intent, settled);
            self.show();
            self.send_next();
            let is_idle = core.borrow().queue.is_idle();
            if is_idle {
                // Nothing followed at once: by the next change this answer will be old.
                core.borrow_mut().is_fresh = false;
                self.after_writing(&core);
            }
        });
    }

    /// Tries until the change is made, refused or given up; `None` when another cart was opened
    /// meanwhile.
    async fn carry_out(
        self,
        core: &RefCell<Core>,
        opening: u32,
        intent: &Intent,
    ) -> Option<Settled> {
        let env = core.borrow().env.clone();
        let mut patience = Retry::default();
        let mut tries = Tries::default();
        loop {
            if !self.still_wants(core, opening) {
                return None;
            }
            let error = match Box::pin(self.attempt(core, opening, intent, &mut tries)).await? {
                Ok(settled) => return Some(settled),
                Err(error) => error,
            };
            // The write may have arrived all the same, so the next try begins with a read.
            core.borrow_mut().is_fresh = false;
            self.tell_trouble(&error);
            let pause = match patience.after(&error, env.chance()) {
                Next::GiveUp => return Some(Settled::Failed(error)),
                Next::TryAfter(pause) => pause,
                Next::WaitForConnection(pause) => {
                    while !env.is_online() && self.still_wants(core, opening) {
                        env.pass(OFFLINE_MS).await;
                    }
                    pause
                }
            };
            env.pass(pause).await;
            if core.borrow().queue.is_superseded() {
                return Some(Settled::Superseded);
            }
        }
    }

    /// One try, over an answer that was just received: after a pause the cart is read first, because
    /// somebody may have moved its lines meanwhile.
    async fn attempt(
        self,
        core: &RefCell<Core>,
        opening: u32,
        intent: &Intent,
        tries: &mut Tries,
    ) -> Option<Result<Settled, ApiError>> {
        if !core.borrow().is_fresh {
            match Box::pin(self.read_again(core, opening)).await? {
                Ok(Ok(())) => {}
                Ok(Err(problem)) => return Some(Ok(Settled::Closed(problem))),
                Err(error) => return Some(Err(error)),
            }
        }
        let (client, before, access) = core.borrow().confirmed_cart()?;
        let change = &intent.change;
        if matches!(change, Change::SubmitForm { draft, .. } if draft.is_forgotten()) {
            return Some(Ok(Settled::Superseded));
        }
        if let Some((aim, before_it)) = tries.unanswered.take() {
            let strays = aim.unanswered_strays(change, &before_it, &before);
            if !strays.is_empty() && intent.misses < MISSES {
                return Some(Ok(Settled::Missed(strays)));
            }
        }
        let is_retry = tries.first.is_some();
        let first = tries.first.get_or_insert_with(|| before.clone());
        // Somebody may have made the same change; or an earlier try of this one arrived.
        if let Some(announcement) = outcome::already(change, first, &before) {
            core.borrow_mut().vigil.forget(change, &before);
            return Some(Ok(Settled::Held(Answer {
                announcement,
                before: first.clone(),
                after: before,
                strays: Vec::new(),
                is_ours: is_retry,
            })));
        }
        if let Change::SetNote { text, instead_of } = change {
            let theirs = &before.summary.note;
            if intent.origin == Origin::Person && theirs != instead_of && theirs != text {
                return Some(Ok(Settled::Refused(Refusal::NoteChanged)));
            }
        }
        if let Change::SubmitForm { draft, instead_of, .. } = change {
            let is_contested = before.summary.filled.is_contested(draft, instead_of);
            if intent.origin == Origin::Person && is_contested {
                return Some(Ok(Settled::Refused(Refusal::FilledMeanwhile)));
            }
        }
        let aim = SentIndexes::of(change, &before);
        if aim.as_ref().is_some_and(|aim| aim.indexes.is_empty()) {
            let returns = change.line().is_some_and(|line| core.borrow().queue.brings_back(line));
            if returns && intent.misses < MISSES {
                return Some(Ok(Settled::Missed(Vec::new())));
            }
            return Some(Ok(Settled::Refused(Refusal::LineIsGone)));
        }
        core.borrow_mut().writes += 1;
        let answer = calls::make(&client, &before, access, change, aim.as_ref()).await;
        let aim = aim.filter(|_| core.borrow().checks_hits);
        if !self.still_wants(core, opening) {
            return None;
        }
        let order_form = match answer {
            Ok(order_form) => order_form,
            Err(error) => {
                tries.unanswered = aim.map(|aim| (aim, before));
                return Some(Err(error));
            }
        };
        if order_form.id != before.id {
            return Some(Ok(Settled::Closed(Problem::Replaced)));
        }
        let now = Loaded::of(order_form, access, core.borrow().session(), Some(&before));
        let after = now.cart.clone();
        let strays = aim.as_ref().map(|aim| aim.strays(change, &before, &after));
        let strays = strays.unwrap_or_default();
        let missed = !strays.is_empty()
            || aim.is_some_and(|aim| aim.missed(change, &after))
            || outcome::may_have_shifted(change, &before, &after);
        let outcome = outcome::of(change, &before, &after);
        {
            let mut core = core.borrow_mut();
            core.is_fresh = true;
            if outcome.is_ok() {
                // What was meant before about the same thing is history.
                core.vigil.forget(change, &before);
            }
            core.take_over(now);
        }
        Some(Ok(match outcome {
            Ok(announcement) => {
                Settled::Held(Answer { announcement, before, after, strays, is_ours: true })
            }
            Err(_) if missed && intent.misses < MISSES => Settled::Missed(strays),
            Err(refusal) => {
                let mut core = core.borrow_mut();
                core.queue.push_first(put_backs(strays));
                // What the store made of it is no news either.
                core.learn_from_own(change, &before, &after);
                Settled::Refused(refusal)
            }
        }))
    }

    /// Reads the cart on the screen, as the one who looks at it, and takes the answer over. The inner
    /// result says why the cart is not there any more.
    pub(in crate::state) async fn read_again(
        self,
        core: &RefCell<Core>,
        opening: u32,
    ) -> Option<Result<Result<(), Problem>, ApiError>> {
        let (client, cart, access) = core.borrow().confirmed_cart()?;
        let writes = core.borrow().writes;
        let answer = client.cart(&cart.id, load::credentials(access)).order_form_changes().await;
        if !self.still_wants(core, opening) {
            return None;
        }
        Some(match answer {
            Ok(order_form) if order_form.id != cart.id => Ok(Err(Problem::Replaced)),
            Ok(order_form) => {
                self.ask_who_is_signed_in(core, access, &order_form).await;
                if !self.still_wants(core, opening) {
                    return None;
                }
                // An answer from before a write of ours says nothing about what is there now.
                if core.borrow().writes == writes {
                    let now = Loaded::of(order_form, access, core.borrow().session(), Some(&cart));
                    core.borrow_mut().take_over(now);
                    // Nobody shall act on a line that is known to be gone.
                    self.show();
                }
                Ok(Ok(()))
            }
            Err(error @ (ApiError::NotFound | ApiError::Refused(_))) => Ok(Err(error.into())),
            Err(error) => Err(error),
        })
    }
}

/// What puts lines back that were hit and not meant.
pub(in crate::state) fn put_backs(strays: Vec<WrongHit>) -> Vec<Intent> {
    let put_back = |stray| match stray {
        WrongHit::PutBack(change) => Some(Intent::new(change, Origin::PutBack)),
        WrongHit::Unknown(_) => None,
    };
    strays.into_iter().filter_map(put_back).collect()
}
