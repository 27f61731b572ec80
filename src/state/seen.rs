//! What the person has seen of the cart, and what is new to them.
//! Their own changes are no news, and neither is what the store's rules made of them.

use super::env::Env;
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::search::find_wrapping;
use crate::domain::together::difference::{self, LineNews, News};
use crate::domain::together::mine::Mine;
use crate::domain::together::redirected;
use crate::domain::together::seen::{Seen, day, price_of};

/// For how many milliseconds a line says that somebody changed it just now.
const JUST_NOW_MS: f64 = 60_000.0;

/// How many lines say so at most. After more changes at once, it is as good as another cart.
const MOST_JUST_NOW: usize = 50;

/// What was seen of the cart on the screen.
pub(super) struct SeenCart {
    seen: Seen,
    /// What happened to lines that nobody meant to change, until the person dismisses it.
    incidents: Vec<News>,
    /// Lines that somebody else changed, by their fingerprint, and when that was read. Milliseconds
    /// since 1970.
    changed: Vec<(u64, f64)>,
    /// What they added to somebody else's cart.
    pub(super) mine: Mine,
    /// Whether it is kept for the next visit.
    pub(super) is_kept: bool,
}

impl SeenCart {
    /// What the person saw on their last visit; all of `cart` where nothing of that is kept.
    pub(super) fn begin(cart: &Cart, env: &Env, is_kept: bool) -> Self {
        let kept = if is_kept { env.stored_seen(cart.id.fingerprint()) } else { None };
        let seen = kept.and_then(|kept| Seen::from_kept(&kept, day(env.now_ms())));
        let mut seen = seen.unwrap_or_else(|| Seen::of(cart));
        // These are not kept, so those of now count as seen.
        seen.coupons = Some(cart.summary.coupons.clone());
        seen.learn_redirects(cart);
        let mut mine = Mine::default();
        for line in &mut seen.lines {
            mine.remember(line.key, std::mem::take(&mut line.mine));
        }
        mine.cut(cart);
        let this = Self { seen, incidents: Vec::new(), changed: Vec::new(), mine, is_kept };
        this.keep(cart, env);
        this
    }

    /// The person has seen everything there is.
    pub(super) fn dismiss(&mut self, cart: &Cart) {
        self.seen = Seen::of(cart);
        self.incidents.clear();
    }

    /// The person knows where the parcel goes.
    pub(super) fn learn_redirects(&mut self, cart: &Cart) {
        self.seen.learn_redirects(cart);
    }

    /// What is new in `cart`: incidents first.
    pub(super) fn news(&self, cart: &Cart) -> Vec<News> {
        let mut news = self.incidents.clone();
        news.extend(difference::between(&self.seen, cart));
        news
    }

    /// Whether the person saw any line.
    pub(super) fn had_lines(&self) -> bool {
        !self.seen.lines.is_empty()
    }

    /// Something happened to a line that nobody meant to change. The same is not told twice.
    pub(super) fn add_incident(&mut self, incident: News) {
        if !self.incidents.contains(&incident) {
            self.incidents.push(incident);
        }
    }

    /// Notes which lines differ between two answers, now that the second one was read. Changes of
    /// the person's own are noted too; a line says it only where they are news.
    pub(super) fn note_changes(&mut self, before: &Cart, now: &Cart, now_ms: f64) {
        self.changed.retain(|(_, at)| now_ms - at < JUST_NOW_MS);
        for news in difference::between(&Seen::of(before), now) {
            if let News::Line { key, news, .. } = news
                && news.is_by_people()
            {
                self.changed.push((key.fingerprint(), now_ms));
            }
        }
        let surplus = self.changed.len().saturating_sub(MOST_JUST_NOW);
        self.changed.drain(..surplus);
    }

    /// Whether somebody else changed a line just now, about which this is news.
    pub(super) fn is_just_now(&self, item: &CartItem, news: Option<LineNews>, now: f64) -> bool {
        let is_recent = |at: f64| (0.0..JUST_NOW_MS).contains(&(now - at));
        let key = item.key.fingerprint();
        news.is_some_and(LineNews::is_by_people)
            && self.changed.iter().any(|(changed, at)| *changed == key && is_recent(*at))
    }

    /// A line that is gone is put back by the person: it is no news any more.
    pub(super) fn forget_line(&mut self, gone: &CartItem) {
        let key = gone.key.fingerprint();
        self.seen.lines.retain(|line| line.key != key);
    }

    /// Keeps `cart`, as it is on the screen now, for the next visit.
    pub(super) fn keep(&self, cart: &Cart, env: &Env) {
        if self.is_kept {
            let mut seen = Seen::of(cart);
            for line in &mut seen.lines {
                line.mine = self.mine.runs(line.key).to_vec();
            }
            env.store_seen(cart.id.fingerprint(), &seen.to_kept(day(env.now_ms())));
        }
    }

    /// The person's own change turned `before` into `after`.
    pub(super) fn learn_from_own(&mut self, change: &Change, before: &Cart, after: &Cart) {
        let seen = &mut self.seen;
        for item in before.items.iter().chain(&after.items) {
            // Gifts and parts come and go with the lines that they belong to.
            if change.explains(item, before, after) || !item.quantity_is_editable() {
                seen.learn_line(item.key.fingerprint(), after);
            }
        }
        // Prices depend on quantities and coupons.
        let mut next = 0;
        for item in after.lines() {
            let key = item.key.fingerprint();
            if let Some(at) = find_wrapping(next, seen.lines.len(), |at| seen.lines[at].key == key)
            {
                seen.lines[at].price = price_of(item);
                next = at + 1;
            }
        }
        redirected::learn_from_own(seen, change, before, after);
        if change.coupons(after).is_some() {
            seen.coupons = Some(after.summary.coupons.clone());
        }
        // The person sees what their change made of the total. What others did is told by line.
        seen.total = Some(after.summary.value);
    }
}
