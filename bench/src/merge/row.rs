//! The rounds of one cart on one processor.
//! Does not measure them.

use super::figures::Figures;
use crate::median::median;

/// All rounds of one cart on one processor.
#[derive(Debug)]
pub(super) struct Row {
    /// The number of lines of the cart.
    pub(super) lines: u32,
    /// How many times slower the processor is.
    pub(super) cpu: u32,
    /// The figures of each round.
    pub(super) rounds: Vec<Figures>,
}

impl Row {
    /// The median of one figure over all rounds.
    pub(super) fn median(&self, figure: impl Fn(&Figures) -> f64) -> f64 {
        median(&self.rounds.iter().map(figure).collect::<Vec<_>>())
    }
}
