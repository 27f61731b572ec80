//! The machines and lines that are imitated.
//! Chromium imitates them; the figures of `--quick` are two of these.

use serde_json::json;
use shared_cart_e2e::{Failure, Session};

/// A line to the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Network {
    /// As fast as this machine talks to itself.
    Full,
    /// 1.6 Mbit/s with round trips of 150 ms: a slow telephone.
    Slow,
}

impl Network {
    /// What the table calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Full => "full speed",
            Self::Slow => "1.6 Mbit/s, 150 ms",
        }
    }
}

/// Under what a page is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Condition {
    /// The API answers so many milliseconds late.
    pub(crate) api: u32,
    /// The processor is so many times slower.
    pub(crate) cpu: u32,
    /// The line.
    pub(crate) network: Network,
}

/// Every condition measured.
pub(crate) fn all(quick: bool) -> Vec<Condition> {
    if quick {
        return vec![
            Condition { api: 50, cpu: 1, network: Network::Full },
            Condition { api: 50, cpu: 4, network: Network::Slow },
        ];
    }
    let mut all = Vec::new();
    for network in [Network::Full, Network::Slow] {
        for cpu in [1, 4] {
            all.extend([50, 300].map(|api| Condition { api, cpu, network }));
        }
    }
    all
}

impl Condition {
    /// Makes a new browser feel it. The API's delay is the sandbox's own affair.
    pub(crate) fn impose(self, session: &Session) -> Result<(), Failure> {
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
