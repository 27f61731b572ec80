//! The lines on the screen, each a signal of its own.
//! An answer sets only the signals of lines that it changes, however long the cart is.

use std::sync::Arc;

use crate::domain::cart::item::CartItem;
use crate::domain::cart::promotion::LinePromotions;
use crate::domain::ids::{LineKey, SkuId};
use crate::domain::notice::Refusal;
use crate::domain::search::find_wrapping;
use crate::domain::together::difference::LineNews;
use crate::state::signal::{SharedSignal, Signal};

/// What one line shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The line as it will be once the changes that wait are made.
    pub item: Arc<CartItem>,
    /// A change of it is waiting or on its way.
    pub busy: bool,
    /// Why the last change did not hold.
    pub refusal: Option<Refusal>,
    /// What is new about it since the person last looked.
    pub news: Option<LineNews>,
    /// Whether somebody else changed it just now, as far as the answers tell.
    pub is_just_now: bool,
    /// How many of its units this person added, where others have a part of the cart too.
    pub mine: u32,
    /// What it says of promotions.
    pub promotions: LinePromotions,
}

/// A handle to a line: its identity, and the signal of what it shows.
#[derive(Clone)]
pub struct LineHandle {
    key: LineKey,
    sku: SkuId,
    line: SharedSignal<Line>,
}

impl LineHandle {
    /// What it shows now.
    pub fn line(&self) -> Signal<Line> {
        self.line.signal()
    }

    /// Whether both are the same row on the screen: the same line with the same SKU. The API can
    /// replace the SKU of a line.
    pub fn is_same_row(&self, other: &Self) -> bool {
        self.key == other.key && self.sku == other.sku
    }

    fn is_about(&self, item: &CartItem) -> bool {
        self.key == item.key && self.sku == item.sku
    }
}

/// All lines, in two lists: those that can be bought, and those that cannot.
#[derive(Clone, Copy)]
pub struct Lines {
    available: Signal<Vec<LineHandle>>,
    unavailable: Signal<Vec<LineHandle>>,
    is_empty: Signal<bool>,
}

impl Lines {
    /// No lines yet.
    pub(super) fn new() -> Self {
        Self {
            available: Signal::new(Vec::new()),
            unavailable: Signal::new(Vec::new()),
            is_empty: Signal::new(true),
        }
    }

    /// Lines that can be bought, in the API's order.
    pub fn available(self) -> Signal<Vec<LineHandle>> {
        self.available
    }

    /// Lines that cannot be bought now.
    pub fn unavailable(self) -> Signal<Vec<LineHandle>> {
        self.unavailable
    }

    /// Whether there is no line at all.
    pub fn is_empty(self) -> bool {
        self.is_empty.get()
    }

    /// Shows these lines: signals of lines that stay are kept and set only where they differ.
    pub(super) fn show(self, lines: Vec<Line>) {
        let is_empty = lines.is_empty();
        // Each list has an order of its own, so each is searched by itself.
        let mut known = [self.available, self.unavailable].map(HandlePool::of);
        let mut shown = [Vec::new(), Vec::new()];
        for line in lines {
            let list = usize::from(!line.item.is_available());
            let handle = known[list].take(&line.item).or_else(|| known[1 - list].take(&line.item));
            shown[list].push(show_in(handle, line));
        }
        let [available, unavailable] = shown;
        replace_when_moved(self.available, available);
        replace_when_moved(self.unavailable, unavailable);
        if self.is_empty.get_untracked() != is_empty {
            self.is_empty.set(is_empty);
        }
    }
}

/// Sets a list only where lines came, went or moved.
fn replace_when_moved(list: Signal<Vec<LineHandle>>, handles: Vec<LineHandle>) {
    let same = list.with_untracked(|shown| {
        shown.len() == handles.len()
            && shown.iter().zip(&handles).all(|(shown, handle)| shown.is_same_row(handle))
    });
    if !same {
        list.set(handles);
    }
}

/// The handle, brought up to `line`; a new handle where there is none.
fn show_in(handle: Option<LineHandle>, line: Line) -> LineHandle {
    let Some(handle) = handle else {
        let (key, sku) = (line.item.key.clone(), line.item.sku.clone());
        return LineHandle { key, sku, line: SharedSignal::new(line) };
    };
    handle.line.set_if_changed(line);
    handle
}

/// The handles of one list on the screen. Each can be taken once.
struct HandlePool {
    handles: Vec<Option<LineHandle>>,
    next: usize,
}

impl HandlePool {
    fn of(list: Signal<Vec<LineHandle>>) -> Self {
        Self { handles: list.get_untracked().into_iter().map(Some).collect(), next: 0 }
    }

    /// Takes the handle of this line.
    fn take(&mut self, item: &CartItem) -> Option<LineHandle> {
        let is_it = |at: usize| {
            self.handles[at].as_ref().is_some_and(|handle: &LineHandle| handle.is_about(item))
        };
        let at = find_wrapping(self.next, self.handles.len(), is_it)?;
        self.next = at + 1;
        self.handles[at].take()
    }
}
