//! The wire: what is asked, what is understood of the answers, and what of them may be seen.

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
mod parts;
mod people;
