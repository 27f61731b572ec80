//! An imitation of the VTEX Checkout API, for developing and testing a shared cart.
//!
//! The modules in reading order:
//! - [`Options`] are the options of a sandbox. [`app()`] makes one as a router, which needs no
//!   socket. [`Sandbox`] does the same in two steps, and also gives the [`Links`] to open.
//! - `store` is the memory, `seed` the carts at the start, `people` the people who can sign in.
//! - `catalog` is what the store sells. `cart` contains the rules by which carts change. Neither
//!   knows HTTP.
//! - `view` writes a cart as the orderForm that one requester may see, with masks.
//! - `routes` are the vendor's paths. `control` are the sandbox's own paths under `/_sandbox/`.
//! - `app` is the state that handlers share. `reading` reads a cart and `writing` changes one.
//!   `race` stores the result, so that writes queue or race. `missing_cart` decides what an id
//!   without a cart gives.
//! - `middleware` is around every request: log, delays, faults, headers. `network` and `chaos`
//!   choose the faults and latencies, with the random numbers of `random`.
//! - `pages` are the store's pages, `package` the component's files, `proxy` a real store.
//!
//! The sandbox shares no type with the component. Otherwise a wrong name would be wrong on both
//! sides, and every test would pass.

#![recursion_limit = "256"]

mod account;
mod answer;
mod app;
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
mod fault_response;
mod faults;
mod ids;
mod language;
mod links;
mod log;
mod middleware;
mod missing_cart;
mod network;
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
mod shop;
mod store;
mod view;
mod wait_range;
mod writing;

pub use links::Links;
pub use options::Options;
pub use sandbox::{Sandbox, app};
