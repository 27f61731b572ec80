//! Whether a change holds: by the answer to it, by a later read, and where the answer was lost.

mod additions;
mod answers;
mod choices;
mod later_reads;
mod lost_answers;
