//! The shell, which is JavaScript: it asks as the core does, and says the same.

mod early;
mod words;
