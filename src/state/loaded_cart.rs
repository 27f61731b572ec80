//! What lives as long as one opened cart: its last answer, the changes that wait, what was seen of
//! it. Opening another cart drops it, and everything in it. It sends nothing and sets no signal.

use std::sync::Arc;

use super::cart_event::CartEvent;
use super::cart_state::{ConnectionIssue, Copied, Exit, LeaveStatus, Removal, Removed};
use super::env::{Env, Options};
use super::leaving::Leaving;
use super::lines::Line;
use super::link::load::{Loaded, OwnCart};
use super::refusals::Refusals;
use super::scope::Scope;
use super::seen::SeenCart;
use super::sync::poll::Poll;
use super::sync::writer::Writer;
use crate::domain::cart::Summary;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::promotion::{Earned, OfCart};
use crate::domain::cart::{Cart, units_like};
use crate::domain::notice::Refusal;
use crate::domain::people::personal::People;
use crate::domain::search::find_wrapping;
use crate::domain::together::difference::News;
use crate::domain::together::mine::Part;
use crate::domain::together::seen::Seen;

/// Whether somebody else may have the link to the cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Others {
    /// Nothing tells of anybody.
    None,
    /// The person came by the link, made one, or saw what others did.
    MayHaveLink,
}

/// A cart on the screen.
pub(super) struct LoadedCart {
    /// Cancels the tasks of this cart when it is dropped.
    pub(super) scope: Scope,
    pub(super) env: Env,
    /// The last answer, and how it was asked for.
    pub(super) loaded: Loaded,
    /// The visitor's own cart, if this is another one.
    pub(super) own: Option<OwnCart>,
    /// When the store was last asked who is signed in, in milliseconds since 1970; `None` since the
    /// person came back to the page.
    pub(super) login_asked_ms: Option<f64>,
    /// The cart as it was when it was opened.
    pub(super) opened: Seen,
    /// Whether the person changed it.
    pub(super) took_part: bool,
    /// When the last answer about the cart came, in milliseconds since 1970.
    pub(super) answered_ms: f64,
    /// Whether others may have the link.
    pub(super) others: Others,
    /// What the person has seen of the cart.
    pub(super) seen: SeenCart,
    /// The changes that wait, and the one that is on its way.
    pub(super) writer: Writer,
    /// When the cart is read again.
    pub(super) poll: Poll,
    /// The promotions that lines had in an answer.
    earned: Vec<Earned>,
    /// Why changes did not hold.
    pub(super) refusals: Refusals,
    /// The last removal, for as long as it can be undone.
    pub(super) removed: Option<Removal>,
    /// What became of lines that were copied here.
    pub(super) copied: Option<Arc<Copied>>,
    /// A reload interrupted a copy of lines to the cart with this fingerprint.
    pub(super) interrupted: Option<u64>,
    /// The tab stores a copy to this cart, until it is through.
    pub(super) keeps_copy: bool,
    /// A note that was typed and not saved yet, as the change that saves it.
    pub(super) typed_note: Option<Change>,
    /// The person wants to leave.
    pub(super) leaving: Option<Leaving>,
    /// The store refused a guest's change.
    pub(super) refuses_guests: bool,
    /// What keeps the cart from being up to date.
    pub(super) connection: Option<ConnectionIssue>,
    /// What the page was not told yet.
    pub(super) events: Vec<CartEvent>,
}

/// What the screen shows of a cart.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) people: Arc<People>,
    pub(super) summary: Arc<Summary>,
    pub(super) lines: Vec<Line>,
    pub(super) is_busy: bool,
    pub(super) news: Vec<News>,
    pub(super) was_emptied: bool,
    pub(super) connection: Option<ConnectionIssue>,
    pub(super) removed: Option<Removal>,
    pub(super) copied: Option<Arc<Copied>>,
    pub(super) interrupted: Option<u64>,
    pub(super) coupon_refusal: Option<Refusal>,
    pub(super) gift_refusal: Option<Refusal>,
    pub(super) note_refusal: Option<Refusal>,
    pub(super) other_refusal: Option<Refusal>,
    pub(super) part: Part,
    pub(super) has_own_cart: bool,
    pub(super) leaving: Option<(Exit, LeaveStatus)>,
}

impl LoadedCart {
    /// A cart that was just loaded.
    pub(super) fn new(
        loaded: Loaded,
        own: Option<OwnCart>,
        env: Env,
        options: Options,
        trusts_indexes: bool,
    ) -> Self {
        let seen = SeenCart::begin(&loaded.cart, &env, options.keeps_what_was_seen);
        let mut this = Self {
            opened: Seen::of(&loaded.cart),
            took_part: false,
            scope: Scope::new(),
            login_asked_ms: Some(env.now_ms()),
            answered_ms: env.now_ms(),
            others: if loaded.access.own_cart { Others::None } else { Others::MayHaveLink },
            env,
            loaded,
            own,
            seen,
            writer: Writer::new(!trusts_indexes),
            poll: Poll::default(),
            earned: Vec::new(),
            refusals: Refusals::default(),
            removed: None,
            copied: None,
            interrupted: None,
            keeps_copy: false,
            typed_note: None,
            leaving: None,
            refuses_guests: false,
            connection: None,
            events: Vec::new(),
        };
        this.note_earned();
        this
    }

    /// Notes which SKUs have which promotion. A teaser of the same promotion is about them later.
    pub(super) fn note_earned(&mut self) {
        let cart = &self.loaded.cart;
        for promotion in cart.summary.promotions.iter().filter(|it| it.is_on_lines) {
            for item in cart.items.iter().filter(|item| item.promotions.contains(&promotion.id)) {
                let earned = (promotion.id.clone(), item.sku.clone());
                if !self.earned.contains(&earned) {
                    self.earned.push(earned);
                }
            }
        }
    }

    /// The cart of the last answer.
    pub(super) fn cart(&self) -> &Cart {
        &self.loaded.cart
    }

    /// Whether the cart came by a link.
    pub(super) fn is_guest(&self) -> bool {
        !self.loaded.access.own_cart
    }

    /// The lines of the last answer, with the changes that wait already made to them.
    pub(super) fn optimistic_items(&self) -> Vec<Arc<CartItem>> {
        self.writer.queue.apply(&self.loaded.cart.items)
    }

    /// The lines on the screen that are meant, and where they stand, to bring them back there.
    pub(super) fn standing(&self, is_meant: impl Fn(&CartItem) -> bool) -> Vec<Removed> {
        let items = self.optimistic_items();
        let lines = items.iter().enumerate().filter(|(_, item)| is_meant(item));
        let removed = |(position, item): (usize, &Arc<CartItem>)| Removed {
            item: Arc::clone(item),
            position,
            units: units_like(&items, item),
        };
        lines.map(removed).collect()
    }

    /// Whether a change waits or is on its way, or a note was typed and not saved.
    pub(super) fn has_unsaved(&self) -> bool {
        !self.writer.queue.is_idle() || self.typed_note.is_some()
    }

    /// Everything that the screen shows.
    pub(super) fn shown(&self) -> Shown {
        let Loaded { cart, people, .. } = &self.loaded;
        let news = self.seen.news(cart);
        Shown {
            people: Arc::clone(people),
            summary: self.writer.queue.apply_to_summary(&cart.summary),
            lines: self.lines(&news),
            is_busy: !self.writer.queue.is_idle(),
            was_emptied: cart.items.is_empty() && self.seen.had_lines(),
            news,
            connection: self.connection,
            removed: self.removed.clone(),
            copied: self.copied.clone(),
            interrupted: self.interrupted,
            coupon_refusal: self.refusals.coupon.clone(),
            gift_refusal: self.refusals.gift.clone(),
            note_refusal: self.refusals.note.clone(),
            other_refusal: self.refusals.other.clone(),
            leaving: self.leaving.as_ref().map(|leaving| (leaving.exit, leaving.status)),
            part: self.seen.mine.part(cart),
            has_own_cart: self.own.as_ref().is_some_and(|own| !own.is_empty),
        }
    }

    fn lines(&self, news: &[News]) -> Vec<Line> {
        let about_lines: Vec<_> =
            news.iter().filter(|news| matches!(news, News::Line { .. })).collect();
        let news_at = |at: usize, item: &CartItem| about_lines[at].about_line(&item.key);
        let mut next = 0;
        let mut lines = Vec::new();
        let items = self.optimistic_items();
        let summary = &self.cart().summary;
        let promotions = OfCart::new(&summary.promotions, &summary.teasers, &items, &self.earned);
        for item in items.iter().filter(|item| item.stands_alone()).cloned() {
            let at = find_wrapping(next, about_lines.len(), |at| news_at(at, &item).is_some());
            next = at.map_or(next, |at| at + 1);
            let news = at.and_then(|at| news_at(at, &item));
            lines.push(Line {
                busy: self.writer.queue.touches(&item.key),
                refusal: self.refusals.of_line(&item.key).cloned(),
                news,
                promotions: promotions.of(&item),
                mine: self.seen.mine.units(&item).min(item.quantity),
                is_just_now: self.seen.is_just_now(&item, news, self.env.now_ms()),
                item,
            });
        }
        lines
    }
}
