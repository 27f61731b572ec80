//! The handle the view holds: one state to read and the verbs to change it.
//! It knows no requests: a verb becomes a `Change`, which `sending` takes to the API.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::cart_state::{CartState, Editing, OpenCart};
use super::env::{Env, Options};
use super::lines::Lines;
use super::link::load;
use super::link::load::{Found, Opening};
use super::session::{Core, ToShow};
use crate::api::client::Client;
use crate::domain::cart::change::{Change, NewItem};
use crate::domain::cart::quantity::MAX_QUANTITY;
use crate::domain::cart::{Note, Summary, unit_count};
use crate::domain::ids::{LineKey, OrderFormId, SkuId};
use crate::domain::link::{Link, LinkError, LinkMode};
use crate::domain::money::CurrencyFormat;
use crate::domain::notice::Announcement;
use crate::domain::problem::Problem;

/// The cart on the screen. A copy is a handle to the same cart.
#[derive(Clone, Copy)]
pub struct SharedCart {
    pub(super) state: RwSignal<CartState>,
    pub(super) open: OpenCart,
    core: StoredValue<Rc<RefCell<Core>>, LocalStorage>,
}

impl SharedCart {
    /// A cart that nothing is known of yet; [`SharedCart::open`] reads it.
    pub fn new(
        client: Client,
        env: Env,
        link: Result<Option<Link>, LinkError>,
        options: Options,
    ) -> Self {
        let open = OpenCart {
            summary: RwSignal::new(Arc::new(Summary::default())),
            people: RwSignal::new(Arc::default()),
            currency: RwSignal::new(Arc::new(CurrencyFormat::default())),
            lines: Lines::new(),
            unit_count: RwSignal::new(0),
            busy: RwSignal::new(false),
            editing: RwSignal::new(Editing::Allowed),
            trouble: RwSignal::new(None),
            has_own_cart: RwSignal::new(false),
            news: RwSignal::new(Arc::default()),
            was_emptied: RwSignal::new(false),
            removed: RwSignal::new(None),
            copied: RwSignal::new(None),
            coupon_refusal: RwSignal::new(None),
            refusal: RwSignal::new(None),
            filling: RwSignal::new(0),
            announcement: RwSignal::new(None),
        };
        let core = Core::new(client, env, link, options);
        Self {
            state: RwSignal::new(CartState::Loading),
            open,
            core: StoredValue::new_local(Rc::new(RefCell::new(core))),
        }
    }

    /// A cart that takes it on trust that its writes hit the lines they were meant for, as other
    /// carts do. It is there for the test which proves that they do not.
    #[doc(hidden)]
    #[must_use]
    pub fn trusting_indexes(self) -> Self {
        if let Some(core) = self.core() {
            core.borrow_mut().checks_hits = false;
        }
        self
    }

    /// What the screen shows.
    pub fn state(self) -> ReadSignal<CartState> {
        self.state.read_only()
    }

    /// What is on the screen while the state is `Open`.
    pub fn parts(self) -> OpenCart {
        self.open
    }

    /// What the verbs share; `None` once the element is gone. It is never borrowed across an await
    /// or while a signal is set.
    pub(super) fn core(self) -> Option<Rc<RefCell<Core>>> {
        self.core.try_get_value()
    }

    /// The id of the cart on the screen, for the checkout button.
    pub fn id(self) -> Option<OrderFormId> {
        self.core()?.borrow().confirmed.as_ref().map(|opened| opened.cart.id.clone())
    }

    /// The id that the link asked for, also when it was not opened.
    pub fn linked_id(self) -> Option<OrderFormId> {
        self.core()?.borrow().link.clone().ok().flatten().map(|link| link.id)
    }

    /// The link to the cart on the screen, made today.
    pub fn share_link(self, mode: LinkMode) -> Option<Link> {
        let day = self.core()?.borrow().today();
        Some(Link { id: self.id()?, day: Some(day), mode })
    }

    /// Whether the store prepared this cart, and the one who opened its link is to complete it.
    pub fn is_to_complete(self) -> bool {
        let link = self.core().and_then(|core| core.borrow().link.clone().ok().flatten());
        let is_open = |link: &Link| Some(&link.id) == self.id().as_ref();
        link.is_some_and(|link| link.mode == LinkMode::Complete && is_open(&link))
    }

    /// Reads the cart and shows it. What waited is dropped: this is how one starts over.
    pub fn open(self) {
        let Some(core) = self.core() else { return };
        self.state.set(CartState::Loading);
        self.open.people.set(Arc::default());
        self.open.removed.set(None);
        self.open.copied.set(None);
        self.open.coupon_refusal.set(None);
        self.open.refusal.set(None);
        self.open.trouble.set(None);
        let opening = core.borrow_mut().begin_opening();
        spawn_local(async move {
            let answer = self.ask(&core).await;
            if self.still_wants(&core, opening) {
                self.take_opening(&core, answer);
            }
        });
    }

    async fn ask(self, core: &RefCell<Core>) -> Opening {
        let (client, link, own, memory) = {
            let core = core.borrow();
            (core.client.clone(), core.link.clone(), core.visiting_own.clone(), core.memory.clone())
        };
        let is_operator = core.borrow().options.is_operator;
        let too_old = match &link {
            Ok(Some(link)) => core.borrow().too_old(link),
            _ => None,
        };
        let found = match (link, too_old) {
            (Err(error), _) if own.is_none() => Found::nothing(error.into()),
            (Ok(Some(_)), Some(days)) if own.is_none() => Found::nothing(Problem::LinkOld(days)),
            (Ok(Some(link)), _) if own.is_none() => {
                load::find_linked(&client, &link.id, &memory).await
            }
            _ => load::find_own(&client, own.as_ref()).await,
        };
        found.opened(&client, is_operator).await
    }

    fn take_opening(self, core: &RefCell<Core>, Opening { result, own }: Opening) {
        let opened = match result {
            Ok(opened) => opened,
            Err(problem) => {
                core.borrow_mut().own = own;
                return self.fail(core, problem);
            }
        };
        let unit_count = opened.cart.unit_count();
        self.forget_typed_elsewhere(&opened.cart.id);
        {
            let mut core = core.borrow_mut();
            core.own = own;
            core.remember_own();
            core.session_asked_ms = Some(core.env.now_ms());
            core.confirmed = Some(opened);
            core.begin_to_know();
        }
        self.decide_editing();
        self.show();
        self.state.set(CartState::Open(self.open));
        self.say(Announcement::Loaded(unit_count));
        self.tell_news();
        self.begin_copying(core);
        self.plan_look();
    }

    /// Whether answers of this opening still count: the element may be gone, or another cart opened,
    /// by the time they arrive.
    pub(super) fn still_wants(self, core: &RefCell<Core>, opening: u32) -> bool {
        core.borrow().opening == opening && self.core().is_some()
    }

    /// The line shall hold so many selling units; 0 takes it out.
    pub fn set_quantity(self, line: &LineKey, quantity: u32) {
        if quantity == 0 {
            return self.remove(line);
        }
        let quantity = quantity.min(MAX_QUANTITY);
        self.submit(Change::SetQuantity { line: line.clone(), quantity });
    }

    /// Adds things that are known by their ids alone; false where this person may not.
    pub fn add_items(self, items: Vec<NewItem>) -> bool {
        let mut may = true;
        for item in items {
            may &= self.submit(Change::Add(item));
        }
        may
    }

    /// Adds a coupon.
    pub fn add_coupon(self, code: &str) {
        let code = code.trim();
        if !code.is_empty() {
            self.submit(Change::AddCoupon(code.to_owned()));
        }
    }

    /// Takes a coupon off.
    pub fn remove_coupon(self, code: &str) {
        self.submit(Change::RemoveCoupon(code.to_owned()));
    }

    /// Writes the note to the store in the place of the one that the person saw when they began.
    pub fn set_note(self, text: &str, instead_of: &str) {
        let (text, instead_of) = (Note::new(text), Note::new(instead_of));
        self.submit(Change::SetNote { text, instead_of });
    }

    /// Takes or leaves a service of a line.
    pub fn set_service(self, line: &LineKey, service: &str, is_chosen: bool) {
        let (line, service) = (line.clone(), service.to_owned());
        self.submit(Change::SetService { line, service, is_chosen });
    }

    /// Chooses a gift of a list, or puts it back.
    pub fn choose_gift(self, list: &str, gift: &SkuId, is_chosen: bool) {
        let (list, gift) = (list.to_owned(), gift.clone());
        self.submit(Change::ChooseGift { list, gift, is_chosen });
    }

    /// Says something to those who cannot see it.
    pub fn say(self, announcement: Announcement) {
        self.open.announcement.try_set(Some(announcement));
    }

    /// What is new is known from now on.
    pub fn dismiss_news(self) {
        let Some(core) = self.core() else { return };
        core.borrow_mut().know_all();
        self.show();
    }

    /// Says how much is new, where something is.
    pub(super) fn tell_news(self) {
        let count = self.open.news.with_untracked(|news| news.len());
        if count > 0 {
            self.say(Announcement::News(count));
        }
    }

    /// Brings the signals up to the last answer and what waits on top of it.
    pub(super) fn show(self) {
        let Some(core) = self.core() else { return };
        let Some(shown) = core.borrow().to_show() else { return };
        let ToShow { people, summary, lines, is_busy, news, was_emptied } = shown;
        // First, so that what is not to be seen any more goes before anything else is drawn.
        set_if_changed(self.open.people, people);
        let unit_count = unit_count(lines.iter().map(|line| &line.item));
        if *self.open.currency.get_untracked() != summary.currency {
            self.open.currency.set(Arc::new(summary.currency.clone()));
        }
        self.open.lines.show(lines);
        set_if_changed(self.open.unit_count, unit_count);
        set_if_changed(self.open.busy, is_busy);
        set_if_changed(self.open.was_emptied, was_emptied);
        set_if_changed(self.open.news, Arc::new(news));
        set_if_changed(self.open.summary, summary);
    }
}

pub(super) fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|shown| *shown != value) {
        signal.set(value);
    }
}
