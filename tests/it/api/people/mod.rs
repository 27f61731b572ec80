//! Which personal data of an answer is visible, and to whom.

mod privacy;
mod viewer;
