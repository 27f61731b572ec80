//! Where a parcel goes, who gets it and who is billed: whether somebody else changed that, and what
//! of it a person's own change explains.
//! It compares numbers, and knows no data of people.

use std::sync::Arc;

use super::seen::Seen;
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::people::field::Group;
use crate::domain::people::prints::Section;

/// What can be changed so that the parcel goes elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redirect {
    /// The way in which the things travel.
    DeliveryOption,
    /// Who buys, or who picks the things up.
    Contact,
    /// Where the things go.
    Address,
    /// Where the invoice goes.
    Invoice,
}

/// Whether this is another one in `cart` than the person has seen.
pub fn has_changed(known: &Seen, cart: &Cart, what: Redirect) -> bool {
    let now = &*cart.summary;
    let differs = |section| known.prints.as_ref().is_some_and(|it| now.prints.differ(it, section));
    let filled = |group| known.filled.as_ref().is_some_and(|it| now.filled.has_changed(it, group));
    let shipping = known.shipping.as_ref().map(|summary| &summary.shipping);
    match what {
        Redirect::DeliveryOption => shipping.is_some_and(|it| it.differs_in_choice(&now.shipping)),
        Redirect::Contact => {
            filled(Group::Contact) || differs(Section::Contact) || differs(Section::Pickup)
        }
        Redirect::Address => {
            // Without what was filled in, the address counts as seen: it was stored.
            let is_elsewhere = || shipping.is_some_and(|it| it.is_elsewhere(&now.shipping));
            (known.filled.is_some() && is_elsewhere())
                || filled(Group::Delivery)
                || differs(Section::Delivery)
        }
        Redirect::Invoice => differs(Section::Invoice),
    }
}

/// The person's own change turned `before` into `after`: they know what they wrote, and what the
/// store made of it. What somebody else had changed before stays news.
pub fn learn_from_own(known: &mut Seen, change: &Change, before: &Cart, after: &Cart) {
    let written = match change {
        Change::SubmitForm { group: Group::Contact, .. } => Some(Section::Contact),
        Change::SubmitForm { group: Group::Delivery, .. } | Change::ChooseDelivery { .. } => {
            Some(Section::Delivery)
        }
        Change::SetQuantity { .. }
        | Change::RemoveAll(_)
        | Change::EnsureUnits { .. }
        | Change::Add(_)
        | Change::AddCoupon(_)
        | Change::RemoveCoupon(_)
        | Change::SetNote { .. }
        | Change::SetService { .. }
        | Change::Attach { .. }
        | Change::ChooseGift { .. } => None,
    };
    // The store may choose another option, whatever was changed.
    let is_known = [Redirect::DeliveryOption, Redirect::Address]
        .iter()
        .all(|what| !has_changed(known, before, *what));
    if is_known || written == Some(Section::Delivery) {
        known.shipping = Some(Arc::clone(&after.summary));
    }
    // The place where things are picked up is an address, too.
    if change.holds_typed() || matches!(change, Change::ChooseDelivery { .. }) {
        known.filled = Some(after.summary.filled.clone());
    }
    let (Some(prints), Some(written)) = (&mut known.prints, written) else { return };
    for section in Section::ALL {
        // A store completes an address from the profile with this e-mail.
        if section == written || !before.summary.prints.differ(prints, section) {
            prints.learn(&after.summary.prints, section);
        }
    }
}
