//! What a request meets on its way: failures that were asked for, and chance.
//! What these do to it is `traffic`'s.

use std::time::Duration;

use crate::faults::Fault;
use crate::span::Span;
use crate::store::Store;

impl Store {
    /// The failure for a request: one that was asked for, or one by chance.
    pub(crate) fn fault(&mut self, method: &str, path: &str) -> Option<Fault> {
        let chaos = self.shop.settings.chaos.as_ref();
        let by_chance = chaos.and_then(|chaos| chaos.strike(&mut self.chance.chaos, method, path));
        self.faults.take(method, path).or(by_chance)
    }

    /// How long a request travels.
    pub(crate) fn way(&mut self) -> Duration {
        Span::draw(self.shop.settings.latency, &mut self.chance.ways).unwrap_or_default()
    }

    /// How long an answer travels.
    pub(crate) fn way_back(&mut self) -> Duration {
        Span::draw(self.shop.settings.answer_latency, &mut self.chance.answers).unwrap_or_default()
    }
}
