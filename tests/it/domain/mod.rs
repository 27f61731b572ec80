//! What a shared cart is, apart from any store.

mod change;
mod country;
mod delivery;
mod difference;
mod document;
mod filling;
mod fingerprint;
mod ids;
mod item;
mod known;
mod link;
mod money;
mod personal;
mod problem;
mod quantity;
mod tally;
mod text;
mod url;
mod walk;
