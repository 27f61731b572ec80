//! What one round measured.

use serde_json::Value;

use super::Row;
use crate::median::median;

/// One round, in milliseconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    /// The component, from the answer to the last element that changed.
    pub(super) all: f64,
    /// An answer with nothing new, from the answer until nothing is left to do.
    pub(super) same: f64,
    /// Elements, attributes and texts that changed.
    pub(super) changes: f64,
    /// By hand, from the answer to the last element that changed.
    pub(super) by_hand: f64,
}

impl Figures {
    /// What `stage.js` gives; `None` when it is something else.
    pub(super) fn read(measured: &Value) -> Option<Self> {
        let number = |key: &str| measured[key].as_f64();
        Some(Self {
            all: number("all")?,
            same: number("same")?,
            changes: number("changes")?,
            by_hand: number("byHand")?,
        })
    }
}

impl Row {
    /// The median of one figure over all rounds.
    pub(super) fn median(&self, figure: impl Fn(&Figures) -> f64) -> f64 {
        median(&self.rounds.iter().map(figure).collect::<Vec<_>>())
    }
}
