//! What a shared cart is: ids, money, lines, totals, people's data and changes.
//! It uses only `std`: nothing here can be sent, decoded, drawn or awaited.

pub mod cart;
pub mod change;
pub mod check;
pub mod countries;
pub mod country;
pub mod delivery;
pub mod difference;
pub mod document;
pub mod field;
pub mod filled;
pub mod fingerprint;
pub mod ids;
pub mod item;
pub mod known;
pub mod link;
pub mod money;
pub mod notice;
pub mod personal;
pub mod place;
pub mod problem;
pub mod quantity;
pub mod states;
pub mod tally;
pub mod text;
pub mod totals;
pub mod typed;
pub mod url;
pub mod walk;
