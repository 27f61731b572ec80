//! What a person means to do to the cart, and what the cart looks like once it is done.
//! A change names its line by key, never by position; how it is sent is `state`'s matter.

use std::sync::Arc;

use super::cart::Cart;
use super::ids::LineKey;
use super::item::CartItem;

/// One intent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The line holds `quantity` selling units; 0 removes it.
    SetQuantity {
        /// Which line.
        line: LineKey,
        /// How many from now on.
        quantity: u32,
    },
    /// A removed line comes back.
    Restore {
        /// As it was.
        item: Arc<CartItem>,
        /// Where it stood among the lines.
        position: usize,
    },
    /// A coupon is added to those on the cart.
    AddCoupon(String),
    /// A coupon is taken off.
    RemoveCoupon(String),
}

impl Change {
    /// The line it is about.
    pub fn line(&self) -> Option<&LineKey> {
        match self {
            Self::SetQuantity { line, .. } => Some(line),
            Self::Restore { item, .. } => Some(&item.key),
            Self::AddCoupon(_) | Self::RemoveCoupon(_) => None,
        }
    }

    /// Whether `self` may take the place of `earlier`, which was not sent yet: quantities of one
    /// line collapse into the newest, but nothing collapses across a removal.
    pub fn replaces(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (
                Self::SetQuantity { line, .. },
                Self::SetQuantity { line: earlier_line, quantity: earlier_quantity },
            ) => line == earlier_line && *earlier_quantity > 0,
            _ => false,
        }
    }

    /// The lines once this is done, as far as the page can know. Prices and totals are the API's
    /// to tell; only the line's own total is estimated.
    pub fn apply(&self, items: &mut Vec<Arc<CartItem>>) {
        match self {
            Self::SetQuantity { line, quantity } => {
                let Some(at) = items.iter().position(|item| item.key == *line) else { return };
                if *quantity == 0 {
                    items.remove(at);
                } else if items[at].quantity != *quantity {
                    items[at] = Arc::new(items[at].with_quantity(*quantity));
                }
            }
            Self::Restore { item, position } => {
                if items.iter().all(|existing| existing.key != item.key) {
                    items.insert((*position).min(items.len()), Arc::clone(item));
                }
            }
            Self::AddCoupon(_) | Self::RemoveCoupon(_) => {}
        }
    }

    /// The coupons on the cart once this is done, in the API's comma-separated form; `None` when
    /// the change is not about coupons. An empty text takes all coupons off.
    pub fn coupons(&self, cart: &Cart) -> Option<String> {
        let current = cart.summary.coupons.iter();
        let coupons: Vec<&str> = match self {
            Self::AddCoupon(code) => current
                .map(String::as_str)
                .filter(|present| present != code)
                .chain([code.as_str()])
                .collect(),
            Self::RemoveCoupon(code) => {
                current.map(String::as_str).filter(|present| present != code).collect()
            }
            Self::SetQuantity { .. } | Self::Restore { .. } => return None,
        };
        Some(coupons.join(","))
    }
}
