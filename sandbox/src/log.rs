//! The log of requests to the imitated API, for tests and for people.
//! Never contains values of cookies, only their names.

use std::collections::VecDeque;
use std::time::Instant;

use serde::Serialize;
use serde_json::Value;

/// One request and its answer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    /// The request's number, counted from 1. Clearing the log does not reset it.
    pub(crate) n: u64,
    /// The virtual time of the request.
    pub(crate) at: String,
    /// Real milliseconds since the sandbox started.
    pub(crate) elapsed_ms: u64,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: String,
    /// The status of the answer. 0 until there is an answer, and if the connection was dropped.
    pub(crate) status: u16,
    /// The names of the request's cookies.
    pub(crate) cookies: Vec<String>,
    /// Whether the request had any cookie.
    pub(crate) credentialed: bool,
    /// The names of the answer's cookies.
    pub(crate) set_cookies: Vec<String>,
    /// The request's body: JSON if it is valid JSON, otherwise text.
    pub(crate) body: Value,
}

/// The log.
#[derive(Debug)]
pub(crate) struct Log {
    started: Instant,
    count: u64,
    entries: VecDeque<Entry>,
}

impl Default for Log {
    fn default() -> Self {
        Self { started: Instant::now(), count: 0, entries: VecDeque::new() }
    }
}

impl Log {
    /// Records a request when it arrives, and returns its number. The log keeps the newest `most`
    /// requests. If `most` is 0, the request is only counted and `entry` is not called.
    pub(crate) fn record(&mut self, most: usize, entry: impl FnOnce() -> Entry) -> u64 {
        self.count += 1;
        if most > 0 {
            let mut entry = entry();
            entry.n = self.count;
            entry.elapsed_ms =
                u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
            self.entries.push_back(entry);
        }
        while self.entries.len() > most {
            self.entries.pop_front();
        }
        self.count
    }

    /// Adds the answer to a recorded request.
    pub(crate) fn complete(&mut self, n: u64, status: u16, set_cookies: Vec<String>) {
        if let Some(entry) = self.entries.iter_mut().rev().find(|entry| entry.n == n) {
            entry.status = status;
            entry.set_cookies = set_cookies;
        }
    }

    /// The recorded requests, oldest first.
    pub(crate) fn entries(&self) -> &VecDeque<Entry> {
        &self.entries
    }

    /// Removes all requests.
    pub(crate) fn clear(&mut self) {
        self.entries.clear();
    }
}
