//! Looks whether somebody else changed the cart: every few seconds while something happens, seldom while nothing does, never while nobody can see the page.
//! It only reads; how long the pauses are is `rhythm`'s matter.

use std::cell::RefCell;

use leptos::task::spawn_local;

use super::retry::{Next, Retry};
use crate::api::error::ApiError;
use crate::domain::problem::Problem;
use crate::state::cart_state::{CartState, ConnectionIssue};
use crate::state::session::Core;
use crate::state::shared_cart::{SharedCart, set_if_changed};
use leptos::prelude::*;

impl SharedCart {
    /// Somebody may have changed the cart, or the person is back: reads it at once. A cart that could
    /// not be reached is tried again.
    pub fn look_again(self) {
        let Some(core) = self.core() else { return };
        let is_visible = core.borrow().env.is_visible();
        self.came_or_went(is_visible);
        match self.state.get_untracked() {
            CartState::Open(_) if is_visible => {
                core.borrow_mut().rhythm.quicken();
                self.look_after(0);
            }
            CartState::Failed(Problem::Offline) if core.borrow().env.is_online() => self.open(),
            _ => {}
        }
    }

    /// Another tab of this browser changed the cart with this fingerprint.
    pub fn tab_wrote(self, cart: u64) {
        if self.id().is_some_and(|id| id.fingerprint() == cart) {
            self.look_again();
        }
    }

    /// The browser has lost its connection.
    pub fn went_offline(self) {
        if self.core().is_none() {
            return;
        }
        set_if_changed(self.open.trouble, Some(ConnectionIssue::Offline));
    }

    /// Our own changes are through: the other tabs are told, and soon it is looked whether all of it
    /// is still there.
    pub(in crate::state) fn after_writing(self, core: &RefCell<Core>) {
        if let Some(opened) = &core.borrow().confirmed {
            core.borrow().env.tell_other_tabs(opened.cart.id.fingerprint());
        }
        core.borrow_mut().rhythm.quicken();
        self.plan_look();
    }

    /// Plans the next look by the rhythm.
    pub(in crate::state) fn plan_look(self) {
        let Some(core) = self.core() else { return };
        let pause = {
            let mut core = core.borrow_mut();
            let chance = core.env.chance();
            core.rhythm.next_pause_ms(chance)
        };
        self.look_after(pause);
    }

    /// Looks after a pause, unless another look is planned meanwhile.
    fn look_after(self, pause: u32) {
        let Some(core) = self.core() else { return };
        let (plan, opening, env) = {
            let mut core = core.borrow_mut();
            core.look = core.look.wrapping_add(1);
            (core.look, core.opening, core.env.clone())
        };
        spawn_local(async move {
            if pause > 0 {
                env.pass(pause).await;
            }
            let is_due = core.borrow().look == plan && core.borrow().queue.is_idle();
            if is_due && self.still_wants(&core, opening) && env.is_visible() {
                self.look(&core, opening, plan).await;
            }
        });
    }

    async fn look(self, core: &RefCell<Core>, opening: u32, plan: u32) {
        if self.is_another_signed_in(core).await {
            if self.still_wants(core, opening) {
                self.hide_people();
                self.open();
            }
            return;
        }
        let news = self.open.news.get_untracked();
        let Some(answer) = Box::pin(self.read_again(core, opening)).await else { return };
        let pause = match answer {
            Ok(Err(problem)) => return self.fail(core, problem),
            Ok(Ok(())) => {
                set_if_changed(self.open.trouble, None);
                core.borrow_mut().troubles = Retry::default();
                None
            }
            Err(error) => Some(self.put_up_with(core, &error)),
        };
        if self.open.news.get_untracked() != news {
            self.tell_news();
        }
        // A change that somebody else's write undid goes out again.
        self.send_next();
        if core.borrow().look == plan && core.borrow().queue.is_idle() {
            match pause {
                Some(pause) => self.look_after(pause),
                None => self.plan_look(),
            }
        }
    }

    /// Says what keeps the cart from being up to date.
    pub(in crate::state) fn tell_trouble(self, error: &ApiError) {
        let trouble = match error {
            ApiError::Network => ConnectionIssue::Offline,
            ApiError::NotUnderstood(_) => ConnectionIssue::NotUnderstood,
            _ => ConnectionIssue::Unavailable,
        };
        set_if_changed(self.open.trouble, Some(trouble));
    }

    /// The cart stays on the screen while it cannot be read; the pause until the next look.
    fn put_up_with(self, core: &RefCell<Core>, error: &ApiError) -> u32 {
        self.tell_trouble(error);
        let mut core = core.borrow_mut();
        let chance = core.env.chance();
        let by_rhythm = core.rhythm.next_pause_ms(chance);
        let pause = match (core.troubles.after(error, chance), error) {
            (Next::TryAfter(pause) | Next::WaitForConnection(pause), _) => pause,
            // Nobody waits for a look, so it can be as patient as the store asks.
            (Next::GiveUp, ApiError::Unavailable { retry_after: Some(asked) }) => *asked,
            (Next::GiveUp, _) => 0,
        };
        pause.max(by_rhythm)
    }
}
