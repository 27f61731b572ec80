//! Whether a write hit the line that was meant. `changes` and `removals` compare carts;
//! `moved_lines` uses the sandbox.

mod changes;
mod moved_lines;
mod removals;
