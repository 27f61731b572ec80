//! A simulation of the requests that many open tabs send to the API. It uses the component's own
//! polling and retry code, with a virtual clock. Tabs do not affect each other, so they are
//! simulated one after the other.
//!
//! The modules in reading order: [`store`] is the API, [`tab`] is one tab, [`load`] counts requests
//! in each second, [`scenario`] is ten thousand tabs, [`budget`] is the mean of one tab, [`table`]
//! writes the tables.

mod budget;
mod chance;
mod load;
mod scenario;
mod store;
mod tab;
mod table;

pub(crate) use self::table::report;

/// A second in milliseconds.
const SECOND: u64 = 1_000;

/// An hour in milliseconds.
const HOUR: u64 = 3_600 * SECOND;
