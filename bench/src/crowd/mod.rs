//! What very many open tabs ask of the API: the component's own rhythm and patience, with a clock that
//! only counts. No tab knows of another, so they are reckoned one after the other.
//!
//! In reading order: [`store`] the other end, [`tab`] when one tab asks, [`load`] requests by the
//! second, [`story`] ten thousand of them, [`budget`] one of them, [`table`] the words.

mod budget;
mod chance;
mod load;
mod store;
mod story;
mod tab;
mod table;

pub(crate) use self::table::report;

/// A second in milliseconds.
const SECOND: u64 = 1_000;

/// An hour in milliseconds.
const HOUR: u64 = 3_600 * SECOND;
