//! The handle that the view holds: one state to read, the signals of its parts, and the verbs that
//! a person can use. It knows no requests: a verb becomes a `Change`, which `sync` sends.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::cart_state::{CartState, Editing, OpenCart};
use super::env::{Env, GuestChoice, Options};
use super::forms::Forms;
use super::lines::Lines;
use super::loaded_cart::{LoadedCart, Others};
use super::session::{Session, Stage};
use crate::api::client::Client;
use crate::domain::cart::{Summary, unit_count};
use crate::domain::ids::OrderFormId;
use crate::domain::link::{Link, LinkError, LinkMode};
use crate::domain::money::CurrencyFormat;
use crate::domain::notice::Announcement;
use crate::domain::problem::Problem;
use crate::domain::together::difference::{self, News};
use crate::domain::together::mine::Part;
use crate::domain::together::seen::day;
use crate::state::signal::Signal;

/// The cart of an element. A copy is a handle to the same cart.
#[derive(Clone, Copy)]
pub struct SharedCart {
    pub(super) state: Signal<CartState>,
    pub(super) open: OpenCart,
    session: StoredValue<Rc<RefCell<Session>>, LocalStorage>,
}

impl SharedCart {
    /// A cart of which nothing is known yet; [`SharedCart::open`] reads it.
    pub fn new(
        client: Client,
        env: Env,
        link: Result<Option<Link>, LinkError>,
        options: Options,
    ) -> Self {
        let open = OpenCart {
            summary: Signal::new(Arc::new(Summary::default())),
            people: Signal::new(Arc::default()),
            currency: Signal::new(Arc::new(CurrencyFormat::default())),
            lines: Lines::new(),
            unit_count: Signal::new(0),
            busy: Signal::new(false),
            editing: Signal::new(Editing::Allowed),
            trouble: Signal::new(None),
            has_own_cart: Signal::new(false),
            is_signed_in: Signal::new(false),
            took_part: Signal::new(false),
            can_return: Signal::new(false),
            part: Signal::new(Part::default()),
            news: Signal::new(Arc::default()),
            was_emptied: Signal::new(false),
            removed: Signal::new(None),
            copied: Signal::new(None),
            interrupted: Signal::new(false),
            coupon_refusal: Signal::new(None),
            gift_refusal: Signal::new(None),
            note_refusal: Signal::new(None),
            refusal: Signal::new(None),
            leaving: Signal::new(None),
            unsaved: Signal::new(false),
            forms: Trigger::new(),
            events: Trigger::new(),
            announcement: Signal::new(None),
        };
        let session = Session::new(client, env, link, options);
        Self {
            state: Signal::new(CartState::Loading),
            open,
            session: StoredValue::new_local(Rc::new(RefCell::new(session))),
        }
    }

    /// A cart that does not check which lines its writes changed, as other carts do not. It is
    /// there for the test which proves that the check is needed.
    #[doc(hidden)]
    #[must_use]
    pub fn trusting_indexes(self) -> Self {
        self.with(|session| {
            session.trusts_indexes = true;
            if let Some(cart) = session.cart_mut() {
                cart.writer.checks_hits = false;
            }
        });
        self
    }

    /// What the screen shows.
    pub fn state(self) -> Signal<CartState> {
        self.state
    }

    /// What is on the screen while the state is `Open`.
    pub fn parts(self) -> OpenCart {
        self.open
    }

    /// Reads or changes the session; `None` once the element is gone. `act` sets no signal.
    pub(super) fn with<T>(self, act: impl FnOnce(&mut Session) -> T) -> Option<T> {
        let session = self.session.try_get_value()?;
        Some(act(&mut session.borrow_mut()))
    }

    /// The same for the cart on the screen; `None` while there is none.
    pub(super) fn with_cart<T>(self, act: impl FnOnce(&mut LoadedCart) -> T) -> Option<T> {
        self.with(|session| session.cart_mut().map(act)).flatten()
    }

    /// Changes the forms, and tells whoever follows them.
    pub(super) fn change_forms(self, change: impl FnOnce(&mut Forms)) {
        if self.with(|session| change(&mut session.forms)).is_some() {
            self.open.forms.notify();
            self.show_unsaved();
        }
    }

    /// The id of the cart on the screen, for the checkout button.
    pub fn id(self) -> Option<OrderFormId> {
        self.with_cart(|cart| cart.cart().id.clone())
    }

    /// The id that the link asked for, also when it was not opened.
    pub fn linked_id(self) -> Option<OrderFormId> {
        self.link().map(|link| link.id)
    }

    /// The link by which the person came; `None` on their own cart.
    pub fn link(self) -> Option<Link> {
        self.with(|session| session.link.clone().ok().flatten()).flatten()
    }

    /// The link to the cart on the screen, made today.
    pub fn share_link(self, mode: LinkMode) -> Option<Link> {
        let today = self.with(|session| day(session.env.now_ms()))?;
        self.with_cart(|cart| cart.others = Others::MayHaveLink);
        Some(Link { id: self.id()?, day: Some(today), mode })
    }

    /// Whether the link asks the person who opened it to complete this cart. It does not say who
    /// prepared it.
    pub fn is_to_complete(self) -> bool {
        let is_open = |link: &Link| Some(&link.id) == self.id().as_ref();
        self.link().is_some_and(|link| link.mode == LinkMode::Complete && is_open(&link))
    }

    /// Milliseconds since 1970; 0 once the element is gone.
    pub fn now_ms(self) -> f64 {
        self.with(|session| session.env.now_ms()).unwrap_or_default()
    }

    /// Announces something to people who cannot see it.
    pub fn say(self, announcement: Announcement) {
        self.open.announcement.set(Some(announcement));
    }

    /// What is new counts as seen from now on.
    pub fn dismiss_news(self) {
        self.with_cart(|cart| {
            if cart.has_news() {
                cart.others = Others::MayHaveLink;
            }
            cart.seen.dismiss(&cart.loaded.cart);
        });
        self.show();
    }

    /// What changed in the lines and coupons since the cart was opened, by whomever.
    pub fn changes_since_opened(self) -> Vec<News> {
        let mut news = self.with_cart(|cart| difference::between(&cart.opened, &cart.loaded.cart));
        let news = news.get_or_insert_default();
        news.retain(News::is_of_interest_to_others);
        std::mem::take(news)
    }

    /// Announces what is new since `before`: how much, or that the parcel is redirected.
    pub(super) fn announce_news(self, before: &[News]) {
        let news = self.open.news.get_untracked();
        if !self.announce_redirects(before) && !news.is_empty() {
            self.say(Announcement::News(news.to_vec()));
        }
    }

    /// Announces that somebody else redirects the parcel; false where that is not new.
    pub(super) fn announce_redirects(self, before: &[News]) -> bool {
        let mut news = self.open.news.get_untracked().to_vec();
        news.retain(|news| news.redirects() && !before.contains(news));
        let is_new = !news.is_empty();
        if is_new {
            self.say(Announcement::Redirected(news));
        }
        is_new
    }

    /// There is no cart to show, for this reason. What belonged to it is dropped.
    pub(super) fn fail(self, problem: Problem) {
        self.with(|session| {
            let own = match &mut session.stage {
                Stage::Loading { .. } => None,
                Stage::Loaded(cart) => cart.own.take(),
                Stage::Failed(own) => own.take(),
            };
            session.stage = Stage::Failed(own);
        });
        self.show();
        self.state.set(CartState::Failed(problem));
    }

    /// Whether something that the person did would be lost if the page closed now: a change that
    /// waits, or a note or a form that was typed and not saved.
    pub fn has_unsaved(self) -> bool {
        let has_unsaved = self.with(|session| {
            let cart = session.cart();
            cart.is_some_and(LoadedCart::has_unsaved) || session.forms.unsaved().is_some()
        });
        has_unsaved.unwrap_or(false)
    }

    /// Brings the signal `unsaved` up to date.
    pub(super) fn show_unsaved(self) {
        set_if_changed(self.open.unsaved, self.has_unsaved());
    }

    /// Sets whether this person may change the cart.
    pub(super) fn show_editing(self) {
        if let Some(editing) = self.with(|session| session.editing()) {
            set_if_changed(self.open.editing, editing);
        }
    }

    /// Brings the signals up to the last answer and the changes that wait on top of it. Without a
    /// cart they are empty, but for what is not drawn then anyway.
    pub(super) fn show(self) {
        let Some(shown) = self.with(|session| session.cart().map(LoadedCart::shown)) else {
            return;
        };
        let is_loaded = shown.is_some();
        if self.with_cart(|cart| !cart.events.is_empty()) == Some(true) {
            self.open.events.notify();
        }
        self.show_unsaved();
        let shown = shown.unwrap_or_default();
        // First, so that what is not to be seen any more goes before anything else is drawn.
        set_if_changed(self.open.people, shown.people);
        set_if_changed(self.open.trouble, shown.connection);
        set_if_changed(self.open.removed, shown.removed);
        set_if_changed(self.open.copied, shown.copied);
        set_if_changed(self.open.interrupted, shown.interrupted.is_some());
        set_if_changed(self.open.coupon_refusal, shown.coupon_refusal);
        set_if_changed(self.open.gift_refusal, shown.gift_refusal);
        set_if_changed(self.open.note_refusal, shown.note_refusal);
        set_if_changed(self.open.refusal, shown.other_refusal);
        set_if_changed(self.open.leaving, shown.leaving);
        let can_return = self.with(|session| session.memory.left.is_some());
        set_if_changed(self.open.can_return, can_return == Some(true));
        if is_loaded {
            let summary = shown.summary;
            let unit_count = unit_count(shown.lines.iter().map(|line| &line.item));
            if *self.open.currency.get_untracked() != summary.currency {
                self.open.currency.set(Arc::new(summary.currency.clone()));
            }
            self.open.lines.show(shown.lines);
            set_if_changed(self.open.unit_count, unit_count);
            set_if_changed(self.open.busy, shown.is_busy);
            set_if_changed(self.open.has_own_cart, shown.has_own_cart);
            let own = self.with_cart(|cart| cart.own.as_ref().is_some_and(|own| own.is_signed_in));
            set_if_changed(self.open.is_signed_in, own == Some(true));
            let took_part = self.with(|session| {
                let has_joined = session.memory.choice == GuestChoice::Join;
                has_joined || session.cart().is_some_and(|cart| cart.took_part)
            });
            set_if_changed(self.open.took_part, took_part == Some(true));
            set_if_changed(self.open.part, shown.part);
            set_if_changed(self.open.was_emptied, shown.was_emptied);
            set_if_changed(self.open.news, Arc::new(shown.news));
            set_if_changed(self.open.summary, summary);
        }
    }
}

/// Sets a signal to a value that differs from the one it has, so that nothing follows without need.
/// A `Memo` would do the same for a value that follows from other signals; these follow from none.
pub(super) fn set_if_changed<T: PartialEq + 'static>(signal: Signal<T>, value: T) {
    if signal.with_untracked(|shown| *shown != value) {
        signal.set(value);
    }
}
