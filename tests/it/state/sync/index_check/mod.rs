//! Whether a write hit the line that was meant. The first two decide it from carts alone; the third
//! does the same with the sandbox.

mod changes;
mod moved_lines;
mod removals;
