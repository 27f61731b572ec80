//! The results of one round.
//! Does not measure them; `stage.js` does.

use serde_json::Value;

/// The results of one round. Times are in milliseconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    /// The component's time from the answer's text to the last changed element.
    pub(super) all: f64,
    /// The part of it in which the browser parses the text.
    pub(super) parse: f64,
    /// The part of it from the first to the last access to a field of the answer.
    pub(super) read: f64,
    /// The time for an answer without changes, from its text until all work is done.
    pub(super) same: f64,
    /// The number of changed elements, attributes and texts.
    pub(super) changes: f64,
    /// The hand-written code's time from the answer's text to the last changed element.
    pub(super) by_hand: f64,
}

impl Figures {
    /// Reads the result of `stage.js`. None if it has another format.
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

    /// The time after parsing and reading the answer: merging and drawing.
    pub(super) fn merge(&self) -> f64 {
        self.all - self.parse - self.read
    }
}
