//! The list of lines and everything that a line shows.
//! Nothing here adds up prices.

mod line;
pub(in crate::view) mod list;
mod parts;
mod picture;
mod price;
mod quantity;
mod services;
