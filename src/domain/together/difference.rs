//! What is new about a cart for somebody who knows an earlier one.
//! Facts only, in the order of the cart; whose doing it was nobody can tell.

use super::seen::{Seen, SeenLine, price_of};
use crate::domain::cart::Cart;
use crate::domain::cart::item::CartItem;
use crate::domain::ids::LineKey;
use crate::domain::money::Money;
use crate::domain::walk::find_from;

/// One thing that is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Something about a line that is in the cart.
    Line {
        /// Which.
        key: LineKey,
        /// The product.
        name: String,
        /// What.
        news: LineNews,
    },
    /// A line is gone; the product, if it was seen on this visit.
    Removed(Option<String>),
    /// Two changes met, and this line was hit by one that was not meant for it; it was put back.
    PutBack(String),
    /// Two changes met, and this line may have been hit by one that was not meant for it. How it was
    /// before nobody here knows, so people should look at it.
    Unsure(String),
    /// A coupon is on the cart.
    CouponAdded(String),
    /// A coupon was taken off.
    CouponRemoved(String),
    /// Another amount is to be paid.
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
    /// It was added, with so many selling units.
    Added(u32),
    /// It holds another quantity.
    Quantity {
        /// Selling units before.
        from: u32,
        /// Selling units now.
        to: u32,
    },
    /// One selling unit has another price.
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
}

/// Everything that is new in `cart`.
pub fn between(known: &Seen, cart: &Cart) -> Vec<News> {
    let mut news = Vec::new();
    let mut seen = vec![false; known.lines.len()];
    let mut next = 0;
    for item in &cart.items {
        let key = item.key.fingerprint();
        let about_line = |news| News::Line { key: item.key.clone(), name: item.name.clone(), news };
        match find_from(next, seen.len(), |at| !seen[at] && known.lines[at].key == key) {
            None => news.push(about_line(LineNews::Added(item.quantity))),
            Some(at) => {
                seen[at] = true;
                next = at + 1;
                news.extend(about(&known.lines[at], item).map(about_line));
            }
        }
    }
    let gone = known.lines.iter().zip(&seen).filter(|(_, seen)| !**seen);
    news.extend(gone.map(|(line, _)| News::Removed(line.name.clone())));
    if let Some(coupons) = &known.coupons {
        let now = &cart.summary.coupons;
        let added = now.iter().filter(|code| !coupons.contains(code));
        news.extend(added.cloned().map(News::CouponAdded));
        let removed = coupons.iter().filter(|code| !now.contains(code));
        news.extend(removed.cloned().map(News::CouponRemoved));
    }
    let to = cart.summary.value;
    if let Some(from) = known.total.filter(|from| *from != to) {
        news.push(News::Total { from, to });
    }
    news
}

fn about(before: &SeenLine, now: &CartItem) -> impl Iterator<Item = LineNews> + use<> {
    let (from, to) = (before.quantity, now.quantity);
    let quantity = (from != to).then_some(LineNews::Quantity { from, to });
    let price = match (before.price, price_of(now)) {
        (Some(from), Some(to)) if from != to => Some(LineNews::Price { from, to }),
        (Some(_), None) => Some(LineNews::SoldOut),
        (None, Some(_)) => Some(LineNews::BackInStock),
        _ => None,
    };
    [quantity, price].into_iter().flatten()
}

impl News {
    /// Whether it is about this line.
    pub fn about_line(&self, line: &LineKey) -> Option<LineNews> {
        match self {
            Self::Line { key, news, .. } if key == line => Some(*news),
            _ => None,
        }
    }
}
