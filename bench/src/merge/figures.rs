//! What one round measured.

use serde_json::Value;

use super::Row;
use crate::median::median;

/// One round, in milliseconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    /// The component, from the answer's text to the last element that changed.
    pub(super) all: f64,
    /// Of this, the browser's parsing of the text.
    pub(super) parse: f64,
    /// Of this, from the first to the last look at a field of the answer.
    pub(super) read: f64,
    /// An answer with nothing new, from its text until nothing is left to do.
    pub(super) same: f64,
    /// Elements, attributes and texts that changed.
    pub(super) changes: f64,
    /// By hand, from the answer's text to the last element that changed.
    pub(super) by_hand: f64,
}

impl Figures {
    /// What `stage.js` gives; `None` when it is something else.
    pub(super) fn read(measured: &Value) -> Option<Self> {
        let number = |key: &str| measured[key].as_f64();
        Some(Self {
            all: number("all")?,
            parse: number("parse")?,
            read: number("read")?,
            same: number("same")?,
            changes: number("changes")?,
            by_hand: number("byHand")?,
        })
    }

    /// Everything between reading the answer and the last changed element.
    pub(super) fn merge(&self) -> f64 {
        self.all - self.parse - self.read
    }
}

impl Row {
    /// The median of one figure over all rounds.
    pub(super) fn median(&self, figure: impl Fn(&Figures) -> f64) -> f64 {
        median(&self.rounds.iter().map(figure).collect::<Vec<_>>())
    }
}
