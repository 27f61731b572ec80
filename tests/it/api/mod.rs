//! The wire: what is asked, what is understood of the answers, and what of them may be seen.

mod again;
mod answers;
mod choices;
mod convert;
mod decode;
mod errors;
mod filling;
mod fixtures;
mod json;
mod loader;
mod privacy;
mod requests;
