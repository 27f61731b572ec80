//! The cart itself: its lines, how they are changed, and how they are delivered.

mod change;
mod delivery;
mod item;
mod quantity;
