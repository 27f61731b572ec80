//! Somebody who came by a link: may they change the cart, do they want to, and how do they get back to their own.
//! Nothing here is sent; what a person chose is remembered in the page's history entry alone.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::domain::ids::OrderFormId;
use crate::domain::link::{Link, LinkError, LinkMode};
use crate::domain::problem::Problem;
use crate::state::cart_state::{CartState, Editing, LookOnly};
use crate::state::env::{Consent, GuestChoice, LinkMemory, Options};
use crate::state::session::Core;
use crate::state::shared_cart::{SharedCart, set_if_changed};

impl SharedCart {
    /// Opens another cart, for instance when the element's attribute changed.
    pub fn open_link(self, link: Result<Option<Link>, LinkError>) {
        let Some(core) = self.core() else { return };
        {
            let mut core = core.borrow_mut();
            core.visiting_own = None;
            core.link = link;
            // What was remembered was about the link before.
            core.remember(|memory| *memory = LinkMemory::default());
        }
        self.open();
    }

    /// The page wants something else, for instance because an attribute changed.
    pub fn set_wishes(self, options: Options) {
        let Some(core) = self.core() else { return };
        core.borrow_mut().options = options;
        self.decide_editing();
    }

    /// The person edits the shared cart; their own stays where it is, and the way back to it is
    /// remembered.
    pub fn join(self) {
        self.choose(GuestChoice::Joined);
    }

    /// The person looks only.
    pub fn look_only(self) {
        self.choose(GuestChoice::Looking);
    }

    pub(in crate::state) fn choose(self, stance: GuestChoice) {
        let Some(core) = self.core() else { return };
        {
            let mut core = core.borrow_mut();
            let own = core.own_id();
            core.remember(|memory| {
                memory.stance = stance;
                memory.own = own;
            });
        }
        self.decide_editing();
    }

    /// The person knows what the problem says and opens the cart all the same. A cart that the store
    /// shows only with credentials becomes the browser's own, so the way back is remembered first.
    pub fn open_anyway(self) {
        let Some(core) = self.core() else { return };
        let agreed = match self.state.get_untracked() {
            CartState::Failed(Problem::LinkOld(_)) => Consent::OldLink,
            CartState::Failed(Problem::NeedsAgreement) => Consent::AsThemselves,
            _ => return,
        };
        {
            let mut core = core.borrow_mut();
            let own = core.own_id();
            core.remember(|memory| {
                memory.agreed = agreed;
                memory.own = own;
            });
        }
        self.open();
    }

    /// Opens the visitor's own cart.
    pub fn back_to_own(self) {
        let Some(core) = self.core() else { return };
        {
            let mut core = core.borrow_mut();
            core.visiting_own = core.own_id();
            if core.visiting_own.is_none() {
                core.link = Ok(None);
            }
            core.remember(|memory| *memory = LinkMemory::default());
        }
        self.open();
    }

    /// The store refused a guest's change: nobody needs to try again.
    pub(in crate::state) fn refuse_guests(self, core: &RefCell<Core>) {
        core.borrow_mut().refuses_guests = true;
        self.decide_editing();
    }

    /// Sets whether this person may change the cart.
    pub(in crate::state) fn decide_editing(self) {
        let Some(core) = self.core() else { return };
        let (editing, has_own_cart) = {
            let core = core.borrow();
            (core.editing(), core.has_own_cart())
        };
        set_if_changed(self.open.editing, editing);
        set_if_changed(self.open.has_own_cart, has_own_cart);
    }
}

impl Core {
    /// How many days old the link is, if that is too old to open it without a question.
    pub(in crate::state) fn too_old(&self, link: &Link) -> Option<u32> {
        let days = self.today().checked_sub(link.day?)?;
        (days > self.options.max_link_age_days && self.memory.agreed < Consent::OldLink)
            .then_some(days)
    }

    fn editing(&self) -> Editing {
        let Some(opened) = &self.confirmed else { return Editing::Allowed };
        let shared_to_look = matches!(&self.link, Ok(Some(link)) if link.mode == LinkMode::View);
        if self.options.is_view_only || (shared_to_look && !opened.access.own_cart) {
            return Editing::LookOnly(LookOnly::ByLink);
        }
        if self.refuses_guests {
            return Editing::LookOnly(LookOnly::ByStore);
        }
        match self.memory.stance {
            _ if opened.access.own_cart || opened.access.operator => Editing::Allowed,
            GuestChoice::Looking => Editing::LookOnly(LookOnly::Chosen),
            GuestChoice::Undecided if self.own.as_ref().is_some_and(|own| !own.is_empty) => {
                Editing::AskFirst
            }
            GuestChoice::Undecided | GuestChoice::Joined => Editing::Allowed,
        }
    }

    fn has_own_cart(&self) -> bool {
        let is_own = self.confirmed.as_ref().is_some_and(|opened| opened.access.own_cart);
        !is_own && self.own.as_ref().is_some_and(|own| !own.is_empty)
    }

    /// Whoever opened a cart as themselves needs the way back, also when their own cart became known
    /// only afterwards.
    pub(in crate::state) fn remember_own(&mut self) {
        if self.memory.agreed == Consent::AsThemselves && self.memory.own.is_none() {
            let own = self.own_id();
            self.remember(|memory| memory.own = own);
        }
    }

    /// The visitor's own cart.
    pub(in crate::state) fn own_id(&self) -> Option<OrderFormId> {
        self.memory.own.clone().or_else(|| self.own.as_ref().map(|own| own.id.clone()))
    }
}
