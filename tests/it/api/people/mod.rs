//! Which personal data of an answer is visible, and to whom.

mod postal_code;
mod privacy;
mod texts;
mod viewer;
