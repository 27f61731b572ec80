//! How lines travel, as somebody chooses it or has chosen it.
//! It does not know what is offered beyond its ids.

use super::delivery::{LineDelivery, Shipping};
use super::delivery_window::DeliveryWindow;
use crate::domain::ids::LineKey;
use crate::domain::search::find_wrapping;

impl Shipping {
    /// These lines travel with this option, where it is offered for them, at this time.
    pub(super) fn choose(
        &mut self,
        lines: &[LineKey],
        option: &str,
        window: Option<&DeliveryWindow>,
    ) {
        for delivery in self.lines.iter_mut().filter(|it| lines.contains(&it.line)) {
            let LineDelivery { options, chosen, .. } = delivery;
            let Some(known) = options.iter().find(|known| known.id == option) else { continue };
            let is_kept = chosen.as_ref().is_some_and(|(id, _)| id == option);
            *chosen = Some((known.id.clone(), known.channel));
            if window.is_some() || !is_kept {
                delivery.window = window.cloned();
            }
        }
    }

    /// Whether another option or another time is chosen for a line that both have. A first choice
    /// of an option is none.
    pub fn differs_in_choice(&self, now: &Self) -> bool {
        let mut next = 0;
        self.lines.iter().any(|was| {
            let is_it = |at: usize| now.lines[at].line == was.line;
            let Some(at) = find_wrapping(next, now.lines.len(), is_it) else { return false };
            next = at + 1;
            let is = &now.lines[at];
            let is_other_time = !DeliveryWindow::are_same(was.window.as_ref(), is.window.as_ref());
            let chosen = was.chosen.as_ref().zip(is.chosen.as_ref());
            chosen.is_some_and(|(before, now)| before != now || is_other_time)
        })
    }
}
