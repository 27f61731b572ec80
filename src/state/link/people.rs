//! Data of people over time: who is asked for, when it leaves the screen, how it leaves the cart.
//! Whether a value may be seen at all is decided by `api::people`, answer by answer.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::load;
use crate::api::order_form::OrderForm;
use crate::api::people::access::Access;
use crate::api::people::login::Login;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::people::personal::People;
use crate::state::cart_state::CartState;
use crate::state::env::{Consent, GuestChoice, LinkMemory};
use crate::state::session::Core;
use crate::state::shared_cart::{SharedCart, set_if_changed};

/// After so long in the background nobody knows who will look at the page next.
const HIDDEN_MS: u32 = 5 * 60_000;

/// So long after somebody came back to the page, the store has to have said that it is still the one
/// whose data is on the screen.
const CONFIRM_MS: u32 = 2_000;

/// How long it counts who is signed in, while the page stays in sight.
const SESSION_MS: f64 = 60_000.0;

/// How often it is looked whether changes of the cart are through.
const PATIENCE_MS: u32 = 200;

impl SharedCart {
    /// Takes clear data off the screen and out of the memory it is kept in, what was typed too, at once:
    /// the page is left, or the browser keeps it for the way back. The next answer brings the store's
    /// again where it may be seen.
    pub fn hide_people(self) {
        self.forget_typed();
        self.mask_people();
        if let Some(core) = self.core() {
            let mut core = core.borrow_mut();
            core.session_asked_ms = None;
            if let Some(opened) = &mut core.confirmed {
                opened.session = None;
            }
        }
    }

    /// The same for what the store told: what somebody is typing stays.
    pub(in crate::state) fn mask_people(self) {
        let Some(core) = self.core() else { return };
        let people = {
            let mut core = core.borrow_mut();
            let Some(opened) = &mut core.confirmed else { return };
            opened.people = Arc::new(People::clone(&opened.people).masked());
            Arc::clone(&opened.people)
        };
        set_if_changed(self.open.people, people);
    }

    /// The page came into sight or went out of it. What was out of sight for long is hidden.
    pub(in crate::state) fn came_or_went(self, is_visible: bool) {
        let Some(core) = self.core() else { return };
        let (env, since) = {
            let mut core = core.borrow_mut();
            // It is asked anew who is signed in.
            core.session_asked_ms = None;
            let now = core.env.now_ms();
            let since = core.hidden_since_ms;
            core.hidden_since_ms = if is_visible { None } else { since.or(Some(now)) };
            (core.env.clone(), since)
        };
        let world_there = Rc::clone(&env);
        match since {
            // The browser may have put off what was to happen meanwhile.
            Some(since) if env.now_ms() - since >= f64::from(HIDDEN_MS) => self.hide_people(),
            None if !is_visible => spawn_local(async move {
                env.pass(HIDDEN_MS).await;
                if !env.is_visible() {
                    self.hide_people();
                }
            }),
            _ => {}
        }
        // Nobody waits for a word about what is hidden anyway.
        if is_visible
            && core.borrow().confirmed.as_ref().is_some_and(|opened| opened.people.is_clear())
        {
            spawn_local(async move {
                world_there.pass(CONFIRM_MS).await;
                if core.borrow().session_asked_ms.is_none() {
                    self.mask_people();
                }
            });
        }
    }

    /// Whether somebody else is signed in by now than when the data on the screen was shown. Then the
    /// browser's own cart may be another one, too, and asking for this one would take its place.
    pub(in crate::state) async fn is_another_signed_in(self, core: &RefCell<Core>) -> bool {
        let (client, before) = {
            let core = core.borrow();
            (core.client.clone(), core.session().filter(|_| core.session_asked_ms.is_none()))
        };
        let Some(before @ Login::SignedIn(_)) = before else { return false };
        let now = client.session().await;
        if now == before {
            let mut core = core.borrow_mut();
            core.session_asked_ms = Some(core.env.now_ms());
        }
        now != before && now != Login::Unknown
    }

    /// Asks who is signed in, where that decides what is seen of an answer and was not asked lately.
    pub(in crate::state) async fn ask_who_is_signed_in(
        self,
        core: &RefCell<Core>,
        access: Access,
        order_form: &OrderForm,
    ) {
        let (client, is_known) = {
            let core = core.borrow();
            let now = core.env.now_ms();
            let is_recent = core.session_asked_ms.is_some_and(|asked| now - asked < SESSION_MS);
            (core.client.clone(), is_recent && core.session().is_some())
        };
        if is_known {
            return;
        }
        if let Some(session) = load::asked(&client, access, order_form).await {
            let mut core = core.borrow_mut();
            core.session_asked_ms = Some(core.env.now_ms());
            if let Some(opened) = &mut core.confirmed {
                opened.session = Some(session);
            }
        }
    }

    /// The cart of this link holds the visitor's own data, and they want to see it: it is opened as
    /// themselves, and takes the place of the cart that this browser had. The way back is remembered.
    pub fn open_as_buyer(self) {
        let Some(core) = self.core() else { return };
        {
            let mut core = core.borrow_mut();
            let own = core.own_id();
            core.remember(|memory| {
                *memory =
                    LinkMemory { own, stance: GuestChoice::Joined, agreed: Consent::AsThemselves };
            });
        }
        self.open();
    }

    /// "Not you?": the store begins a new cart with the same items and nobody's data, and this page
    /// goes on with it.
    pub fn leave_people_behind(self) {
        let Some(core) = self.core() else { return };
        let (opening, env) = (core.borrow().opening, core.borrow().env.clone());
        spawn_local(async move {
            // What waits belongs to the cart as it is.
            while self.still_wants(&core, opening) && !core.borrow().queue.is_idle() {
                env.pass(PATIENCE_MS).await;
            }
            let Some((client, cart, _)) = core.borrow().confirmed_cart() else { return };
            let answer = client.change_to_anonymous_user(&cart.id).await;
            if !self.still_wants(&core, opening) {
                return;
            }
            let refusal = match answer {
                Ok(order_form) if order_form.id != cart.id => return self.go_on_with_own(&core),
                Ok(_) => Refusal::Refused,
                Err(error) => (&error).into(),
            };
            self.open.refusal.set(Some(refusal.clone()));
            self.say(Announcement::Refused(None, refusal));
        });
    }

    /// The page is about the visitor's own cart from now on, whatever it was opened with.
    fn go_on_with_own(self, core: &RefCell<Core>) {
        {
            let mut core = core.borrow_mut();
            core.visiting_own = None;
            core.link = Ok(None);
            core.remember(|memory| *memory = LinkMemory::default());
            core.env.forget_link();
        }
        self.state.set(CartState::Loading);
        self.open();
    }
}
