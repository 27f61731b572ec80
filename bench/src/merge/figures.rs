//! The results of one round.
//! Does not measure them; `stage.js` does.

use serde_json::Value;

/// The results of one round. Times are in milliseconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    /// The component's time from the answer to the last changed element.
    pub(super) all: f64,
    /// The time for an answer without changes, from the answer until all work is done.
    pub(super) same: f64,
    /// The number of changed elements, attributes and texts.
    pub(super) changes: f64,
    /// The hand-written code's time from the answer to the last changed element.
    pub(super) by_hand: f64,
}

impl Figures {
    /// Reads the result of `stage.js`. None if it has another format.
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
