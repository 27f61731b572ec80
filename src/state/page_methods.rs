//! What a page does to the cart by methods of the element. It becomes a change like those of a
//! person, and the page is told what came of it.
//! It decides nothing about who may change the cart.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::cart_event::CartEvent;
use super::cart_state::{CartState, Editing, Removal, Removed};
use super::page_change::{
    self, LOOK_ONLY, LineName, NO_CART, NO_SUCH_LINE, NOT_EDITABLE, NOTHING_TO_UNDO, Outcome,
    PageChange, Reply, SEVERAL_LINES,
};
use super::session::{Session, Stage};
use super::shared_cart::SharedCart;
use super::sync::driver::submit_with;
use crate::domain::cart::Cart;
use crate::domain::cart::change::Change;
use crate::domain::cart::item::CartItem;
use crate::domain::ids::LineKey;
use crate::domain::problem::{Problem, WayOn};

/// When the changes that a page asks for are carried out.
enum Moment {
    Now,
    /// The cart is being loaded, or the person is asked whether they join it.
    Later,
    Never(&'static str),
}

impl SharedCart {
    /// The page asks for these changes; `done` gets their outcomes in the same order. They wait
    /// while the cart is being loaded, and while the person is asked whether to join.
    pub fn change_for_page(
        self,
        changes: Vec<PageChange>,
        done: impl FnOnce(Vec<Outcome>) + 'static,
    ) {
        if changes.is_empty() {
            return done(Vec::new());
        }
        let replies = page_change::all(changes.len(), done);
        let changes: Vec<_> = changes.into_iter().zip(replies).collect();
        match self.moment() {
            Moment::Now => self.carry_out(changes),
            Moment::Later => {
                self.with(|session| session.page_changes.extend(changes));
            }
            Moment::Never(reason) => refuse(changes, reason),
        }
    }

    fn moment(self) -> Moment {
        self.with(|session| session.moment()).unwrap_or(Moment::Never(NO_CART))
    }

    /// Carries out what waited for the cart, or for the person to choose.
    pub(super) fn carry_out_waiting(self) {
        let moment = self.moment();
        if matches!(moment, Moment::Later) {
            return;
        }
        let changes =
            self.with(|session| std::mem::take(&mut session.page_changes)).unwrap_or_default();
        match moment {
            Moment::Now => self.carry_out(changes),
            Moment::Never(reason) => refuse(changes, reason),
            Moment::Later => {}
        }
    }

    /// The cart could not be opened: what waited for it is refused, unless the person can try
    /// again.
    pub(super) fn refuse_waiting(self, problem: &Problem) {
        if problem.ways_on().contains(&WayOn::TryAgain) {
            return;
        }
        let changes =
            self.with(|session| std::mem::take(&mut session.page_changes)).unwrap_or_default();
        refuse(changes, NO_CART);
    }

    fn carry_out(self, changes: Vec<(PageChange, Reply)>) {
        let mut gone = Vec::new();
        for (change, reply) in changes {
            match change {
                PageChange::Add(item) => drop(submit_with(self, Change::Add(item), Some(reply))),
                PageChange::SetQuantity { line, quantity } => match self.named(&line, quantity) {
                    Err(reason) => reply.tell(Outcome::refused(reason, None)),
                    Ok(removed) if removed.item.is_gift => {
                        submit_with(self, self.without(&removed.item), Some(reply));
                    }
                    Ok(removed) => {
                        let line = removed.item.key.clone();
                        let change = Change::SetQuantity { line, quantity };
                        if submit_with(self, change, Some(reply)) && quantity == 0 {
                            gone.push(removed);
                        }
                    }
                },
            }
        }
        if !gone.is_empty() {
            self.with_cart(|cart| cart.removed = Some(Removal { lines: gone }));
            self.show();
        }
    }

    /// The line that is meant, or why it cannot be changed so.
    fn named(self, name: &LineName, quantity: u32) -> Result<Removed, &'static str> {
        let lines = self.with_cart(|cart| cart.standing(|item| name.names(item)));
        let mut lines = lines.ok_or(NO_CART)?;
        let can_be = |item: &CartItem| match quantity {
            0 => item.can_be_removed(),
            1.. => item.quantity_is_editable(),
        };
        let are_lines = !lines.is_empty();
        lines.retain(|removed| can_be(&removed.item));
        match lines.len() {
            0 if are_lines => Err(NOT_EDITABLE),
            0 => Err(NO_SUCH_LINE),
            1 => Ok(lines.remove(0)),
            2.. => Err(SEVERAL_LINES),
        }
    }

    /// Brings the lines of the last removal back, and tells what became of each.
    pub fn undo_for_page(self, done: impl FnOnce(Vec<Outcome>) + 'static) {
        let count = self.with_cart(|cart| cart.removed.as_ref().map_or(0, |it| it.lines.len()));
        match count {
            Some(0) => done(vec![Outcome::refused(NOTHING_TO_UNDO, None)]),
            None => done(vec![Outcome::refused(NO_CART, None)]),
            Some(count) => self.undo_with(page_change::all(count, done)),
        }
    }

    /// The page wants the cart to be read again; `done` gets whether it was.
    pub fn refresh_for_page(self, done: impl FnOnce(bool) + 'static) {
        if self.with(|session| session.readers.push(Box::new(done))).is_none() {
            return;
        }
        match self.state.get_untracked() {
            CartState::Open => self.refresh(),
            CartState::Failed(_) => self.open(),
            CartState::Loading => {}
        }
    }

    /// Calls `act` after the browser has done what waits: drawn the page, taken presses.
    pub fn after_a_moment(self, act: impl FnOnce() + 'static) {
        let Some(pause) = self.with(|session| session.env.sleep(0)) else { return };
        spawn_local(async move {
            pause.await;
            act();
        });
    }

    /// Calls `act` once the first cart is drawn; at once where there is one, or none to wait for.
    pub fn once_loaded(self, act: impl FnOnce() + 'static) {
        let soon = move |_| self.after_a_moment(act);
        if self.state.get_untracked() == CartState::Loading {
            self.with(|session| session.readers.push(Box::new(soon)));
        } else {
            soon(true);
        }
    }

    /// Tells those who wait for a read that it came to its end.
    pub(super) fn tell_readers(self, was_read: bool) {
        let readers = self.with(|session| std::mem::take(&mut session.readers));
        for done in readers.unwrap_or_default() {
            done(was_read);
        }
    }

    /// What happened since the last call. Whoever follows is told when something did.
    pub fn events(self) -> Vec<CartEvent> {
        self.open.events.track();
        self.with_cart(|cart| std::mem::take(&mut cart.events)).unwrap_or_default()
    }

    /// The cart as the store last told it, and whether this person may change it.
    pub fn confirmed(self) -> Option<(Cart, bool)> {
        let confirmed = self.with(|session| {
            let may_edit = session.editing() == Editing::Allowed;
            session.cart().map(|cart| (cart.cart().clone(), may_edit))
        });
        confirmed.flatten()
    }

    /// The line with this key in the last answer.
    pub fn line(self, key: &LineKey) -> Option<Arc<CartItem>> {
        self.with_cart(|cart| cart.cart().item(key).cloned()).flatten()
    }
}

fn refuse(changes: Vec<(PageChange, Reply)>, reason: &'static str) {
    for (_, reply) in changes {
        reply.tell(Outcome::refused(reason, None));
    }
}

impl Session {
    fn moment(&self) -> Moment {
        match (&self.stage, self.editing()) {
            (Stage::Loading { .. }, _) | (Stage::Loaded(_), Editing::AskFirst) => Moment::Later,
            (Stage::Failed(_), _) => Moment::Never(NO_CART),
            (Stage::Loaded(_), Editing::LookOnly(_)) => Moment::Never(LOOK_ONLY),
            (Stage::Loaded(_), Editing::Allowed) => Moment::Now,
        }
    }
}
