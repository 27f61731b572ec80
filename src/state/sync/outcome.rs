//! Compares carts: whether an answer has what the person meant, and whether later answers still
//! have it. These are pure functions; they neither send nor show.

use std::sync::Arc;

use crate::domain::cart::change::{Change, NewItem};
use crate::domain::cart::delivery::WantedDelivery;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::{Cart, Message, units_like};
use crate::domain::ids::LineKey;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::people::field::Group;

/// What became of `change` between these two answers: what to announce, or why it did not hold.
pub fn of(change: &Change, before: &Cart, after: &Cart) -> Result<Announcement, Refusal> {
    let name_of = |line: &LineKey| {
        before.item(line).or_else(|| after.item(line)).map(|item| item.name.clone())
    };
    match change {
        Change::SetQuantity { line, quantity } => {
            let name = name_of(line).unwrap_or_default();
            match units_on_line(line, before, after) {
                None if *quantity == 0 => Ok(Announcement::Removed(name_of(line))),
                None => Err(Refusal::LineIsGone),
                Some(now) if now == *quantity => {
                    Ok(Announcement::QuantityIs { name, quantity: now })
                }
                Some(_) if *quantity == 0 => Err(said_by_store(before, after)),
                Some(now) => Err(Refusal::OnlyAvailable(now)),
            }
        }
        Change::RemoveAll(lines) if lines.iter().all(|line| after.item(line).is_none()) => {
            Ok(Announcement::RemovedAll(lines.len()))
        }
        // A line that comes back with fewer units counts as restored; the line shows how many.
        Change::EnsureUnits { item, units, .. }
            if units_of(after, item) >= *units
                || units_of(after, item) > units_of(before, item)
                || came_without(item, before, after).is_some() =>
        {
            Ok(Announcement::Restored(item.name.clone()))
        }
        Change::Add(new) if units_sold(after, new) > units_sold(before, new) => {
            let added = after.items.iter().find(|item| new.is_sold_as(item));
            Ok(Announcement::Added(added.map(|item| item.name.clone())))
        }
        Change::AddCoupon(code) => {
            let said = coupon_message(after);
            // Messages stay on the cart, so one that was there before is about an earlier coupon.
            let is_news = said.is_some() && said != coupon_message(before);
            if has_coupon(after, code) && !is_news {
                Ok(Announcement::CouponAdded(code.clone()))
            } else {
                Err(said.map_or(Refusal::Refused, Refusal::Store))
            }
        }
        Change::RemoveCoupon(code) if !has_coupon(after, code) => {
            Ok(Announcement::CouponRemoved(code.clone()))
        }
        Change::SetNote { text, .. } if after.summary.note == *text => Ok(Announcement::NoteSaved),
        Change::SetService { line, service, is_chosen } => {
            match after.item(line).map(|item| has_service(item, service)) {
                None => Err(Refusal::LineIsGone),
                Some(has) if has == *is_chosen => {
                    Ok(Announcement::ServiceChanged(name_of(line).unwrap_or_default()))
                }
                Some(_) => Err(said_by_store(before, after)),
            }
        }
        Change::Attach { line, service, attachment } => {
            match after.item(line).map(|item| item.has_text(service.as_deref(), attachment)) {
                None => Err(Refusal::LineIsGone),
                Some(true) => Ok(Announcement::ServiceChanged(name_of(line).unwrap_or_default())),
                Some(false) => Err(said_by_store(before, after)),
            }
        }
        Change::ChooseGift { list, gift, is_chosen } => {
            let mut gifts = after.summary.gifts.iter().filter(|choice| choice.list == *list);
            let found =
                gifts.find_map(|choice| choice.gifts.iter().find(|known| known.sku == *gift));
            match found.filter(|found| found.is_chosen == *is_chosen) {
                Some(found) => Ok(Announcement::GiftChanged(found.name.clone())),
                None => Err(said_by_store(before, after)),
            }
        }
        Change::SubmitForm { group, draft, .. } if after.summary.filled.may_hold(draft) => {
            Ok(match group {
                Group::Contact => Announcement::ContactSaved,
                Group::Delivery => Announcement::DeliverySaved,
            })
        }
        Change::ChooseDelivery { lines, option, window } => {
            let wanted = WantedDelivery { lines, option, window: window.as_ref() };
            match chosen(wanted, after) {
                Some(name) => Ok(Announcement::DeliveryChosen(name)),
                None => Err(said_by_store(before, after)),
            }
        }
        Change::RemoveAll(_)
        | Change::EnsureUnits { .. }
        | Change::Add(_)
        | Change::RemoveCoupon(_)
        | Change::SubmitForm { .. }
        | Change::SetNote { .. } => Err(said_by_store(before, after)),
    }
}

/// What to announce where the cart `now` has what `change` means already: an earlier try, made to
/// the cart `before`, arrived, or somebody else made the same change. `None` where it has not.
pub fn already(change: &Change, before: &Cart, now: &Cart) -> Option<Announcement> {
    let is_whole = match change {
        Change::EnsureUnits { item, units, .. } => units_of(now, item) >= *units,
        // Somebody else may have added some of the same, so fewer than all are no sign of ours.
        Change::Add(new) => {
            units_sold(now, new) >= units_sold(before, new).saturating_add(new.quantity)
        }
        // Masked fields cannot be compared. They are ours only where the cart held none before.
        Change::SubmitForm { group, draft, .. } => {
            let (before, now) = (&before.summary.filled, &now.summary.filled);
            now.holds(draft) && !(now.has_masked(*group) && now.is_same(before, *group))
        }
        Change::SetQuantity { .. }
        | Change::RemoveAll(_)
        | Change::AddCoupon(_)
        | Change::RemoveCoupon(_)
        | Change::SetNote { .. }
        | Change::SetService { .. }
        | Change::Attach { .. }
        | Change::ChooseGift { .. }
        | Change::ChooseDelivery { .. } => true,
    };
    of(change, before, now).ok().filter(|_| is_whole)
}

/// The change that removes surplus units, where somebody else brought the same line back between
/// our read and our write: at most as many as we added, from the line that was `added`.
pub fn surplus(
    change: &Change,
    before: &Cart,
    after: &Cart,
    added: Option<&CartItem>,
) -> Option<Change> {
    let Change::EnsureUnits { item, units, .. } = change else { return None };
    let ours = units.checked_sub(units_of(before, item))?.min(item.quantity);
    let surplus = units_of(after, item).checked_sub(*units)?.min(ours);
    let line = added.filter(|_| surplus > 0)?;
    let quantity = line.quantity.saturating_sub(surplus);
    Some(Change::SetQuantity { line: line.key.clone(), quantity })
}

/// The line that an addition created or increased. A line that comes back has a new key.
pub fn added_line<'a>(
    change: &Change,
    before: &Cart,
    after: &'a Cart,
) -> Option<&'a Arc<CartItem>> {
    let is_it = |now: &&Arc<CartItem>| match (change.restored(), change.new_item()) {
        (Some(restored), _) => now.is_like(restored),
        (None, Some(new)) => new.is_sold_as(now),
        (None, None) => false,
    };
    let mut like = after.items.iter().filter(is_it);
    let has_grown = |now: &&Arc<CartItem>| {
        before.item(&now.key).is_none_or(|before| before.quantity < now.quantity)
    };
    let without = || came_without(change.restored()?, before, after);
    like.clone().find(has_grown).or_else(without).or_else(|| like.next())
}

/// A new line of the same product, where the store left out texts or parts of a line that comes
/// back.
fn came_without<'a>(
    restored: &CartItem,
    before: &Cart,
    after: &'a Cart,
) -> Option<&'a Arc<CartItem>> {
    let has_more = restored.texts().next().is_some() || !restored.parts.is_empty();
    let is_new = |now: &&Arc<CartItem>| {
        now.part_of.is_none() && now.is_same_product(restored) && before.item(&now.key).is_none()
    };
    after.items.iter().filter(|_| has_more).find(is_new)
}

/// Selling units on the line, together with those that the API split off into lines of their own;
/// `None` when the line is gone.
fn units_on_line(line: &LineKey, before: &Cart, after: &Cart) -> Option<u32> {
    let item = after.item(line)?;
    let split_off = after.items.iter().filter(|other| {
        other.is_like(item) && other.key != *line && before.item(&other.key).is_none()
    });
    Some(split_off.fold(item.quantity, |units, other| units.saturating_add(other.quantity)))
}

/// Units of the kind of `item`, on all lines: a line that is added again may join another one.
pub(super) fn units_of(cart: &Cart, item: &CartItem) -> u32 {
    units_like(&cart.items, item)
}

pub(super) fn units_sold(cart: &Cart, new: &NewItem) -> u32 {
    let counted = cart.items.iter().filter(|item| new.is_sold_as(item));
    counted.fold(0, |units, item| units.saturating_add(item.quantity))
}

fn has_service(item: &CartItem, service: &str) -> bool {
    item.services.iter().any(|known| known.id == service && known.is_chosen)
}

/// The name of the delivery option, where all of these lines that are still there have it; `None`
/// where one of them has another, or no line is left.
fn chosen(wanted: WantedDelivery<'_>, cart: &Cart) -> Option<String> {
    let WantedDelivery { lines, option, window } = wanted;
    let deliveries = cart.summary.shipping.lines.iter();
    let mut name = None;
    for delivery in deliveries.filter(|delivery| lines.contains(&delivery.line)) {
        let (id, _) = delivery.chosen.as_ref()?;
        let found = delivery.options.iter().find(|known| known.id == option && known.id == *id)?;
        let is_at_time = window.is_none_or(|window| {
            delivery.window.as_ref().is_some_and(|now| now.is_same_time(window))
        });
        name = is_at_time.then(|| found.name.clone());
        name.as_ref()?;
    }
    name
}

/// The name of the delivery option that the store chose instead, for the first line of `change`.
pub(super) fn chosen_instead(change: &Change, cart: &Cart) -> Option<String> {
    let Change::ChooseDelivery { lines, .. } = change else { return None };
    let mut deliveries = cart.summary.shipping.lines.iter();
    let delivery = deliveries.find(|delivery| lines.contains(&delivery.line))?;
    let (id, _) = delivery.chosen.as_ref()?;
    let option = delivery.options.iter().find(|option| option.id == *id)?;
    Some(option.name.clone())
}

/// Whether the lines moved under a write that sends something for every index.
pub fn may_have_shifted(change: &Change, before: &Cart, after: &Cart) -> bool {
    matches!(change, Change::ChooseDelivery { .. })
        && !before.items.iter().map(|item| &item.key).eq(after.items.iter().map(|item| &item.key))
}

pub(in crate::state) fn has_coupon(cart: &Cart, code: &str) -> bool {
    cart.summary.coupons.iter().any(|present| present.eq_ignore_ascii_case(code))
}

/// Why the change did not hold, in the store's own words. Messages stay on the cart, so only one
/// that was not there before is about this change.
fn said_by_store(before: &Cart, after: &Cart) -> Refusal {
    fn all(cart: &Cart) -> impl DoubleEndedIterator<Item = &Message> {
        cart.summary.line_messages.iter().chain(&cart.summary.messages)
    }
    let is_known = |message: &&Message| all(before).any(|known| known == *message);
    let message = all(after).rfind(|message| !is_known(message));
    message.map_or(Refusal::Refused, |message| Refusal::Store(message.text.clone()))
}

/// What the API says about coupons (`couponNotFound`, `couponExpired`, …). The status is not
/// reliable: the same code is seen as a warning and as an error.
fn coupon_message(cart: &Cart) -> Option<String> {
    let message = cart.summary.messages.iter().find(|message| message.is_about_coupons())?;
    Some(message.text.clone())
}
