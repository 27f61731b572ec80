//! What is new about a cart for a person who has seen an earlier one.
//! It has facts only, in the order of the cart. Who changed something is not known.

use std::sync::Arc;

use super::choices::Choices;
use super::redirected::{Redirect, has_changed};
use super::seen::{Seen, SeenLine, price_of};
use crate::domain::cart::Cart;
use crate::domain::cart::item::CartItem;
use crate::domain::ids::LineKey;
use crate::domain::money::Money;
use crate::domain::search::find_wrapping;

/// One thing that is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A line that is in the cart.
    Line {
        /// Which line.
        key: LineKey,
        /// The product.
        name: String,
        /// What is new about it.
        news: LineNews,
    },
    /// A line is gone; as it was, if the person saw it on this visit.
    Removed(Option<Arc<CartItem>>),
    /// Two changes at the same moment hit the wrong line; it was put back. The product.
    PutBack(String),
    /// Two changes at the same moment may have hit the wrong line, and how it was before is not
    /// known. The product; people should look at it.
    Unsure(String),
    /// A coupon was added; its code.
    CouponAdded(String),
    /// A coupon was taken off; its code.
    CouponRemoved(String),
    /// Another delivery option is chosen.
    DeliveryOption,
    /// The contact data is another one.
    Contact,
    /// The delivery data is another one.
    Address,
    /// The data for the invoice is another one.
    Invoice,
    /// The amount to pay is another one.
    Total {
        /// Before.
        from: Money,
        /// Now.
        to: Money,
    },
}

/// What is new about one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineNews {
    /// It was added with so many selling units.
    Added(u32),
    /// Its quantity is another one.
    Quantity {
        /// Selling units before.
        from: u32,
        /// Selling units now.
        to: u32,
    },
    /// The price of one selling unit is another one.
    Price {
        /// Before.
        from: Money,
        /// Now.
        to: Money,
    },
    /// It cannot be bought any more.
    SoldOut,
    /// It can be bought again.
    BackInStock,
    /// What was written or chosen for it is another one, for instance an engraving.
    Texts,
    /// Its services are others.
    Services,
    /// Its parts are others.
    Parts,
}

/// Everything that is new in `cart` to a person who has seen `known`.
pub fn between(known: &Seen, cart: &Cart) -> Vec<News> {
    let mut news = Vec::new();
    let mut seen = vec![false; known.lines.len()];
    let mut next = 0;
    for item in cart.lines() {
        let key = item.key.fingerprint();
        let about_line = |news| News::Line { key: item.key.clone(), name: item.name.clone(), news };
        match find_wrapping(next, seen.len(), |at| !seen[at] && known.lines[at].key == key) {
            None => news.push(about_line(LineNews::Added(item.quantity))),
            Some(at) => {
                seen[at] = true;
                next = at + 1;
                news.extend(about(&known.lines[at], item, cart.id.salt()).map(about_line));
            }
        }
    }
    let gone = known.lines.iter().zip(&seen).filter(|(_, seen)| !**seen);
    news.extend(gone.map(|(line, _)| News::Removed(line.item.clone())));
    if let Some(coupons) = &known.coupons {
        let now = &cart.summary.coupons;
        let added = now.iter().filter(|code| !coupons.contains(code));
        news.extend(added.cloned().map(News::CouponAdded));
        let removed = coupons.iter().filter(|code| !now.contains(code));
        news.extend(removed.cloned().map(News::CouponRemoved));
    }
    let redirects = [
        (Redirect::DeliveryOption, News::DeliveryOption),
        (Redirect::Contact, News::Contact),
        (Redirect::Address, News::Address),
        (Redirect::Invoice, News::Invoice),
    ];
    let changed = redirects.into_iter().filter(|(what, _)| has_changed(known, cart, *what));
    news.extend(changed.map(|(_, changed)| changed));
    let to = cart.summary.value;
    if let Some(from) = known.total.filter(|from| *from != to) {
        news.push(News::Total { from, to });
    }
    news
}

fn about(before: &SeenLine, now: &CartItem, salt: u64) -> impl Iterator<Item = LineNews> + use<> {
    let (from, to) = (before.quantity, now.quantity);
    let quantity = (from != to).then_some(LineNews::Quantity { from, to });
    let price = match (before.price, price_of(now)) {
        (Some(from), Some(to)) if from != to => Some(LineNews::Price { from, to }),
        (Some(_), None) => Some(LineNews::SoldOut),
        (None, Some(_)) => Some(LineNews::BackInStock),
        _ => None,
    };
    let (was, is) = (before.choices, Choices::of(now, salt));
    let texts = (was.texts != is.texts).then_some(LineNews::Texts);
    let services = (was.services != is.services).then_some(LineNews::Services);
    let parts = (was.parts != is.parts).then_some(LineNews::Parts);
    [quantity, price, texts, services, parts].into_iter().flatten()
}

impl LineNews {
    /// Whether a person did it. Prices and stock are the store's.
    pub fn is_by_people(self) -> bool {
        match self {
            Self::Added(_) | Self::Quantity { .. } | Self::Texts | Self::Services | Self::Parts => {
                true
            }
            Self::Price { .. } | Self::SoldOut | Self::BackInStock => false,
        }
    }
}

impl News {
    /// Whether it may send the parcel, or the invoice, to somebody else.
    pub fn redirects(&self) -> bool {
        match self {
            Self::DeliveryOption | Self::Contact | Self::Address | Self::Invoice => true,
            Self::Line { .. }
            | Self::Removed(_)
            | Self::PutBack(_)
            | Self::Unsure(_)
            | Self::CouponAdded(_)
            | Self::CouponRemoved(_)
            | Self::Total { .. } => false,
        }
    }

    /// Whether somebody who is told about the cart wants to know it. Prices and totals are the
    /// store's, and people's data is nobody else's.
    pub fn is_of_interest_to_others(&self) -> bool {
        match self {
            Self::Line { news: LineNews::Added(_) | LineNews::Quantity { .. }, .. }
            | Self::Removed(Some(_))
            | Self::CouponAdded(_)
            | Self::CouponRemoved(_) => true,
            Self::Line { .. }
            | Self::Removed(None)
            | Self::PutBack(_)
            | Self::Unsure(_)
            | Self::DeliveryOption
            | Self::Contact
            | Self::Address
            | Self::Invoice
            | Self::Total { .. } => false,
        }
    }

    /// The line that it is about: its key, its name, and what it tells of it. A line that was
    /// removed is none.
    pub fn line(&self) -> Option<(&LineKey, &str, LineNews)> {
        match self {
            Self::Line { key, name, news } => Some((key, name, *news)),
            Self::Removed(_)
            | Self::PutBack(_)
            | Self::Unsure(_)
            | Self::CouponAdded(_)
            | Self::CouponRemoved(_)
            | Self::DeliveryOption
            | Self::Contact
            | Self::Address
            | Self::Invoice
            | Self::Total { .. } => None,
        }
    }

    /// What it tells of this line, if it is about this line.
    pub fn about_line(&self, line: &LineKey) -> Option<LineNews> {
        self.line().filter(|(key, ..)| *key == line).map(|(_, _, news)| news)
    }
}
