//! The conditions under which pages are loaded: processor, network, and delay of the API.
//! Does not imitate them itself; Chromium and the sandbox do.

use serde_json::json;
use shared_cart_e2e::{Failure, Session};

/// A network connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Network {
    /// The speed of a connection within this machine.
    Full,
    /// 1.6 Mbit/s with a latency of 150 ms, like a slow mobile connection.
    Slow,
}

impl Network {
    /// The name in tables.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Full => "full speed",
            Self::Slow => "1.6 Mbit/s, 150 ms",
        }
    }
}

/// What the browser has of a page before it is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visit {
    /// Nothing.
    First,
    /// The files that another page of the shop has prefetched.
    Prefetched,
    /// Everything that the page loaded the time before.
    Second,
}

impl Visit {
    /// The name in tables.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Prefetched => "prefetched",
            Self::Second => "second",
        }
    }
}

/// A condition under which a page is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Condition {
    /// The delay of the API in milliseconds.
    pub(crate) api: u32,
    /// How many times slower the processor is.
    pub(crate) cpu: u32,
    /// The network.
    pub(crate) network: Network,
    /// What is there already.
    pub(crate) visit: Visit,
}

/// All conditions, or two of them with `--quick`.
pub(crate) fn all(quick: bool) -> Vec<Condition> {
    let first = |api, cpu, network| Condition { api, cpu, network, visit: Visit::First };
    let slow = first(50, 4, Network::Slow);
    if quick {
        return vec![first(50, 1, Network::Full), slow];
    }
    let mut all = Vec::new();
    for network in [Network::Full, Network::Slow] {
        for cpu in [1, 4] {
            all.extend([50, 300].map(|api| first(api, cpu, network)));
        }
    }
    all.extend([Visit::Prefetched, Visit::Second].map(|visit| Condition { visit, ..slow }));
    all
}

impl Condition {
    /// Applies the condition to a new browser, except for the API's delay, which the sandbox
    /// applies.
    pub(crate) fn apply(self, session: &Session) -> Result<(), Failure> {
        session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": self.cpu }))?;
        if self.network == Network::Slow {
            let bytes_per_second = 1_600_000 / 8;
            session.devtools("Network.enable", &json!({}))?;
            session.devtools(
                "Network.emulateNetworkConditions",
                &json!({
                    "offline": false,
                    "latency": 150,
                    "downloadThroughput": bytes_per_second,
                    "uploadThroughput": bytes_per_second,
                }),
            )?;
        }
        Ok(())
    }
}
