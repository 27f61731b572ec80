//! The handle the view holds: one state to read and the verbs to change it.
//! It knows no requests: a verb becomes a `Change`, which `sending` takes to the API.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::cart_state::{CartState, OpenCart, Removed};
use super::lines::{Line, Lines};
use super::opening::{self, Opened};
use super::queue::Queue;
use crate::api::client::Client;
use crate::api::convert::Access;
use crate::domain::cart::{Cart, Summary, unit_count};
use crate::domain::change::Change;
use crate::domain::ids::{LineKey, OrderFormId};
use crate::domain::item::CartItem;
use crate::domain::link::LinkError;
use crate::domain::money::CurrencyFormat;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::quantity::MAX_QUANTITY;

/// The cart on the screen. A copy is a handle to the same cart.
#[derive(Clone, Copy)]
pub struct SharedCart {
    pub(super) state: RwSignal<CartState>,
    pub(super) open: OpenCart,
    core: StoredValue<Rc<RefCell<Core>>, LocalStorage>,
}

/// What the verbs share and nobody sees.
pub(super) struct Core {
    pub(super) client: Client,
    /// Which cart was asked for.
    pub(super) link: Result<Option<OrderFormId>, LinkError>,
    /// The cart of the last answer, and how it was asked for.
    pub(super) confirmed: Option<Opened>,
    /// Whether `confirmed` is the answer to the write just before. A cart that lay on the screen for
    /// a while may have changed, and its indexes with it.
    pub(super) is_fresh: bool,
    pub(super) queue: Queue,
    /// Why the last change of a line did not hold; a handful at most.
    pub(super) refusals: Vec<(LineKey, Refusal)>,
    /// Counts the openings, so that the answer to an older one is known as such.
    pub(super) opening: u32,
}

impl SharedCart {
    /// A cart that nothing is known of yet; [`SharedCart::open`] reads it.
    pub fn new(client: Client, link: Result<Option<OrderFormId>, LinkError>) -> Self {
        let open = OpenCart {
            summary: RwSignal::new(Arc::new(Summary::default())),
            currency: RwSignal::new(Arc::new(CurrencyFormat::default())),
            lines: Lines::new(),
            unit_count: RwSignal::new(0),
            busy: RwSignal::new(false),
            removed: RwSignal::new(None),
            coupon_refusal: RwSignal::new(None),
            announcement: RwSignal::new(None),
        };
        let core = Core {
            client,
            link,
            confirmed: None,
            is_fresh: false,
            queue: Queue::default(),
            refusals: Vec::new(),
            opening: 0,
        };
        Self {
            state: RwSignal::new(CartState::Loading),
            open,
            core: StoredValue::new_local(Rc::new(RefCell::new(core))),
        }
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

    /// The id of the cart on the screen, for the link and the checkout button.
    pub fn id(self) -> Option<OrderFormId> {
        self.core()?.borrow().confirmed.as_ref().map(|opened| opened.cart.id.clone())
    }

    /// The id that the link asked for, also when it was not opened.
    pub fn linked_id(self) -> Option<OrderFormId> {
        self.core()?.borrow().link.clone().ok().flatten()
    }

    /// Reads the cart and shows it. What waited is dropped: this is how one starts over.
    pub fn open(self) {
        let Some(core) = self.core() else { return };
        self.state.set(CartState::Loading);
        self.open.removed.set(None);
        self.open.coupon_refusal.set(None);
        let (client, link, opening) = core.borrow_mut().begin_opening();
        spawn_local(async move {
            let result = match link {
                Ok(link) => opening::open(&client, link.as_ref()).await,
                Err(error) => Err(error.into()),
            };
            if !self.still_wants(&core, opening) {
                return;
            }
            match result {
                Ok(opened) => {
                    let unit_count = opened.cart.unit_count();
                    core.borrow_mut().confirmed = Some(opened);
                    self.show();
                    self.state.set(CartState::Open(self.open));
                    self.say(Announcement::Opened(unit_count));
                }
                Err(problem) => self.state.set(CartState::Failed(problem)),
            }
        });
    }

    /// Whether answers of this opening still count: the element may be gone, or another cart opened,
    /// by the time they arrive.
    pub(super) fn still_wants(self, core: &RefCell<Core>, opening: u32) -> bool {
        core.borrow().opening == opening && self.core().is_some()
    }

    /// Opens another cart, for instance when the element's attribute changed.
    pub fn open_link(self, link: Result<Option<OrderFormId>, LinkError>) {
        let Some(core) = self.core() else { return };
        core.borrow_mut().link = link;
        self.open();
    }

    /// The line shall hold so many selling units; 0 takes it out.
    pub fn set_quantity(self, line: &LineKey, quantity: u32) {
        if quantity == 0 {
            return self.remove(line);
        }
        let quantity = quantity.min(MAX_QUANTITY);
        self.submit(Change::SetQuantity { line: line.clone(), quantity });
    }

    /// Takes a line out; [`SharedCart::undo_removal`] brings it back.
    pub fn remove(self, line: &LineKey) {
        let Some(core) = self.core() else { return };
        let Some(removed) = standing_in(&core.borrow().items_to_show(), line) else { return };
        self.open.removed.set(Some(removed));
        self.submit(Change::SetQuantity { line: line.clone(), quantity: 0 });
    }

    /// Brings the last removed line back where it was.
    pub fn undo_removal(self) {
        let Some(Removed { item, position }) = self.open.removed.get_untracked() else { return };
        self.open.removed.set(None);
        self.submit(Change::Restore { item, position });
    }

    /// The offer to undo goes away.
    pub fn dismiss_removal(self) {
        self.open.removed.set(None);
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

    /// Says something to those who cannot see it.
    pub fn say(self, announcement: Announcement) {
        self.open.announcement.set(Some(announcement));
    }

    /// Brings the signals up to the last answer and what waits on top of it.
    pub(super) fn show(self) {
        let Some(core) = self.core() else { return };
        let Some((summary, lines, busy)) = core.borrow().to_show() else { return };
        let unit_count = unit_count(lines.iter().map(|line| &line.item));
        if *self.open.currency.get_untracked() != summary.currency {
            self.open.currency.set(Arc::new(summary.currency.clone()));
        }
        self.open.lines.show(lines);
        set_if_changed(self.open.unit_count, unit_count);
        set_if_changed(self.open.busy, busy);
        set_if_changed(self.open.summary, summary);
    }
}

impl Core {
    fn begin_opening(&mut self) -> (Client, Result<Option<OrderFormId>, LinkError>, u32) {
        self.opening = self.opening.wrapping_add(1);
        self.queue = Queue::default();
        self.refusals.clear();
        self.confirmed = None;
        self.is_fresh = false;
        (self.client.clone(), self.link.clone(), self.opening)
    }

    pub(super) fn confirmed_cart(&self) -> Option<(Client, Cart, Access)> {
        let Opened { cart, access } = self.confirmed.as_ref()?;
        Some((self.client.clone(), cart.clone(), *access))
    }

    /// The line that a change is about, as it stands in the last answer.
    pub(super) fn touched_by(&self, change: &Change) -> Option<Removed> {
        standing_in(&self.confirmed.as_ref()?.cart.items, change.line()?)
    }

    /// Takes an answer over.
    pub(super) fn confirm(&mut self, cart: Cart, access: Access) {
        self.confirmed = Some(Opened { cart, access });
    }

    pub(super) fn forget_refusal(&mut self, line: &LineKey) {
        self.refusals.retain(|(refused, _)| refused != line);
    }

    fn to_show(&self) -> Option<(Arc<Summary>, Vec<Line>, bool)> {
        let summary = Arc::clone(&self.confirmed.as_ref()?.cart.summary);
        let mut lines = Vec::new();
        for item in self.items_to_show() {
            let busy = self.queue.touches(&item.key);
            lines.push(Line { busy, refusal: self.refusal_of(&item.key), item });
        }
        Some((summary, lines, !self.queue.is_idle()))
    }

    fn refusal_of(&self, line: &LineKey) -> Option<Refusal> {
        let refusal = self.refusals.iter().find(|(refused, _)| refused == line);
        refusal.map(|(_, refusal)| refusal.clone())
    }

    fn items_to_show(&self) -> Vec<Arc<CartItem>> {
        self.confirmed
            .as_ref()
            .map(|opened| self.queue.apply(&opened.cart.items))
            .unwrap_or_default()
    }
}

/// A line and its place, to bring it back there.
fn standing_in(items: &[Arc<CartItem>], line: &LineKey) -> Option<Removed> {
    let position = items.iter().position(|item| item.key == *line)?;
    Some(Removed { item: Arc::clone(&items[position]), position })
}

fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|shown| *shown != value) {
        signal.set(value);
    }
}
