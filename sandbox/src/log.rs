//! The log of requests to the imitated API, for tests and for people.
//! Keeps names of cookies and never their values.

use std::collections::VecDeque;
use std::time::Instant;

use serde::Serialize;
use serde_json::Value;

/// One request and its answer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    /// Counts from 1; goes on after the log was emptied.
    pub(crate) n: u64,
    /// Virtual time.
    pub(crate) at: String,
    /// Real milliseconds since the sandbox started.
    pub(crate) elapsed_ms: u64,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: String,
    /// 0 while the answer is on its way, and where the connection was dropped.
    pub(crate) status: u16,
    pub(crate) cookies: Vec<String>,
    /// Whether any cookie came along.
    pub(crate) credentialed: bool,
    pub(crate) set_cookies: Vec<String>,
    /// The body: as JSON where it is, else as text.
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
    /// Notes a request as it comes in, so that the order is that of arrival. Of more than `most`
    /// the oldest go; with none to keep, the request is counted and not even looked at.
    pub(crate) fn arrive(&mut self, most: usize, entry: impl FnOnce() -> Entry) -> u64 {
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

    /// Notes what was answered.
    pub(crate) fn leave(&mut self, n: u64, status: u16, set_cookies: Vec<String>) {
        if let Some(entry) = self.entries.iter_mut().rev().find(|entry| entry.n == n) {
            entry.status = status;
            entry.set_cookies = set_cookies;
        }
    }

    pub(crate) fn entries(&self) -> &VecDeque<Entry> {
        &self.entries
    }

    pub(crate) fn clear(&mut self) {
        self.entries.clear();
    }
}
