//! Compares later answers with a confirmed change: whether they still have it, or a lost update
//! undid it. These are pure functions; [`super::lost_update_guard`] decides what follows.

use std::sync::Arc;

use super::outcome::{has_coupon, of, units_of, units_sold};
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::ids::LineKey;

/// The change to guard from now on. An addition became a line, so the units of that line are
/// guarded.
pub fn lasting(change: &Change, after: &Cart, added: Option<&Arc<CartItem>>) -> Change {
    match added {
        Some(item) => Change::EnsureUnits {
            item: Arc::clone(item),
            position: after.items.len(),
            units: units_of(after, item),
        },
        None => change.clone(),
    }
}

/// The change that brings the line of a confirmed change back; `None` where `now` has the line.
pub fn taken_away(change: &Change, after: &Cart, now: &Cart) -> Option<Change> {
    let (Change::SetQuantity { line, .. }
    | Change::SetService { line, .. }
    | Change::Attach { line, .. }) = change
    else {
        return None;
    };
    let item = after.item(line).filter(|_| now.item(line).is_none())?;
    Some(Change::EnsureUnits {
        item: Arc::clone(item),
        position: after.items.len(),
        units: units_of(after, item),
    })
}

/// Whether `now` is still as `after`, the cart that confirmed the change, or as the change means
/// it.
pub fn holds(change: &Change, after: &Cart, now: &Cart) -> bool {
    match change {
        // The API may have split units off, so the line can have fewer than the change means.
        Change::SetQuantity { line, quantity: 1.. } => {
            let units = |cart: &Cart| cart.item(line).map(|item| item.quantity);
            units(after) == units(now) || of(change, now, now).is_ok()
        }
        // One cart alone does not tell whether there are more units than before.
        Change::Add(_) => false,
        Change::EnsureUnits { item, units, .. } => units_of(now, item) >= *units,
        // The store may format what was typed; in `after` it has done so.
        Change::SubmitForm { group, .. } => {
            now.summary.filled.is_same(&after.summary.filled, *group)
        }
        Change::SetQuantity { .. }
        | Change::RemoveAll(_)
        | Change::AddCoupon(_)
        | Change::RemoveCoupon(_)
        | Change::SetNote { .. }
        | Change::SetService { .. }
        | Change::Attach { .. }
        | Change::ChooseGift { .. }
        | Change::ChooseDelivery { .. } => of(change, now, now).is_ok(),
    }
}

/// Whether `now` looks as if `change` was never made to the cart `before`. That is what a lost
/// update looks like: another write, which began earlier and ended later, stored the cart as it had
/// read it.
pub fn is_undone(change: &Change, before: &Cart, now: &Cart) -> bool {
    match change {
        // A line that somebody adds again has a new id. One that is back under its own was stored
        // by an older write, whatever became of it since.
        Change::SetQuantity { line: line @ LineKey::Unique(_), quantity: 0 } => {
            now.item(line).is_some()
        }
        Change::SetQuantity { line: LineKey::Unique(_), .. } | Change::SetService { .. } => {
            let Some(line) = change.line() else { return false };
            let now = now.item(line);
            now.is_some()
                && now.map(|item| (item.quantity, &item.services))
                    == before.item(line).map(|item| (item.quantity, &item.services))
        }
        Change::Attach { line, service, attachment } => {
            let has = |item: &Arc<CartItem>| item.has_text(service.as_deref(), attachment);
            now.item(line).is_some_and(|item| !has(item)) && !before.item(line).is_some_and(has)
        }
        Change::RemoveAll(lines) => lines.iter().any(|line| now.item(line).is_some()),
        Change::EnsureUnits { item, .. } => units_of(now, item) <= units_of(before, item),
        Change::Add(new) => units_sold(now, new) <= units_sold(before, new),
        Change::AddCoupon(code) => !has_coupon(now, code),
        Change::RemoveCoupon(code) => has_coupon(now, code),
        Change::SetNote { .. } => now.summary.note == before.summary.note,
        Change::ChooseGift { .. } => now.summary.gifts == before.summary.gifts,
        Change::SubmitForm { group, .. } => {
            now.summary.filled.is_same(&before.summary.filled, *group)
        }
        // Prices and options may be others in each answer.
        Change::ChooseDelivery { lines, .. } => lines.iter().all(|line| {
            let chosen = |cart: &Cart| {
                let delivery = cart.summary.shipping.of(line)?;
                Some((delivery.chosen.clone(), delivery.window.clone()))
            };
            chosen(now) == chosen(before)
        }),
        // Without a unique id, a line that came back cannot be told from a new one.
        Change::SetQuantity { .. } => false,
    }
}
