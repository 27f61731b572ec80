//! What a person means to do to the cart.
//! A change names its lines by key, never by position. It does not know how it is sent.
//!
//! Everything that the domain knows about a kind of change is here: the variant, what it is about,
//! what it replaces while it waits, and what it does to the lines. Every match is exhaustive, so
//! for a new kind the compiler leads to each place.

use crate::domain::cart::delivery_window::DeliveryWindow;
use std::slice::from_mut;
use std::sync::Arc;

use super::attachment::Attachment;
use super::item::CartItem;
use super::note::Note;
use super::snapshot::Cart;
use super::subject::Subject;
use crate::domain::ids::{LineKey, SellerId, SkuId};
use crate::domain::people::field::Group;
use crate::domain::people::presence::FieldPresence;
use crate::domain::people::typed::Draft;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The line holds `quantity` selling units; 0 removes it.
    SetQuantity {
        /// Which line.
        line: LineKey,
        /// How many from now on.
        quantity: u32,
    },
    /// These lines are removed: all that were on the screen.
    RemoveAll(Vec<LineKey>),
    /// The cart holds at least so many units like this line. A removed line comes back so, and a
    /// line of another cart is copied so. Doing it twice has the same result as doing it once.
    EnsureUnits {
        /// The line as it was.
        item: Arc<CartItem>,
        /// Its position among the lines.
        position: usize,
        /// Selling units of its kind in the whole cart afterwards.
        units: u32,
    },
    /// Something new is added.
    Add(NewItem),
    /// A coupon is added to those on the cart.
    AddCoupon(String),
    /// A coupon is taken off.
    RemoveCoupon(String),
    /// The note to the store is replaced.
    SetNote {
        /// The new note.
        text: Note,
        /// The note that the person saw when they began to write.
        instead_of: Note,
    },
    /// A service of a line is added or taken off.
    SetService {
        /// Which line.
        line: LineKey,
        /// The vendor's id of the service.
        service: String,
        /// Whether the line shall have it.
        is_chosen: bool,
    },
    /// A text is put on a line or on one of its services, for a line that comes back.
    Attach {
        /// Which line.
        line: LineKey,
        /// The vendor's id of the service; `None` for a text of the line itself.
        service: Option<String>,
        /// The text.
        attachment: Attachment,
    },
    /// A gift is chosen, or given back.
    ChooseGift {
        /// The vendor's id of the list.
        list: String,
        /// Which gift.
        gift: SkuId,
        /// Whether the person wants it.
        is_chosen: bool,
    },
    /// Contact or delivery data is written as somebody typed it, all of it.
    SubmitForm {
        /// Which form.
        group: Group,
        /// What was typed.
        draft: Draft,
        /// What the cart held when the person began to type.
        instead_of: FieldPresence,
    },
    /// These lines travel in this way.
    ChooseDelivery {
        /// The lines that travel together.
        lines: Vec<LineKey>,
        /// The vendor's id of the option.
        option: String,
        /// The time of delivery, where the person chose one.
        window: Option<DeliveryWindow>,
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
    /// Whether this line holds what was added.
    pub fn is_sold_as(&self, item: &CartItem) -> bool {
        (&item.sku, &item.seller) == (&self.sku, &self.seller) && item.quantity_is_editable()
    }
}

impl Change {
    fn subject(&self) -> Subject<'_> {
        match self {
            Self::SetQuantity { line, .. }
            | Self::SetService { line, .. }
            | Self::Attach { line, .. } => Subject::Line(line),
            Self::EnsureUnits { item, .. } => Subject::Line(&item.key),
            Self::RemoveAll(lines) => Subject::Lines(lines),
            Self::Add(NewItem { sku, seller, quantity }) => {
                Subject::NewItem(sku, seller, *quantity)
            }
            Self::AddCoupon(code) | Self::RemoveCoupon(code) => Subject::Coupon(code),
            Self::SetNote { .. } => Subject::Note,
            Self::ChooseGift { list, .. } => Subject::Gifts(list),
            Self::SubmitForm { group, .. } => Subject::Form(*group),
            Self::ChooseDelivery { lines, .. } => Subject::DeliveryOf(lines),
        }
    }

    /// The one line that it is about; `None` when it is about several lines or about something
    /// else.
    pub fn line(&self) -> Option<&LineKey> {
        if let Subject::Line(line) = self.subject() { Some(line) } else { None }
    }

    /// Whether it is about this line, alone or among others.
    pub fn touches(&self, line: &LineKey) -> bool {
        self.subject().lines().contains(line)
    }

    /// Whether both are about the same, so that only the newer one can hold.
    pub fn is_about_same(&self, other: &Self) -> bool {
        self.subject().overlaps(other.subject())
    }

    /// Whether `self` may take the place of `earlier`, which waits and was not sent yet. Of several
    /// quantities of one line, only the newest is sent; it is the same with a service, a form, and
    /// the delivery of the same lines. A removal or an addition is always sent.
    pub fn replaces(&self, earlier: &Self) -> bool {
        match self {
            Self::SetQuantity { line, .. } => {
                matches!(earlier, Self::SetQuantity { line: it, quantity: 1.. } if it == line)
            }
            Self::SetService { line, service, .. } => {
                let same = (line, service);
                matches!(earlier, Self::SetService { line, service, .. } if (line, service) == same)
            }
            Self::SubmitForm { group, .. } => {
                matches!(earlier, Self::SubmitForm { group: it, .. } if it == group)
            }
            Self::ChooseDelivery { lines, .. } => {
                matches!(earlier, Self::ChooseDelivery { lines: they, .. } if they == lines)
            }
            Self::RemoveAll(_)
            | Self::EnsureUnits { .. }
            | Self::Add(_)
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetNote { .. }
            | Self::Attach { .. }
            | Self::ChooseGift { .. } => false,
        }
    }

    /// The line with the key `old` has the key `new` from now on.
    pub fn rename(&mut self, old: &LineKey, new: &LineKey) {
        let keys = match self {
            Self::SetQuantity { line, .. }
            | Self::SetService { line, .. }
            | Self::Attach { line, .. } => from_mut(line),
            Self::RemoveAll(lines) | Self::ChooseDelivery { lines, .. } => lines.as_mut_slice(),
            Self::EnsureUnits { item, .. } => {
                if item.key == *old {
                    *item = Arc::new(CartItem { key: new.clone(), ..CartItem::clone(item) });
                }
                return;
            }
            Self::Add(_)
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetNote { .. }
            | Self::ChooseGift { .. }
            | Self::SubmitForm { .. } => return,
        };
        for key in keys.iter_mut().filter(|key| *key == old) {
            *key = new.clone();
        }
    }

    /// Makes the change to the lines, as far as the page can know the result. Prices and totals are
    /// the API's to tell; only the line's own total is estimated.
    pub fn apply(&self, items: &mut Vec<Arc<CartItem>>) {
        let at = |line: &LineKey| items.iter().position(|item| item.key == *line);
        match self {
            Self::SetQuantity { line, quantity } => {
                let Some(at) = at(line) else { return };
                if *quantity == 0 {
                    remove(items, std::slice::from_ref(line));
                } else if items[at].quantity != *quantity {
                    items[at] = Arc::new(items[at].with_quantity(*quantity));
                }
            }
            Self::RemoveAll(lines) => remove(items, lines),
            Self::EnsureUnits { item, position, .. } => {
                if at(&item.key).is_none() {
                    items.insert((*position).min(items.len()), Arc::clone(item));
                }
            }
            Self::SetService { line, service, is_chosen } => {
                let Some(at) = at(line) else { return };
                items[at] = Arc::new(items[at].with_service(service, *is_chosen));
            }
            Self::Attach { line, service, attachment } => {
                let Some(at) = at(line) else { return };
                if !items[at].has_text(service.as_deref(), attachment) {
                    items[at] = Arc::new(items[at].with_text(service.as_deref(), attachment));
                }
            }
            // The result is not known yet, or it is not about lines.
            Self::Add(_)
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetNote { .. }
            | Self::ChooseGift { .. }
            | Self::SubmitForm { .. }
            | Self::ChooseDelivery { .. } => {}
        }
    }

    /// The coupons on the cart afterwards, separated by commas as the API wants them; empty when
    /// none is left. `None` when the change is not about coupons.
    pub fn coupons(&self, cart: &Cart) -> Option<String> {
        let (code, is_added) = match self {
            Self::AddCoupon(code) => (code, true),
            Self::RemoveCoupon(code) => (code, false),
            Self::SetQuantity { .. }
            | Self::RemoveAll(_)
            | Self::EnsureUnits { .. }
            | Self::Add(_)
            | Self::SetNote { .. }
            | Self::SetService { .. }
            | Self::Attach { .. }
            | Self::ChooseGift { .. }
            | Self::SubmitForm { .. }
            | Self::ChooseDelivery { .. } => return None,
        };
        let others = cart.summary.coupons.iter().filter(|present| *present != code);
        let mut coupons: Vec<&str> = others.map(String::as_str).collect();
        if is_added {
            coupons.push(code);
        }
        Some(coupons.join(","))
    }
}

/// Takes these lines out, and their parts with them.
fn remove(items: &mut Vec<Arc<CartItem>>, lines: &[LineKey]) {
    let mut gone = lines.to_vec();
    for item in items.iter().filter(|item| lines.contains(&item.key)) {
        gone.append(&mut item.keys_of_parts());
    }
    items.retain(|item| !gone.contains(&item.key));
}
