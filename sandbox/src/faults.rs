//! Delays and failures that were asked for, and which request they are for.
//! Knows nothing of what the request would have done.

use serde::{Deserialize, Serialize};

/// Which requests something is for; everything when nothing is said.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Target {
    /// An HTTP method.
    pub(crate) method: Option<String>,
    /// A part of the path.
    pub(crate) path: Option<String>,
}

impl Target {
    fn matches(&self, method: &str, path: &str) -> bool {
        is_meant(self.method.as_deref(), self.path.as_deref(), method, path)
    }
}

/// Whether a request is one of those wanted: by its method, and by a part of its path.
pub(crate) fn is_meant(
    wanted_method: Option<&str>,
    wanted_part: Option<&str>,
    method: &str,
    path: &str,
) -> bool {
    wanted_method.is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
        && wanted_part.is_none_or(|wanted| path.contains(wanted))
}

/// A wait before matching requests are looked at.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Delay {
    pub(crate) milliseconds: u64,
    #[serde(flatten)]
    pub(crate) target: Target,
}

/// A failure of the next matching requests.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Fault {
    #[serde(default = "one")]
    pub(crate) count: u32,
    #[serde(default)]
    pub(crate) status: Option<u16>,
    #[serde(default)]
    pub(crate) code: Option<String>,
    #[serde(default)]
    pub(crate) message: Option<String>,
    /// The header `Retry-After`.
    #[serde(default)]
    pub(crate) retry_after: Option<RetryAfter>,
    /// Carry the request out before it fails.
    #[serde(default)]
    pub(crate) stored: bool,
    /// Answer with a page instead of JSON.
    #[serde(default)]
    pub(crate) html: bool,
    /// Cut the connection instead of answering.
    #[serde(default)]
    pub(crate) drop: Option<Drop>,
    /// This text instead of the API's error body.
    #[serde(default)]
    pub(crate) body: Option<String>,
    #[serde(flatten)]
    pub(crate) target: Target,
}

/// When to try again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum RetryAfter {
    Seconds(u64),
    /// A date as HTTP writes it, or anything else a server may say.
    Text(String),
}

/// When a connection is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Drop {
    /// Before the request was looked at: nothing is stored.
    Before,
    /// After it was stored, before a byte of the answer went out.
    After,
    /// After it was stored and the head of the answer went out.
    Midway,
}

fn one() -> u32 {
    1
}

/// What is to go wrong.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults {
    pub(crate) delays: Vec<Delay>,
    pub(crate) next: Vec<Fault>,
}

impl Faults {
    /// How long a request waits: the longest delay that matches.
    pub(crate) fn delay(&self, method: &str, path: &str) -> u64 {
        let matching = self.delays.iter().filter(|delay| delay.target.matches(method, path));
        matching.map(|delay| delay.milliseconds).max().unwrap_or(0)
    }

    /// The failure for a request, which is used up once.
    pub(crate) fn take(&mut self, method: &str, path: &str) -> Option<Fault> {
        let at = self.next.iter().position(|fault| fault.target.matches(method, path))?;
        let fault = &mut self.next[at];
        fault.count = fault.count.saturating_sub(1);
        let taken = fault.clone();
        if fault.count == 0 {
            self.next.remove(at);
        }
        Some(taken)
    }
}
