//! Delays and faults that were asked for, and which requests they apply to.
//! Does not know what the request does.

use serde::{Deserialize, Serialize};

/// Selects requests. An empty target selects all of them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Target {
    /// The HTTP method.
    pub(crate) method: Option<String>,
    /// A part of the path.
    pub(crate) path: Option<String>,
}

impl Target {
    fn matches(&self, method: &str, path: &str) -> bool {
        matches(self.method.as_deref(), self.path.as_deref(), method, path)
    }
}

/// Whether a request has the wanted method, if one is given, and the wanted part in its path, if
/// one is given.
pub(crate) fn matches(
    wanted_method: Option<&str>,
    wanted_part: Option<&str>,
    method: &str,
    path: &str,
) -> bool {
    wanted_method.is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
        && wanted_part.is_none_or(|wanted| path.contains(wanted))
}

/// A wait before matching requests are handled.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Delay {
    pub(crate) milliseconds: u64,
    #[serde(flatten)]
    pub(crate) target: Target,
}

/// A fault of the next matching requests. Its JSON is documented in the README under `fail-next`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Fault {
    /// How many requests still get this fault.
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
    /// Answer with an HTML page instead of JSON.
    #[serde(default)]
    pub(crate) html: bool,
    /// Cut the connection instead of answering.
    #[serde(default)]
    pub(crate) drop: Option<DropPoint>,
    /// This text instead of the API's error body.
    #[serde(default)]
    pub(crate) body: Option<String>,
    #[serde(flatten)]
    pub(crate) target: Target,
}

/// The value of the header `Retry-After`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum RetryAfter {
    Seconds(u64),
    /// A date in the format of HTTP, or any other text.
    Text(String),
}

/// The moment at which a connection is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum DropPoint {
    /// Before the request is carried out. Nothing is stored.
    Before,
    /// After the request was stored, before a byte of the answer is sent.
    After,
    /// After the request was stored and the head of the answer was sent.
    Midway,
}

fn one() -> u32 {
    1
}

/// All delays and faults that were asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults {
    pub(crate) delays: Vec<Delay>,
    pub(crate) next: Vec<Fault>,
}

impl Faults {
    /// How long a request waits, in milliseconds: the longest delay that matches.
    pub(crate) fn delay(&self, method: &str, path: &str) -> u64 {
        let matching = self.delays.iter().filter(|delay| delay.target.matches(method, path));
        matching.map(|delay| delay.milliseconds).max().unwrap_or(0)
    }

    /// Takes the first fault that matches a request, and lowers its count.
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
