//! What a shared cart is: ids, money, lines, totals, people's data and changes.
//! It uses only `std`: nothing here can be sent, decoded, drawn or awaited.

pub mod cart;
pub mod fingerprint;
pub mod fingerprint_counter;
pub mod ids;
pub mod link;
pub mod money;
pub mod notice;
pub mod people;
pub mod problem;
pub mod text;
pub mod together;
pub mod url;
pub mod walk;
