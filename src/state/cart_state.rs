//! What the screen shows, as one tagged union.
//! Loading is not empty, and a failure is not a cart: the view has to say which it is.

use std::sync::Arc;

use leptos::prelude::*;

use super::lines::Lines;
use crate::domain::cart::Summary;
use crate::domain::item::CartItem;
use crate::domain::money::CurrencyFormat;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::problem::Problem;

/// The screen.
#[derive(Clone)]
pub enum CartState {
    /// Nothing is known yet.
    Loading,
    /// There is a cart.
    Open(OpenCart),
    /// There is none, for this reason.
    Failed(Problem),
}

/// A cart on the screen. Every part changes by itself.
#[derive(Clone, Copy)]
pub struct OpenCart {
    /// Everything but the lines, from the last answer.
    pub summary: RwSignal<Arc<Summary>>,
    /// How the store writes money. Apart from the summary, so that a line is not drawn anew because
    /// the totals changed.
    pub currency: RwSignal<Arc<CurrencyFormat>>,
    /// The lines, with what is waiting already done to them.
    pub lines: Lines,
    /// Selling units, with what is waiting already done to them.
    pub unit_count: RwSignal<u32>,
    /// Whether a change is waiting or on its way: the totals are of the moment before it.
    pub busy: RwSignal<bool>,
    /// The last removal, for as long as it can be undone.
    pub removed: RwSignal<Option<Removed>>,
    /// Why the last coupon did not hold.
    pub coupon_refusal: RwSignal<Option<Refusal>>,
    /// The last thing worth saying to those who cannot see it.
    pub announcement: RwSignal<Option<Announcement>>,
}

/// A line that was taken out, and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Removed {
    /// As it was.
    pub item: Arc<CartItem>,
    /// Its place among the lines.
    pub position: usize,
}
