//! What follows from the kind of a change: how it is sent, what may keep it from being sent, what
//! it explains in an answer, and where the screen says that it did not hold. A new kind of change
//! adds itself to each of these; the compiler names the places.

use std::sync::Arc;

use super::Cart;
use super::change::{Change, NewItem};
use super::item::CartItem;
use super::summary::Summary;
use crate::domain::ids::{LineKey, SkuId};
use crate::domain::notice::Refusal;
use crate::domain::people::field::Group;

/// Where the screen says that a change did not hold.
pub enum RefusalPlace<'a> {
    /// Beside the line.
    Line(&'a LineKey),
    /// Nowhere: the line that did not come back can be brought back again.
    Undo {
        /// The line as it was.
        item: &'a Arc<CartItem>,
        /// Where it stood among the lines.
        position: usize,
        /// Selling units of its kind in the whole cart, once it is back.
        units: u32,
    },
    /// Beside the coupons.
    Coupons,
    /// Beside the gifts.
    Gifts,
    /// Beside the note.
    Note,
    /// In the form.
    Form(Group),
    /// Beside the delivery options.
    DeliveryOptions,
    /// Below the lines, for what has no place of its own.
    Cart,
}

impl Change {
    /// The lines by whose index it is sent; `None` when it is not sent by index.
    pub fn lines_by_index(&self) -> Option<&[LineKey]> {
        match self {
            Self::SetQuantity { line, .. }
            | Self::SetService { line, .. }
            | Self::Attach { line, .. } => Some(std::slice::from_ref(line)),
            Self::RemoveAll(lines) => Some(lines),
            Self::EnsureUnits { .. }
            | Self::Add(_)
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetNote { .. }
            | Self::ChooseGift { .. }
            | Self::SubmitForm { .. }
            | Self::ChooseDelivery { .. } => None,
        }
    }

    /// The line that it brings back, or adds as it was in another cart.
    pub fn restored(&self) -> Option<&Arc<CartItem>> {
        match self {
            Self::EnsureUnits { item, .. } => Some(item),
            Self::SetQuantity { .. }
            | Self::RemoveAll(_)
            | Self::Add(_)
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetNote { .. }
            | Self::SetService { .. }
            | Self::Attach { .. }
            | Self::ChooseGift { .. }
            | Self::SubmitForm { .. }
            | Self::ChooseDelivery { .. } => None,
        }
    }

    /// What it adds by its ids alone.
    pub fn new_item(&self) -> Option<&NewItem> {
        match self {
            Self::Add(new) => Some(new),
            Self::SetQuantity { .. }
            | Self::RemoveAll(_)
            | Self::EnsureUnits { .. }
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetNote { .. }
            | Self::SetService { .. }
            | Self::Attach { .. }
            | Self::ChooseGift { .. }
            | Self::SubmitForm { .. }
            | Self::ChooseDelivery { .. } => None,
        }
    }

    /// The quantity that it sends to a line, 0 included; `None` when it sends none.
    pub fn quantity_sent(&self) -> Option<u32> {
        match self {
            Self::SetQuantity { quantity, .. } => Some(*quantity),
            Self::RemoveAll(_) => Some(0),
            Self::EnsureUnits { .. }
            | Self::Add(_)
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetNote { .. }
            | Self::SetService { .. }
            | Self::Attach { .. }
            | Self::ChooseGift { .. }
            | Self::SubmitForm { .. }
            | Self::ChooseDelivery { .. } => None,
        }
    }

    /// Whether it removes lines.
    pub fn removes(&self) -> bool {
        self.quantity_sent() == Some(0)
    }

    /// Makes the change to what the cart holds besides its lines, as far as the screen lets people
    /// choose it there: gifts, and how the lines travel. Where the change does not hold, the screen
    /// shows again what the store has.
    pub fn apply_to_summary(&self, summary: &mut Arc<Summary>) {
        match self {
            Self::ChooseGift { list, gift, is_chosen } => {
                let chosen = summary.gifts_with(list, gift, *is_chosen);
                let chosen: Vec<SkuId> = chosen.into_iter().map(|it| it.sku.clone()).collect();
                let choices = Arc::make_mut(summary).gifts.iter_mut();
                for choice in choices.filter(|choice| choice.list == *list) {
                    for gift in &mut choice.gifts {
                        gift.is_chosen = chosen.contains(&gift.sku);
                    }
                }
            }
            Self::ChooseDelivery { lines, option, window } => {
                Arc::make_mut(summary).shipping.choose(lines, option, window.as_ref());
            }
            Self::SetQuantity { .. }
            | Self::RemoveAll(_)
            | Self::EnsureUnits { .. }
            | Self::Add(_)
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetNote { .. }
            | Self::SetService { .. }
            | Self::Attach { .. }
            | Self::SubmitForm { .. } => {}
        }
    }

    /// Where the screen says that it did not hold.
    pub fn refusal_place(&self) -> RefusalPlace<'_> {
        match self {
            Self::SetQuantity { line, .. }
            | Self::SetService { line, .. }
            | Self::Attach { line, .. } => RefusalPlace::Line(line),
            Self::EnsureUnits { item, position, units } => {
                RefusalPlace::Undo { item, position: *position, units: *units }
            }
            Self::AddCoupon(_) | Self::RemoveCoupon(_) => RefusalPlace::Coupons,
            Self::SubmitForm { group, .. } => RefusalPlace::Form(*group),
            Self::ChooseDelivery { .. } => RefusalPlace::DeliveryOptions,
            Self::ChooseGift { .. } => RefusalPlace::Gifts,
            Self::SetNote { .. } => RefusalPlace::Note,
            Self::RemoveAll(_) | Self::Add(_) => RefusalPlace::Cart,
        }
    }

    /// The name of the product that it is about; `touched` is the line as it was on the screen.
    pub fn product_name(&self, touched: Option<&CartItem>) -> Option<String> {
        let item = self.restored().map(|item| &**item).or(touched);
        item.map(|item| item.name.clone())
    }

    /// Why it must not be sent to a cart that somebody else changed meanwhile: they wrote the note
    /// or filled in the form, and otherwise than the person means it.
    pub fn conflict(&self, now: &Cart) -> Option<Refusal> {
        match self {
            Self::SetNote { text, instead_of } => {
                let theirs = &now.summary.note;
                (theirs != instead_of && theirs != text).then_some(Refusal::NoteChanged)
            }
            Self::SubmitForm { draft, instead_of, .. } => {
                let is_contested = now.summary.filled.is_contested(draft, instead_of);
                is_contested.then_some(Refusal::FilledMeanwhile)
            }
            Self::SetQuantity { .. }
            | Self::RemoveAll(_)
            | Self::EnsureUnits { .. }
            | Self::Add(_)
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetService { .. }
            | Self::Attach { .. }
            | Self::ChooseGift { .. }
            | Self::ChooseDelivery { .. } => None,
        }
    }

    /// Whether it holds what somebody typed into a form.
    pub fn holds_typed(&self) -> bool {
        matches!(self, Self::SubmitForm { .. })
    }

    /// Whether it holds what somebody typed into a form, and that was forgotten since.
    pub fn is_forgotten(&self) -> bool {
        matches!(self, Self::SubmitForm { draft, .. } if draft.is_forgotten())
    }

    /// Whether a refusal of it means that the store lets no guest change the cart. A form that is
    /// refused says nothing about other changes.
    pub fn may_be_refused_to_guests(&self) -> bool {
        !self.holds_typed()
    }

    /// Whether it is the reason why `item` differs between the two carts.
    pub fn explains(&self, item: &CartItem, before: &Cart, after: &Cart) -> bool {
        match self {
            Self::EnsureUnits { item: restored, .. } => item.is_like(restored),
            Self::Add(new) => new.is_sold_as(item),
            Self::SetQuantity { line, .. } => {
                // The API may split units off into a line of their own.
                let is_split_off =
                    |own: &Arc<CartItem>| before.item(&item.key).is_none() && item.is_like(own);
                item.key == *line || after.item(line).is_some_and(is_split_off)
            }
            // What can be delivered depends on where it goes.
            Self::SubmitForm { .. } | Self::ChooseDelivery { .. } => {
                let units = |cart: &Cart| cart.item(&item.key).map(|item| item.quantity);
                units(before) == units(after)
            }
            Self::RemoveAll(_)
            | Self::SetService { .. }
            | Self::Attach { .. }
            | Self::AddCoupon(_)
            | Self::RemoveCoupon(_)
            | Self::SetNote { .. }
            | Self::ChooseGift { .. } => self.touches(&item.key),
        }
    }
}
