//! Copying the lines of a shared cart to the visitor's own: the own cart, or a new one, is opened,
//! and every line is added to it as if the person had done it. The report says what became of each
//! line, and all of it can be undone.

use std::sync::Arc;

use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::missing::LeftOut;
use crate::domain::cart::{Cart, units_like};
use crate::domain::ids::LineKey;
use crate::domain::notice::Refusal;
use crate::state::cart_state::{Copied, CopiedLine, CopyOutcome, Exit};
use crate::state::env::{Consent, GuestChoice};
use crate::state::loaded_cart::LoadedCart;
use crate::state::session::BackTo;
use crate::state::shared_cart::SharedCart;
use crate::state::sync::driver::submit;
use crate::state::sync::outcome::added_line;

/// What is copied to the cart that is opened next.
#[derive(Default)]
pub(in crate::state) struct Copying {
    /// The lines, in their order.
    pub lines: Vec<Arc<CartItem>>,
    /// The codes of coupons.
    pub coupons: Vec<String>,
}

impl SharedCart {
    /// Whether the person can take a copy of the lines: the page allows changes, and there is a
    /// cart of their own.
    pub fn may_copy(self) -> bool {
        let may = self.with(|session| !session.options.is_view_only && session.own_id().is_some());
        may == Some(true)
    }

    /// Opens the visitor's own cart and adds the lines of the shared cart to it.
    pub fn copy_to_own(self) {
        if self.with(|session| session.options.is_view_only) == Some(false) {
            self.leave(Exit::Copy, move || self.copy_saved_to_own());
        }
    }

    fn copy_saved_to_own(self) {
        // A person who comes back to the link looks at the shared cart, and may still join it.
        self.choose(GuestChoice::LookOnly);
        let lines = self.with(|session| {
            let own = session.own_id()?;
            let lines = session.cart()?.lines_to_copy();
            let restores = session.memory.consent == Consent::AsThemselves;
            session.back_to = Some(BackTo { own, restores });
            Some(lines)
        });
        if let Some(lines) = lines.flatten() {
            self.open_and_copy(Copying { lines, coupons: Vec::new() });
        }
    }

    /// Brings the own cart back to what it was before the copy.
    pub fn undo_copy(self) {
        let changes = self.with_cart(|cart| {
            let copied = cart.copied.take()?;
            Some(changes_that_undo(&copied, &cart.optimistic_items()))
        });
        self.show();
        for change in changes.flatten().unwrap_or_default() {
            submit(self, change);
        }
    }

    /// The report goes away.
    pub fn dismiss_copy(self) {
        self.with_cart(|cart| cart.copied = None);
        self.show();
    }
}

/// Adds these lines to the cart that was just opened.
pub(super) fn begin(handle: SharedCart, Copying { lines, coupons }: Copying) {
    if lines.is_empty() {
        return;
    }
    let begun = handle.with_cart(|cart| {
        let before = cart.cart().items.clone();
        let waiting = |item: &Arc<CartItem>| CopiedLine {
            item: Arc::clone(item),
            outcome: CopyOutcome::Waiting,
            added: None,
            left_out: Vec::new(),
        };
        let report = Copied { lines: lines.iter().map(waiting).collect(), before: before.clone() };
        cart.copied = Some(Arc::new(report));
        before
    });
    let Some(mut items) = begun else { return };
    for item in lines {
        let units = units_like(&items, &item).saturating_add(item.quantity);
        let position = items.len();
        items.push(Arc::clone(&item));
        submit(handle, Change::EnsureUnits { item, position, units });
    }
    for code in coupons {
        submit(handle, Change::AddCoupon(code));
    }
}

fn changes_that_undo(copied: &Copied, items: &[Arc<CartItem>]) -> Vec<Change> {
    let was_copied = |item: &CartItem| copied.lines.iter().any(|line| line.item.is_like(item));
    let quantity_before = |key: &LineKey| {
        let before = copied.before.iter().find(|before| before.key == *key);
        before.map_or(0, |before| before.quantity)
    };
    let undo = |item: &Arc<CartItem>| {
        let quantity = quantity_before(&item.key);
        (was_copied(item) && quantity != item.quantity)
            .then(|| Change::SetQuantity { line: item.key.clone(), quantity })
    };
    items.iter().filter_map(undo).collect()
}

impl LoadedCart {
    /// The lines that people can add by themselves.
    pub(super) fn lines_to_copy(&self) -> Vec<Arc<CartItem>> {
        self.cart().items.iter().filter(|item| item.quantity_is_editable()).cloned().collect()
    }

    /// Notes in the report what became of a line: the carts around the change, or why it did not
    /// hold. False when the change is about no line of the report.
    pub(in crate::state) fn report_copied(
        &mut self,
        change: &Change,
        outcome: Result<(&Cart, &Cart), &Refusal>,
    ) -> bool {
        let Change::EnsureUnits { item, .. } = change else { return false };
        let Some(copied) = self.copied.as_mut().map(Arc::make_mut) else { return false };
        let mut lines = copied.lines.iter_mut();
        let Some(line) = lines.find(|line| Arc::ptr_eq(&line.item, item)) else { return false };
        match outcome {
            Ok((before, after)) => {
                let outcome = outcome_of_copy(item, before, after);
                match added_line(change, before, after) {
                    Some(added) => line.added = Some((added.key.clone(), outcome)),
                    None => line.outcome = outcome,
                }
            }
            Err(refusal) => line.outcome = CopyOutcome::Refused(refusal.clone()),
        }
        true
    }

    /// Notes in the report what a line was copied without; with `is_complete`, nothing of it is on
    /// its way any more. False when the line is none of the report.
    pub(in crate::state) fn report_completed(
        &mut self,
        key: &LineKey,
        left_out: &[LeftOut],
        is_complete: bool,
    ) -> bool {
        let Some(copied) = self.copied.as_mut().map(Arc::make_mut) else { return false };
        let is_it = |line: &&mut CopiedLine| line.added.as_ref().is_some_and(|(it, _)| it == key);
        let Some(line) = copied.lines.iter_mut().rfind(is_it) else { return false };
        line.left_out.extend_from_slice(left_out);
        if let Some((_, outcome)) = line.added.take_if(|_| is_complete) {
            line.outcome = match std::mem::take(&mut line.left_out) {
                left_out if left_out.is_empty() => outcome,
                left_out => CopyOutcome::Incomplete(left_out),
            };
        }
        true
    }
}

fn outcome_of_copy(item: &CartItem, before: &Cart, after: &Cart) -> CopyOutcome {
    let more = units_like(&after.items, item).saturating_sub(units_like(&before.items, item));
    if more < item.quantity {
        return CopyOutcome::OnlyAdded(more);
    }
    let has_grown = |other: &&Arc<CartItem>| {
        before.item(&other.key).is_some_and(|before| before.quantity < other.quantity)
    };
    match after.items.iter().filter(|other| other.is_like(item)).find(has_grown) {
        Some(joined) => CopyOutcome::Joined(joined.quantity),
        None => CopyOutcome::Added,
    }
}
