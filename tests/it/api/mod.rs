//! The API: which requests are sent, how answers are decoded, and which data may be shown.

mod bodies;
mod cart;
mod client;
mod convert;
mod error;
mod fixtures;
mod json;
mod people;
