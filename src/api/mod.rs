//! The Checkout API: requests as values, and the vendor's answers as carts.
//! It has no DOM and no signals, and it does not know what the screen says about a failure. Only
//! `fetch` uses the browser.

pub mod bodies;
pub mod cart;
pub mod cart_client;
pub mod client;
pub mod connection;
pub mod convert;
pub mod error;
#[cfg(target_arch = "wasm32")]
pub mod fetch;
pub mod json;
pub mod order_form;
pub mod people;
pub mod request;
