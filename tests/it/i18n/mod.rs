//! The words on the screen.

mod files;
mod sentences;
