//! The API: which requests are sent, how answers are decoded, and which data may be shown.

mod attachments;
mod client;
mod convert;
mod decode;
mod delivery;
mod error;
mod fixtures;
mod items;
mod json;
mod loader;
mod offers;
mod people;
