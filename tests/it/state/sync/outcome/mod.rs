//! Whether a change holds: by the answer to it, by a later read, and where the answer was lost.

mod answers;
mod later_reads;
mod lost_answers;
