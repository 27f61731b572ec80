//! An honest imitation of the VTEX Checkout API, for developing and testing a shared cart.
//!
//! A tour, in reading order:
//! - [`Options`] say how a sandbox starts; [`app`] makes one, as a router that needs no socket;
//!   [`Sandbox`] is the same in two steps, for whoever wants its [`Links`] too.
//! - `store` is its memory, `seed` the carts it starts with, `people` those one can be.
//! - `catalog` is what the store sells; `cart` the rules by which carts change; neither knows HTTP.
//! - `view` writes a cart as the orderForm that one requester may see, masks included.
//! - `routes` are the vendor's paths, `control` the sandbox's own under `/_sandbox/`.
//! - `state` is how carts are written and `reading` how they are read, `race` how writes meet,
//!   `fate` what becomes of ids.
//! - `traffic` is what happens around every request: log, delay, failure, headers; `chaos` is
//!   failure at random, `random` where all chance comes from.
//! - `pages` are the store's pages, `package` the files of the component, `proxy` a real store.
//!
//! Nothing here is shared with the component: were the types the same, a wrong name would be wrong
//! on both sides, and every test would pass.

#![recursion_limit = "256"]

mod account;
mod answer;
mod body;
mod call;
mod cart;
mod catalog;
mod channel;
mod chaos;
mod clock;
mod control;
mod cookies;
mod errors;
mod failure;
mod fate;
mod faults;
mod ids;
mod language;
mod links;
mod log;
mod options;
mod package;
mod pages;
mod people;
mod proxy;
mod race;
mod random;
mod reading;
mod requester;
mod routes;
mod sandbox;
mod seed;
mod span;
mod state;
mod store;
mod traffic;
mod view;
mod weather;

pub use links::Links;
pub use options::Options;
pub use sandbox::{Sandbox, app};
