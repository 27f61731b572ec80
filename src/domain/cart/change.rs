//! What a person means to do to the cart, and what the cart looks like once it is done.
//! A change names its line by key, never by position; how it is sent is `state`'s matter.

use std::sync::Arc;

use super::item::CartItem;
use super::{Cart, Note};
use crate::domain::ids::{LineKey, SellerId, SkuId};
use crate::domain::people::field::Group;
use crate::domain::people::presence::FieldPresence;
use crate::domain::people::typed::Draft;

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
    /// These lines are taken out, all of those that were on the screen.
    RemoveAll(Vec<LineKey>),
    /// A removed line comes back, or a line of another cart is added as it was there. The cart shall
    /// hold at least so many units of its kind, so that doing it twice does it once.
    EnsureUnits {
        /// As it was.
        item: Arc<CartItem>,
        /// Where it stood among the lines.
        position: usize,
        /// Selling units of its kind in the whole cart, once it is back.
        units: u32,
    },
    /// Something else is added.
    Add(NewItem),
    /// A coupon is added to those on the cart.
    AddCoupon(String),
    /// A coupon is taken off.
    RemoveCoupon(String),
    /// The note to the store.
    SetNote {
        /// From now on.
        text: Note,
        /// What the person saw when they began to write.
        instead_of: Note,
    },
    /// A service of a line is taken or left.
    SetService {
        /// Which line.
        line: LineKey,
        /// The vendor's id of the service.
        service: String,
        /// Whether it is wanted.
        is_chosen: bool,
    },
    /// A gift is chosen, or put back.
    ChooseGift {
        /// The vendor's id of the list.
        list: String,
        /// Which gift.
        gift: SkuId,
        /// Whether it is wanted.
        is_chosen: bool,
    },
    /// Contact or delivery data as somebody typed it, all of it.
    SubmitForm {
        /// Which of them.
        group: Group,
        /// What was typed.
        draft: Draft,
        /// What the person saw in its place when they began to type.
        instead_of: FieldPresence,
    },
    /// These lines travel like this.
    ChooseDelivery {
        /// The lines that go together.
        lines: Vec<LineKey>,
        /// The vendor's id of the option.
        option: String,
    },
}

/// Something to add that is known by its ids alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    /// What.
    pub sku: SkuId,
    /// Who sells it.
    pub seller: SellerId,
    /// Selling units.
    pub quantity: u32,
}

impl NewItem {
    /// Whether this line is of what was added.
    pub fn is_sold_as(&self, item: &CartItem) -> bool {
        (&item.sku, &item.seller) == (&self.sku, &self.seller) && !item.is_gift
    }
}

impl Change {
    /// The line it is about.
    pub fn line(&self) -> Option<&LineKey> {
        match self {
            Self::SetQuantity { line, .. } | Self::SetService { line, .. } => Some(line),
            Self::EnsureUnits { item, .. } => Some(&item.key),
            _ => None,
        }
    }

    /// Whether it is about this line, alone or among others.
    pub fn touches(&self, line: &LineKey) -> bool {
        match self {
            Self::RemoveAll(lines) => lines.contains(line),
            _ => self.line() == Some(line),
        }
    }

    /// Whether both are about the same thing, so that the newer one is what the person means.
    pub fn is_about_same(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::AddCoupon(code) | Self::RemoveCoupon(code),
                Self::AddCoupon(other) | Self::RemoveCoupon(other),
            ) => code == other,
            (Self::SetNote { .. }, Self::SetNote { .. }) => true,
            (Self::ChooseGift { list, .. }, Self::ChooseGift { list: other, .. }) => list == other,
            (Self::SubmitForm { group, .. }, Self::SubmitForm { group: other, .. }) => {
                group == other
            }
            (Self::ChooseDelivery { lines, .. }, Self::ChooseDelivery { lines: others, .. }) => {
                lines.iter().any(|line| others.contains(line))
            }
            (Self::RemoveAll(lines), other) => lines.iter().any(|line| other.touches(line)),
            _ => self.line().is_some_and(|line| other.touches(line)) || self == other,
        }
    }

    /// The line with the key `old` has the key `new` from now on.
    pub fn rename(&mut self, old: &LineKey, new: &LineKey) {
        let keys = match self {
            Self::SetQuantity { line, .. } | Self::SetService { line, .. } => {
                std::slice::from_mut(line)
            }
            Self::RemoveAll(lines) | Self::ChooseDelivery { lines, .. } => lines.as_mut_slice(),
            Self::EnsureUnits { item, .. } if item.key == *old => {
                *item = Arc::new(CartItem { key: new.clone(), ..CartItem::clone(item) });
                return;
            }
            _ => return,
        };
        for key in keys.iter_mut().filter(|key| *key == old) {
            *key = new.clone();
        }
    }

    /// Whether `self` may take the place of `earlier`, which was not sent yet: quantities of one
    /// line collapse into the newest, and so does the note, but nothing collapses across a removal
    /// or an addition.
    pub fn replaces(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (
                Self::SetQuantity { line, .. },
                Self::SetQuantity { line: earlier_line, quantity: earlier_quantity },
            ) => line == earlier_line && *earlier_quantity > 0,
            (
                Self::SetService { line, service, .. },
                Self::SetService { line: earlier_line, service: earlier_service, .. },
            ) => line == earlier_line && service == earlier_service,
            (Self::SubmitForm { group, .. }, Self::SubmitForm { group: earlier, .. }) => {
                group == earlier
            }
            (
                Self::ChooseDelivery { lines, .. },
                Self::ChooseDelivery { lines: earlier_lines, .. },
            ) => lines == earlier_lines,
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
            Self::RemoveAll(lines) => items.retain(|item| !lines.contains(&item.key)),
            Self::EnsureUnits { item, position, .. } => {
                if items.iter().all(|existing| existing.key != item.key) {
                    items.insert((*position).min(items.len()), Arc::clone(item));
                }
            }
            Self::SetService { line, service, is_chosen } => {
                let Some(at) = items.iter().position(|item| item.key == *line) else { return };
                items[at] = Arc::new(items[at].with_service(service, *is_chosen));
            }
            // What is not known yet cannot be shown.
            Self::Add(_)
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetNote { .. }
            | Self::ChooseGift { .. }
            | Self::SubmitForm { .. }
            | Self::ChooseDelivery { .. } => {}
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
            _ => return None,
        };
        Some(coupons.join(","))
    }
}
