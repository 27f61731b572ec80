//! Checks of the code as text: the invariants of ARCHITECTURE.md, and how the code is laid out.
//! Faults that are still to be mended are in lists with the name `KNOWN`, which must be exact.

mod graph;
mod layout;
mod matches;
mod names;
mod one_place;
mod privacy;
mod rooms;
mod source;
mod style;
mod tokens;
