//! What lives as long as the element: what was asked for, and what came of it.
//! Starting over replaces its [`Stage`]; tasks of the old one find their token cancelled.
//! It sends nothing and sets no signal.

use super::cart_state::{Editing, LookOnly};
use super::env::{Consent, Env, GuestChoice, LinkMemory, Options};
use super::forms::Forms;
use super::link::load::OwnCart;
use super::loaded_cart::LoadedCart;
use super::page_change::{PageChange, Reply};
use super::scope::Scope;
use crate::api::client::Client;
use crate::domain::ids::OrderFormId;
use crate::domain::link::{Link, LinkError, LinkMode};
use crate::domain::together::seen::day;

/// The one mutable value behind a [`super::shared_cart::SharedCart`].
pub(super) struct Session {
    pub(super) client: Client,
    pub(super) env: Env,
    pub(super) options: Options,
    /// Which cart the page asked for.
    pub(super) link: Result<Option<Link>, LinkError>,
    /// The person went back to their own cart. The link stays as it is.
    pub(super) back_to: Option<BackTo>,
    /// What this page remembers of the link.
    pub(super) memory: LinkMemory,
    /// What the person types into the forms. It survives opening the same cart again.
    pub(super) forms: Forms,
    /// What the page asked for before it was known whether this person may change the cart.
    pub(super) page_changes: Vec<(PageChange, Reply)>,
    /// Those who wait for the next read, and are told whether it worked.
    pub(super) readers: Vec<Box<dyn FnOnce(bool)>>,
    /// Since when nobody can see the page, in milliseconds since 1970.
    pub(super) hidden_since_ms: Option<f64>,
    /// See [`super::shared_cart::SharedCart::trusting_indexes`].
    pub(super) trusts_indexes: bool,
    /// How far opening the cart has come.
    pub(super) stage: Stage,
}

/// The visitor's own cart, to which they went back from that of the link.
pub(super) struct BackTo {
    /// As it was known when the link was opened.
    pub(super) own: OrderFormId,
    /// It is made the browser's own again, whatever the cookie names, because they had put the
    /// shared cart in its place. Once it is open, the cookie names it.
    pub(super) restores: bool,
}

/// How far opening a cart has come.
pub(super) enum Stage {
    /// The reads are on their way. Dropping the scope cancels them.
    Loading {
        /// Held for as long as the answers are wanted.
        #[expect(dead_code, reason = "it is there to be dropped")]
        scope: Scope,
    },
    /// The cart is on the screen.
    Loaded(Box<LoadedCart>),
    /// There is no cart; the visitor's own, if it became known.
    Failed(Option<OwnCart>),
}

impl Session {
    pub(super) fn new(
        client: Client,
        env: Env,
        link: Result<Option<Link>, LinkError>,
        options: Options,
    ) -> Self {
        let memory = env.link_memory();
        Self {
            client,
            env,
            options,
            link,
            back_to: None,
            memory,
            forms: Forms::default(),
            page_changes: Vec::new(),
            readers: Vec::new(),
            hidden_since_ms: None,
            trusts_indexes: false,
            stage: Stage::Failed(None),
        }
    }

    /// The cart on the screen.
    pub(super) fn cart(&self) -> Option<&LoadedCart> {
        match &self.stage {
            Stage::Loaded(cart) => Some(cart),
            Stage::Loading { .. } | Stage::Failed(_) => None,
        }
    }

    /// The same, to be changed.
    pub(super) fn cart_mut(&mut self) -> Option<&mut LoadedCart> {
        match &mut self.stage {
            Stage::Loaded(cart) => Some(cart),
            Stage::Loading { .. } | Stage::Failed(_) => None,
        }
    }

    /// Changes what the page remembers of the link, here and in the history entry.
    pub(super) fn remember(&mut self, change: impl FnOnce(&mut LinkMemory)) {
        change(&mut self.memory);
        self.env.store_link_memory(&self.memory);
    }

    /// The id of the visitor's own cart, also when another cart is on the screen.
    pub(super) fn own_id(&self) -> Option<OrderFormId> {
        let own = match &self.stage {
            Stage::Loading { .. } => &None,
            Stage::Loaded(cart) => &cart.own,
            Stage::Failed(own) => own,
        };
        self.memory.own.clone().or_else(|| own.as_ref().map(|own| own.id.clone()))
    }

    /// The way back to one's own cart is remembered as soon as it is known. The browser's cookie
    /// may name another cart afterwards: the person may have opened the shared one as themselves,
    /// and vtex.js makes the cart in the address the browser's own. An own cart without items
    /// counts only for a person who opened the shared one as themselves.
    pub(super) fn remember_own(&mut self) {
        let has_items = self.cart().and_then(|cart| cart.own.as_ref());
        let has_items = has_items.is_some_and(|own| !own.is_empty);
        let is_wanted = has_items || self.memory.consent == Consent::AsThemselves;
        if is_wanted && self.memory.own.is_none() {
            let own = self.own_id();
            self.remember(|memory| memory.own = own);
        }
    }

    /// Whether the person went back to their own cart from the one with this id.
    pub(super) fn is_back_from(&self, linked: &OrderFormId) -> bool {
        self.back_to.is_some() && matches!(&self.link, Ok(Some(link)) if link.id == *linked)
    }

    /// How many days old the link is, if that is too old to open it without a question.
    pub(super) fn days_if_too_old(&self, link: &Link) -> Option<u32> {
        let days = link.age(day(self.env.now_ms()))?;
        let has_consent = self.memory.consent >= Consent::OldLink;
        (days > self.options.max_link_age_days && !has_consent).then_some(days)
    }

    /// Whether this person may change the cart on the screen.
    pub(super) fn editing(&self) -> Editing {
        let Some(cart) = self.cart() else { return Editing::Allowed };
        let access = cart.loaded.access;
        let is_view_link = matches!(&self.link, Ok(Some(link)) if link.mode == LinkMode::View);
        if self.options.is_view_only || (is_view_link && !access.own_cart) {
            return Editing::LookOnly(LookOnly::ByLink);
        }
        if cart.refuses_guests {
            return Editing::LookOnly(LookOnly::ByStore);
        }
        if access.own_cart || access.operator {
            return Editing::Allowed;
        }
        match self.memory.choice {
            GuestChoice::LookOnly => Editing::LookOnly(LookOnly::Chosen),
            GuestChoice::Undecided if cart.own.as_ref().is_some_and(|own| !own.is_empty) => {
                Editing::AskFirst
            }
            GuestChoice::Undecided | GuestChoice::Join => Editing::Allowed,
        }
    }
}
