//! The browser tests: the custom element, `fetch`, and the view, in a real browser without a store.
//! Answers come in by the way the loader hands them over; the whole with a store is in `tests/e2e`.

#![cfg(target_arch = "wasm32")]

mod answers;
mod browser;
mod carts;
mod choices;
mod decoding;
mod element;
mod hostile;
mod joining;
mod links;
mod listening;
mod loader;
mod news;
mod notes;
mod people;
mod quantities;
mod removing;
mod screens;
mod stage;
mod transport;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
