//! Why changes did not hold, kept at the place where the screen says it.
//! The words are `i18n`'s.

use crate::domain::cart::change::Change;
use crate::domain::ids::LineKey;
use crate::domain::notice::Refusal;

/// The refusals of a cart, until the next change.
#[derive(Default)]
pub(super) struct Refusals {
    /// Line by line; at most a handful.
    lines: Vec<(LineKey, Refusal)>,
    /// Why the last coupon did not hold.
    pub(super) coupon: Option<Refusal>,
    /// Why the last choice of a gift did not hold.
    pub(super) gift: Option<Refusal>,
    /// Why the last note did not hold.
    pub(super) note: Option<Refusal>,
    /// Why the last change without a place of its own did not hold: something that was added.
    pub(super) other: Option<Refusal>,
}

impl Refusals {
    /// Why the last change of this line did not hold.
    pub(super) fn of_line(&self, line: &LineKey) -> Option<&Refusal> {
        self.lines.iter().find(|(refused, _)| refused == line).map(|(_, refusal)| refusal)
    }

    /// A change of this line did not hold.
    pub(super) fn add_line(&mut self, line: &LineKey, refusal: Refusal) {
        self.lines.retain(|(refused, _)| refused != line);
        self.lines.push((line.clone(), refusal));
    }

    /// The person makes another change: what was refused of the same lines is out of date, and so
    /// is what has no place of its own.
    pub(super) fn forget(&mut self, change: &Change) {
        self.lines.retain(|(refused, _)| !change.touches(refused));
        self.coupon = None;
        self.gift = None;
        self.note = None;
        self.other = None;
    }
}
