//! Copying the lines of a shared cart to the visitor's own: the own cart, or a new one, is opened,
//! and every line is added to it as if the person had done it. The report says what became of each
//! line, and all of it can be undone. A copy that a reload interrupts is in `interrupted_copy`.

use std::sync::Arc;

use futures::FutureExt;
use leptos::task::spawn_local;

use super::kept_copy;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::missing::LeftOut;
use crate::domain::cart::{Cart, units_like};
use crate::domain::ids::LineKey;
use crate::domain::notice::Refusal;
use crate::domain::together::kept_copy::{ToCopy, before_copy};
use crate::parts::{in_part, writing};
use crate::state::cart_state::{Copied, CopiedLine, CopyOutcome, Exit};
use crate::state::env::{Consent, GuestChoice};
use crate::state::loaded_cart::LoadedCart;
use crate::state::session::BackTo;
use crate::state::shared_cart::SharedCart;
use crate::state::sync::driver::{self, submit};
use crate::state::sync::outcome::added_line;
use crate::state::task::Task;

/// What is copied to the cart that is opened next.
#[derive(Default)]
pub(in crate::state) struct Copying {
    /// The lines, in their order.
    pub lines: Vec<Arc<CartItem>>,
    /// The codes of coupons.
    pub coupons: Vec<String>,
    /// An interrupted copy to go on with or to undo, instead of both.
    pub interrupted: Option<Interrupted>,
}

/// An interrupted copy.
pub(in crate::state) struct Interrupted {
    /// The lines, in their order.
    pub lines: Vec<ToCopy>,
    /// The fingerprint of the cart that they are copied to, and of no other.
    pub to: u64,
    /// What becomes of it.
    pub resume: Resume,
}

impl Copying {
    /// Whether nothing is copied.
    pub(super) fn is_nothing(&self) -> bool {
        self.lines.is_empty() && self.interrupted.is_none()
    }
}

/// What becomes of an interrupted copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resume {
    /// The lines that are missing are copied.
    Finish,
    /// What was copied is taken off again.
    Undo,
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
        let lines = self.with(|session| session.cart().map(LoadedCart::lines_to_copy));
        if let Some(lines) = lines.flatten() {
            self.open_own_and_copy(Copying { lines, ..Copying::default() });
        }
    }

    /// Opens the visitor's own cart and copies this to it.
    pub(super) fn open_own_and_copy(self, copying: Copying) {
        let is_known = self.with(|session| {
            let own = session.own_id()?;
            let restores = session.memory.consent == Consent::AsThemselves;
            session.back_to = Some(BackTo { own, restores });
            Some(())
        });
        if is_known.flatten().is_some() {
            self.open_and_copy(copying);
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
        self.with_cart(LoadedCart::forget_copy_that_is_through);
    }

    /// The report goes away.
    pub fn dismiss_copy(self) {
        self.with_cart(|cart| cart.copied = None);
        self.show();
    }
}

/// Adds these lines to the cart that was just opened: at once where the code is there that sends
/// changes, and otherwise as soon as it is.
pub(super) fn begin(handle: SharedCart, copying: Copying) {
    let Some(task) = Task::new(handle).filter(|_| !copying.is_nothing()) else { return };
    if writing::is_loaded() {
        let _ = add_all(handle, copying).now_or_never();
        return;
    }
    spawn_local(async move {
        if driver::load_writing(&task).await {
            let _ = add_all(handle, copying).await;
            handle.show();
        }
    });
}

in_part! {
    writing,
    fn add_all(handle: SharedCart, copying: Copying) -> () {
        add(handle, copying);
    }
}

fn add(handle: SharedCart, copying: Copying) {
    let Copying { lines, coupons, interrupted } = copying;
    let open = handle.with_cart(|cart| (cart.cart().items.clone(), cart.cart().id.fingerprint()));
    let Some((items, open)) = open else { return };
    let (lines, before, resume) = match interrupted {
        Some(Interrupted { to, .. }) if to != open => return,
        Some(Interrupted { lines, resume, .. }) => {
            let before = before_copy(&items, &lines);
            (lines, before, resume)
        }
        None => (with_units(lines, &items), items.clone(), Resume::Finish),
    };
    handle.with_cart(|cart| cart.report_copy(&lines, before));
    kept_copy::keep(handle, &lines);
    if resume == Resume::Undo {
        return handle.undo_copy();
    }
    let mut position = items.len();
    for (item, units) in lines {
        if let Some(units) = units {
            submit(handle, Change::EnsureUnits { item, position, units });
            position += 1;
        }
    }
    for code in coupons {
        submit(handle, Change::AddCoupon(code));
    }
}

/// The lines, each with the units of its kind that the cart holds once it is copied too.
fn with_units(lines: Vec<Arc<CartItem>>, items: &[Arc<CartItem>]) -> Vec<ToCopy> {
    let mut items = items.to_vec();
    let mut to_copy = Vec::new();
    for item in lines {
        let units = units_like(&items, &item).saturating_add(item.quantity);
        items.push(Arc::clone(&item));
        to_copy.push((item, Some(units)));
    }
    to_copy
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
    /// Begins the report. A line that cannot be copied any more may have been copied before.
    fn report_copy(&mut self, lines: &[ToCopy], before: Vec<Arc<CartItem>>) {
        let outcome = |item: &CartItem, units: Option<u32>| {
            let is_there = || self.cart().items.iter().any(|it| it.is_same_product(item));
            match units {
                Some(_) => CopyOutcome::Waiting,
                None if is_there() => CopyOutcome::Added,
                None => CopyOutcome::Refused(Refusal::LineIsGone),
            }
        };
        let line = |(item, units): &ToCopy| CopiedLine {
            outcome: outcome(item, *units),
            item: Arc::clone(item),
            added: None,
            left_out: Vec::new(),
        };
        let report = Copied { lines: lines.iter().map(line).collect(), before };
        self.copied = Some(Arc::new(report));
    }

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
