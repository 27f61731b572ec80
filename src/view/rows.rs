//! Short lists of rows: coupons, messages, totals, news.
//! A row is plain data that can be compared. It follows no signals.

use leptos::prelude::*;
use web_sys::Node;

use super::dom::{El, place_in, put_in_order};
use super::focus;
use super::signals::follow;

/// How many rows a list above the lines shows at most. More would push the lines off the screen.
const MOST: usize = 50;

/// The first rows, and after them one row that `rest` makes of the number of rows left out.
pub(super) fn first_of<R>(mut rows: Vec<R>, rest: impl FnOnce(usize) -> R) -> Vec<R> {
    if rows.len() > MOST {
        let left_out = rows.len() - MOST;
        rows.truncate(MOST);
        rows.push(rest(left_out));
    }
    rows
}

impl El {
    /// Fills the element with one child for each row of `read`, and hides it while there is none.
    /// A row that stays keeps its child and the focus in it.
    pub(super) fn rows<R: PartialEq + 'static>(
        self,
        mut read: impl FnMut() -> Vec<R> + 'static,
        mut draw: impl FnMut(&R) -> El + 'static,
    ) -> Self {
        let mut list = RowList::new(&self);
        let owner = Owner::current().unwrap_or_default();
        let mut shown: Vec<R> = Vec::new();
        follow(move || {
            let rows = read();
            let mut before = list.take();
            for row in &rows {
                let known = (0..shown.len()).find(|at| before[*at].is_some() && shown[*at] == *row);
                let kept = known.and_then(|at| before[at].take());
                list.children.push(kept.unwrap_or_else(|| Child::new(&owner, || draw(row))));
            }
            list.replace(before);
            shown = rows;
        });
        self
    }
}

/// A list and its children in their order.
struct RowList {
    list: El,
    end: Node,
    children: Vec<Child>,
}

/// A child, with an owner of its own, because it stays when the list is updated.
struct Child {
    element: El,
    owner: Owner,
}

impl Child {
    fn new(list: &Owner, draw: impl FnOnce() -> El) -> Self {
        let owner = list.with(Owner::new);
        Self { element: owner.with(draw), owner }
    }
}

impl RowList {
    fn new(list: &El) -> Self {
        Self { list: list.clone(), end: place_in(list.element()), children: Vec::new() }
    }

    /// The children; the list forgets them, but they stay in the document.
    fn take(&mut self) -> Vec<Option<Child>> {
        std::mem::take(&mut self.children).into_iter().map(Some).collect()
    }

    /// Removes the children that are left in `before` and brings the document up to date.
    fn replace(&self, before: Vec<Option<Child>>) {
        let element = self.list.element();
        let mut had_focus = false;
        for gone in before.into_iter().flatten() {
            had_focus |= focus::is_in(gone.element.element());
            gone.element.remove();
            gone.owner.cleanup();
        }
        put_in_order(self.children.iter().map(|child| &child.element), &self.end);
        let _ = element.toggle_attribute_with_force("hidden", self.children.is_empty());
        if had_focus {
            focus::go_on(element);
        }
    }
}
