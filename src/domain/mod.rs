//! What a shared cart is: ids, money, lines, totals, data of people, and changes.
//! It uses only `std`: nothing here sends, decodes, draws or waits.

pub mod cart;
mod damaged_link;
pub mod fingerprint;
pub mod fingerprint_counter;
pub mod ids;
pub mod letters;
pub mod link;
pub mod money;
pub mod notice;
pub mod people;
pub mod problem;
pub mod search;
pub mod text;
pub mod together;
pub mod url;
