//! What the verbs of a cart share and nobody sees: the last answer, what waits, what is watched.
//! It sends nothing and sets no signal.

use std::sync::Arc;

use super::cart_state::Removed;
use super::env::{Env, LinkMemory, Options};
use super::forms::Forms;
use super::lines::Line;
use super::link::load::{Loaded, OwnCart};
use super::sync::lost_update_guard::LostUpdateGuard;
use super::sync::poll_interval::PollInterval;
use super::sync::queue::Queue;
use super::sync::retry::Retry;
use crate::api::client::Client;
use crate::api::people::access::Access;
use crate::api::people::login::Login;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::{Cart, Summary, units_like};
use crate::domain::ids::{LineKey, OrderFormId};
use crate::domain::link::{Link, LinkError};
use crate::domain::notice::Refusal;
use crate::domain::people::personal::People;
use crate::domain::search::find_wrapping;
use crate::domain::together::difference::{LineNews, News};
use crate::domain::together::seen::Seen;

/// The one mutable thing behind a [`super::shared_cart::SharedCart`].
pub(super) struct Core {
    pub(super) client: Client,
    pub(super) env: Env,
    pub(super) options: Options,
    /// Which cart was asked for.
    pub(super) link: Result<Option<Link>, LinkError>,
    /// The visitor went back to their own cart, which is this one.
    pub(super) visiting_own: Option<OrderFormId>,
    /// What this page remembers of the link.
    pub(super) memory: LinkMemory,
    /// The cart of the last answer, and how it was asked for.
    pub(super) confirmed: Option<Loaded>,
    /// The visitor's own cart, if another one is on the screen.
    pub(super) own: Option<OwnCart>,
    /// When it was last asked who is signed in, in milliseconds since 1970; not since somebody came
    /// back to the page.
    pub(super) session_asked_ms: Option<f64>,
    /// Since when nobody can see the page, in milliseconds since 1970.
    pub(super) hidden_since_ms: Option<f64>,
    /// Whether `confirmed` is the answer to the write just before. A cart that lay on the screen for
    /// a while may have changed, and its indexes with it.
    pub(super) is_fresh: bool,
    pub(super) queue: Queue,
    pub(super) vigil: LostUpdateGuard,
    /// What the person fills in.
    pub(super) filling: Forms,
    /// What the person has seen of the cart.
    pub(super) known: Option<Seen>,
    /// Lines of the shared cart that are to be copied to the own one, once that is open.
    pub(super) to_copy: Vec<Arc<CartItem>>,
    pub(super) rhythm: PollInterval,
    /// The looks that failed in a row.
    pub(super) troubles: Retry,
    /// Whether an answer is searched for lines that were hit by mistake. Always, but for the test
    /// which proves that it is needed.
    pub(super) checks_hits: bool,
    /// Counts the looks that were planned: an older plan is void.
    pub(super) look: u32,
    /// Counts the writes: a look that began before one is out of date.
    pub(super) writes: u32,
    /// Why the last change of a line did not hold; a handful at most.
    pub(super) refusals: Vec<(LineKey, Refusal)>,
    /// What became of lines that nobody meant to change, until it is put away with the news.
    pub(super) told: Vec<News>,
    /// The store refused a guest's change of this cart.
    pub(super) refuses_guests: bool,
    /// Counts the openings, so that the answer to an older one is known as such.
    pub(super) opening: u32,
}

/// What the signals are set to.
pub(super) struct ToShow {
    pub(super) people: Arc<People>,
    pub(super) summary: Arc<Summary>,
    pub(super) lines: Vec<Line>,
    pub(super) is_busy: bool,
    pub(super) news: Vec<News>,
    pub(super) was_emptied: bool,
}

impl Core {
    pub(super) fn new(
        client: Client,
        env: Env,
        link: Result<Option<Link>, LinkError>,
        options: Options,
    ) -> Self {
        let memory = env.remembered();
        Self {
            client,
            env,
            options,
            link,
            visiting_own: None,
            memory,
            confirmed: None,
            own: None,
            session_asked_ms: None,
            hidden_since_ms: None,
            is_fresh: false,
            queue: Queue::default(),
            vigil: LostUpdateGuard::default(),
            filling: Forms::default(),
            known: None,
            to_copy: Vec::new(),
            rhythm: PollInterval::default(),
            troubles: Retry::default(),
            checks_hits: true,
            look: 0,
            writes: 0,
            refusals: Vec::new(),
            told: Vec::new(),
            refuses_guests: false,
            opening: 0,
        }
    }

    /// Starts over; the number of this opening.
    pub(super) fn begin_opening(&mut self) -> u32 {
        self.opening = self.opening.wrapping_add(1);
        self.queue = Queue::default();
        self.vigil = LostUpdateGuard::default();
        self.rhythm = PollInterval::default();
        self.refusals.clear();
        self.told.clear();
        self.refuses_guests = false;
        self.confirmed = None;
        self.known = None;
        self.own = None;
        self.is_fresh = false;
        self.opening
    }

    pub(super) fn remember(&mut self, change: impl FnOnce(&mut LinkMemory)) {
        change(&mut self.memory);
        self.env.remember(&self.memory);
    }

    pub(super) fn confirmed_cart(&self) -> Option<(Client, Cart, Access)> {
        let Loaded { cart, access, .. } = self.confirmed.as_ref()?;
        Some((self.client.clone(), cart.clone(), *access))
    }

    /// Who is signed in, as far as that was asked.
    pub(super) fn session(&self) -> Option<Login> {
        self.confirmed.as_ref()?.session.clone()
    }

    pub(super) fn forget_refusals(&mut self, change: &Change) {
        self.refusals.retain(|(refused, _)| !change.touches(refused));
    }

    pub(super) fn to_show(&self) -> Option<ToShow> {
        let Loaded { cart, people, .. } = self.confirmed.as_ref()?;
        let mut news = self.told.clone();
        news.extend(self.news(cart));
        let is_marked = |news: &&News| matches!(news, News::Line { .. });
        let marks: Vec<&News> = news.iter().filter(is_marked).collect();
        let mut next = 0;
        let mut lines = Vec::new();
        for item in self.items_to_show() {
            let mark = |at: usize| marks[at].about_line(&item.key);
            let found = find_wrapping(next, marks.len(), |at| mark(at).is_some());
            next = found.map_or(next, |at| at + 1);
            let news: Option<LineNews> = found.and_then(mark);
            let refusal = self.refusal_of(&item.key);
            lines.push(Line { busy: self.queue.touches(&item.key), refusal, news, item });
        }
        let knew_lines = self.known.as_ref().is_some_and(|known| !known.lines.is_empty());
        Some(ToShow {
            people: Arc::clone(people),
            summary: Arc::clone(&cart.summary),
            is_busy: !self.queue.is_idle(),
            was_emptied: cart.items.is_empty() && knew_lines,
            news,
            lines,
        })
    }

    fn refusal_of(&self, line: &LineKey) -> Option<Refusal> {
        let refusal = self.refusals.iter().find(|(refused, _)| refused == line);
        refusal.map(|(_, refusal)| refusal.clone())
    }

    /// The last answer with what waits already done to it.
    pub(super) fn items_to_show(&self) -> Vec<Arc<CartItem>> {
        self.confirmed
            .as_ref()
            .map(|opened| self.queue.apply(&opened.cart.items))
            .unwrap_or_default()
    }
}

/// Lines and their places, to bring them back there.
pub(super) fn standing_in(
    items: &[Arc<CartItem>],
    is_meant: impl Fn(&CartItem) -> bool,
) -> Vec<Removed> {
    let lines = items.iter().enumerate().filter(|(_, item)| is_meant(item));
    let removed = |(position, item): (usize, &Arc<CartItem>)| Removed {
        item: Arc::clone(item),
        position,
        units: units_like(items, item),
    };
    lines.map(removed).collect()
}
