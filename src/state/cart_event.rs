//! What happened to the cart on the screen that a page wants to know: what the store's answers
//! changed, and what it refused. The screen does not need it.

use std::sync::Arc;

use crate::domain::cart::Cart;
use crate::domain::cart::item::CartItem;
use crate::domain::search::find_wrapping;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum CartEvent {
    /// An answer shows another cart than the one before.
    Changed(Delta),
    /// A change of the person's, or of the page's, did not hold.
    Refused {
        /// The code of the reason.
        reason: &'static str,
        /// The line that it was about, if it was about one.
        item: Option<Arc<CartItem>>,
    },
}

/// Whose change an answer shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// It is the answer to a change of this element.
    Us,
    /// The cart was read.
    Others,
}

/// The differences between two answers about a cart.
#[derive(Clone, Debug, PartialEq)]
pub struct Delta {
    /// Whose change it is.
    pub by: By,
    /// Lines with more units than before, and how many more.
    pub added: Vec<(Arc<CartItem>, u32)>,
    /// Lines with fewer units than before, and how many fewer.
    pub removed: Vec<(Arc<CartItem>, u32)>,
    /// Lines whose price changed.
    pub changed: Vec<Arc<CartItem>>,
    /// The cart now.
    pub cart: Cart,
}

impl Delta {
    /// The differences; `None` where no line, coupon or total differs.
    pub fn between(before: &Cart, now: &Cart, by: By) -> Option<Self> {
        let (mut added, mut removed, mut changed) = (Vec::new(), Vec::new(), Vec::new());
        let earlier: Vec<_> = before.lines().collect();
        let (mut stays, mut next) = (vec![false; earlier.len()], 0);
        for item in now.lines() {
            let is_it = |at: usize| earlier[at].key == item.key && earlier[at].sku == item.sku;
            let at = find_wrapping(next, earlier.len(), is_it);
            if let Some(at) = at {
                stays[at] = true;
                next = at + 1;
            }
            let known = at.map(|at| earlier[at]);
            let had = known.map_or(0, |known| known.quantity);
            match item.quantity {
                units if units > had => added.push((Arc::clone(item), units - had)),
                units if units < had => removed.push((Arc::clone(item), had - units)),
                _ => {}
            }
            if known.is_some_and(|known| known.selling_price != item.selling_price) {
                changed.push(Arc::clone(item));
            }
        }
        let gone = earlier.iter().zip(&stays).filter(|(_, stays)| !**stays);
        removed.extend(gone.map(|(item, _)| (Arc::clone(item), item.quantity)));
        let has_same_lines = added.is_empty() && removed.is_empty() && changed.is_empty();
        let (was, is) = (&before.summary, &now.summary);
        let is_same = has_same_lines && (was.value, &was.coupons) == (is.value, &is.coupons);
        (!is_same).then(|| Self { by, added, removed, changed, cart: now.clone() })
    }
}
