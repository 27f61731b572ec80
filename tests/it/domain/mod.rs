//! What a shared cart is, apart from any store.

mod change;
mod ids;
mod item;
mod link;
mod money;
mod outcome;
mod personal;
mod problem;
mod quantity;
mod queue;
mod url;
