//! The wire: requests as values, the vendor's answers, and what of them becomes a cart.
//! It has no DOM and no signals; the one module that touches the browser is `fetch`.

pub mod attachments;
mod bodies;
pub mod client;
pub mod convert;
pub mod decode;
pub mod delivery;
pub mod error;
#[cfg(target_arch = "wasm32")]
pub mod fetch;
mod fields;
pub mod items;
pub mod json;
pub mod offers;
pub mod people;
pub mod request;
pub mod session;
pub mod wire;
