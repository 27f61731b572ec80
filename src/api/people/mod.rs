//! Data of people: which of it a visitor may see, and who is signed in.
//! It is read here and nowhere else.

pub mod access;
pub mod login;
pub(super) mod names;
pub(super) mod postal_code;
pub(super) mod texts;
pub mod unread;
pub(super) mod written_address;
