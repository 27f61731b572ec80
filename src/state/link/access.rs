//! Which cart is on the screen, and whether the person may change it: opening a link, joining,
//! looking only, and getting back to one's own cart. What a person chose is remembered in the
//! page's history entry alone; no change of a cart is sent.

use leptos::task::spawn_local;

use super::copying::{self, Copying};
use super::load::{self, LoadResult, Target};
use crate::domain::ids::OrderFormId;
use crate::domain::link::{Link, LinkError};
use crate::domain::notice::Announcement;
use crate::domain::problem::Problem;
use crate::state::cart_state::{CartState, Exit};
use crate::state::env::{Consent, GuestChoice, LinkMemory, Options};
use crate::state::loaded_cart::{LoadedCart, Others};
use crate::state::scope::Scope;
use crate::state::session::{BackTo, Session, Stage};
use crate::state::shared_cart::SharedCart;
use crate::state::sync::driver;

impl SharedCart {
    /// Reads the cart and shows it. What belonged to the cart before is dropped, changes that wait
    /// included.
    pub fn open(self) {
        self.open_and_copy(Copying::default());
    }

    /// The same, and copies this to the cart once it is open. Where it does not open,
    /// nothing is copied.
    pub(in crate::state) fn open_and_copy(self, copying: Copying) {
        let begun = self.with(|session| {
            let scope = Scope::new();
            let token = scope.token();
            session.stage = Stage::Loading { scope };
            let (client, memory) = (session.client.clone(), session.memory.clone());
            (client, memory, session.target(), session.options.is_operator, token)
        });
        let Some((client, memory, target, is_operator, token)) = begun else { return };
        self.state.set(CartState::Loading);
        self.show();
        spawn_local(async move {
            let result = load::load(&client, target, &memory, is_operator).await;
            if !token.is_cancelled() {
                self.take_load_result(result, copying);
            }
        });
    }

    fn take_load_result(self, LoadResult { result, own }: LoadResult, copying: Copying) {
        let loaded = match result {
            Ok(loaded) => loaded,
            Err(problem) => {
                self.with(|session| session.stage = Stage::Failed(own));
                self.refuse_waiting(&problem);
                self.fail(problem);
                return self.tell_readers(false);
            }
        };
        let unit_count = loaded.cart.unit_count();
        if self.with(|session| session.forms.open_cart(&loaded.cart.id)) == Some(true) {
            self.forget_typed();
        }
        self.change_forms(|_| {});
        self.with(|session| {
            let env = session.env.clone();
            let mut cart =
                LoadedCart::new(loaded, own, env, session.options, session.trusts_indexes);
            if matches!(&session.link, Ok(Some(link)) if link.id == cart.cart().id) {
                cart.others = Others::MayHaveLink;
            }
            session.stage = Stage::Loaded(Box::new(cart));
            if let Some(back_to) = &mut session.back_to {
                back_to.restores = false;
            }
            session.remember_own();
            if copying.is_nothing() {
                session.find_interrupted_copy();
            }
        });
        self.show_editing();
        self.show();
        self.state.set(CartState::Open);
        self.say(Announcement::Loaded(unit_count));
        self.announce_news(&[]);
        copying::begin(self, copying);
        self.tell_readers(true);
        self.carry_out_waiting();
        driver::schedule(self);
    }

    /// Opens another cart, for instance when the element's attribute changed.
    pub fn open_link(self, link: Result<Option<Link>, LinkError>) {
        self.with(|session| {
            session.back_to = None;
            session.link = link;
            // What was remembered was about the link before.
            session.remember(|memory| *memory = LinkMemory::default());
        });
        self.open();
    }

    /// The page has other options, for instance because an attribute changed.
    pub fn set_options(self, options: Options) {
        self.with(|session| {
            session.options = options;
            if let Some(cart) = session.cart_mut() {
                cart.seen.is_kept = options.keeps_what_was_seen;
            }
        });
        self.show_editing();
    }

    /// The person edits the shared cart. Their own cart stays as it is, and the way back to it is
    /// remembered.
    pub fn join(self) {
        self.choose(GuestChoice::Join);
        self.say(Announcement::Joined);
    }

    /// The person looks only.
    pub fn look_only(self) {
        self.choose(GuestChoice::LookOnly);
    }

    pub(in crate::state) fn choose(self, choice: GuestChoice) {
        self.remember_with_own(|memory| memory.choice = choice);
        self.show_editing();
        self.show();
        self.carry_out_waiting();
    }

    /// Opens the cart although the problem on the screen speaks against it. A cart that the store
    /// shows only with cookies becomes the browser's own, so the way back is remembered first.
    pub fn open_anyway(self) {
        let agreed = match self.state.get_untracked() {
            CartState::Failed(Problem::LinkDamaged) => return self.open_damaged(),
            CartState::Failed(Problem::LinkOld(_)) => Consent::OldLink,
            CartState::Failed(Problem::NeedsAgreement) => Consent::AsThemselves,
            CartState::Loading | CartState::Open | CartState::Failed(_) => return,
        };
        self.remember_with_own(|memory| memory.consent = agreed);
        self.open();
    }

    /// The person says that the cart that can be read in the damaged link is the one they want. A
    /// reload asks again.
    fn open_damaged(self) {
        self.with(|session| {
            if let Err(LinkError::Damaged(link)) = &session.link {
                session.link = Ok(Some(link.clone()));
            }
        });
        self.open();
    }

    /// Opens the linked cart with cookies, because it holds the visitor's own data and they want to
    /// see it. It takes the place of the cart that this browser had; the way back is remembered.
    pub fn open_as_buyer(self) {
        self.leave(Exit::AsBuyer, move || {
            self.remember_with_own(|memory| {
                memory.choice = GuestChoice::Join;
                memory.consent = Consent::AsThemselves;
            });
            self.open();
        });
    }

    fn remember_with_own(self, change: impl FnOnce(&mut LinkMemory)) {
        self.with(|session| {
            let own = session.own_id();
            session.remember(|memory| {
                memory.own = own;
                change(memory);
            });
        });
    }

    /// Opens the visitor's own cart.
    pub fn back_to_own(self) {
        self.leave(Exit::OwnCart, move || {
            self.with(|session| {
                // What the browser had before they opened the shared one as themselves is theirs.
                let restores = session.memory.consent == Consent::AsThemselves;
                session.back_to = session.own_id().map(|own| BackTo { own, restores });
                if session.back_to.is_none() {
                    session.link = Ok(None);
                }
                let left = session.link.clone().ok().flatten();
                let memory = LinkMemory { left, ..LinkMemory::default() };
                session.remember(|remembered| *remembered = memory);
                // A reload stays with the own cart.
                session.env.forget_link();
            });
            self.open();
        });
    }

    /// Opens the shared cart again that the person left for their own.
    pub fn return_to_shared(self) {
        self.leave(Exit::OwnCart, move || {
            self.with(|session| {
                let Some(link) = session.memory.left.take() else { return };
                session.env.recall_link(&link);
                session.back_to = None;
                session.link = Ok(Some(link));
                session.remember(|memory| *memory = LinkMemory::default());
            });
            self.open();
        });
    }

    /// The page is about the visitor's own cart from now on, whatever it was opened with.
    pub fn leave_link(self) {
        self.with(|session| session.leave_link(None, None));
        self.open();
    }
}

impl Session {
    /// The page is about the cart `to` of the visitor's from now on, or about the one that the
    /// cookie names. `before` is a cart of theirs that the cookie named until now.
    pub(super) fn leave_link(&mut self, to: Option<OrderFormId>, before: Option<OrderFormId>) {
        self.back_to = to.map(|own| BackTo { own, restores: true });
        self.link = Ok(None);
        self.remember(|memory| *memory = LinkMemory { own: before, ..LinkMemory::default() });
        self.env.forget_link();
    }

    /// What is to be loaded.
    fn target(&self) -> Target {
        if let Some(BackTo { own, restores }) = &self.back_to {
            let own = own.clone();
            return match &self.link {
                Ok(Some(link)) if !restores => Target::Before { own, linked: link.id.clone() },
                Ok(_) | Err(_) => Target::Restore(own),
            };
        }
        match &self.link {
            Err(error) => Target::Nothing(error.clone().into()),
            Ok(None) => Target::Own,
            Ok(Some(link)) => match self.days_if_too_old(link) {
                Some(days) => Target::Nothing(Problem::LinkOld(days)),
                None => Target::Linked(link.id.clone()),
            },
        }
    }
}
