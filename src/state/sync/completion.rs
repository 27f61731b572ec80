//! What a line that comes back, or is copied, still needs once it is there: services and texts that
//! cannot be added together with it. What cannot be added at all is told.
//! It compares and notes; the queue sends.

use std::sync::Arc;

use super::queue::{Intent, Origin};
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::missing::LeftOut;
use crate::domain::ids::LineKey;
use crate::domain::notice::Refusal;
use crate::state::loaded_cart::LoadedCart;

/// The changes that complete the line that was added, and what is left out. A line that was there
/// `before` stays as it is: what it has was chosen for its own units, too.
pub(super) fn of(
    restored: &CartItem,
    added: &CartItem,
    before: &Cart,
) -> (Vec<Change>, Vec<LeftOut>) {
    let is_new = before.item(&added.key).is_none();
    let (mut changes, mut left_out) = (Vec::new(), Vec::new());
    for missing in restored.missing_on(added) {
        match missing.change(&added.key).filter(|_| is_new) {
            Some(change) => changes.push(change),
            None => left_out.push(missing.left_out()),
        }
    }
    (changes, left_out)
}

/// What is left out where this change of a completion does not hold. `item` is the line.
pub(super) fn left_out(change: &Change, item: Option<&Arc<CartItem>>) -> Option<LeftOut> {
    match change {
        Change::Attach { service: None, attachment, .. } => {
            Some(LeftOut::Text(attachment.name.clone()))
        }
        Change::SetService { service, .. } | Change::Attach { service: Some(service), .. } => {
            let known = item.and_then(|item| item.services.iter().find(|it| it.id == *service));
            let name = known.map_or(service, |known| &known.name);
            Some(LeftOut::Named(name.clone()))
        }
        Change::SetQuantity { .. }
        | Change::RemoveAll(_)
        | Change::EnsureUnits { .. }
        | Change::Add(_)
        | Change::AddCoupon(_)
        | Change::RemoveCoupon(_)
        | Change::SetNote { .. }
        | Change::ChooseGift { .. }
        | Change::SubmitForm { .. }
        | Change::ChooseDelivery { .. } => None,
    }
}

impl LoadedCart {
    /// The line came back, or was copied: what completes it is sent next, and what is left out is
    /// noted.
    pub(super) fn complete(&mut self, restored: &CartItem, added: &CartItem, before: &Cart) {
        let (changes, left_out) = of(restored, added, before);
        let intent = |change| Intent::new(change, Origin::Completion);
        self.writer.queue.push_first(changes.into_iter().map(intent).collect());
        self.note_left_out(&added.key, left_out);
    }

    /// A completion of the line is settled, or none was needed: what is left out is told in the
    /// report of the copy, or else beside the line.
    pub(super) fn note_left_out(&mut self, line: &LineKey, left_out: Vec<LeftOut>) {
        let is_complete = !self.writer.queue.completes(line);
        if self.report_completed(line, &left_out, is_complete) || left_out.is_empty() {
            return;
        }
        let mut all = Vec::new();
        if let Some(Refusal::CameBackWithout(earlier)) = self.refusals.of_line(line) {
            all.clone_from(earlier);
        }
        for left_out in left_out {
            if !all.contains(&left_out) {
                all.push(left_out);
            }
        }
        self.refusals.add_line(line, Refusal::CameBackWithout(all));
    }
}
