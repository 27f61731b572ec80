//! The faults and latencies that a request meets on its way.
//! Only chooses them; `middleware` applies them to the request.

use std::time::Duration;

use crate::faults::Fault;
use crate::store::Store;
use crate::wait_range::WaitRange;

impl Store {
    /// The fault for a request: the next one of `fail-next`, or a random one of `chaos`.
    pub(crate) fn fault(&mut self, method: &str, path: &str) -> Option<Fault> {
        let chaos = self.shop.settings.chaos.as_ref();
        let random = chaos.and_then(|chaos| chaos.pick(&mut self.random.chaos, method, path));
        self.faults.take(method, path).or(random)
    }

    /// How long a request travels to the API.
    pub(crate) fn request_latency(&mut self) -> Duration {
        let latency = self.shop.settings.latency;
        WaitRange::pick(latency, &mut self.random.request_latencies).unwrap_or_default()
    }

    /// How long an answer travels back.
    pub(crate) fn answer_latency(&mut self) -> Duration {
        let latency = self.shop.settings.answer_latency;
        WaitRange::pick(latency, &mut self.random.answer_latencies).unwrap_or_default()
    }
}
