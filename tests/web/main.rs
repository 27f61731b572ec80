//! The browser tests: the custom element, `fetch`, and the view, in a real browser without a store.
//! Each test gives the answers to the element as the shell does. `tests/e2e` has a store.

#![cfg(target_arch = "wasm32")]

mod addresses;
mod answers;
mod browser;
mod carts;
mod choices;
mod decoding;
mod element;
mod first_paint;
mod following;
mod hostile;
mod joining;
mod labels;
#[path = "../languages/texts.rs"]
mod languages;
mod links;
mod listening;
mod methods;
mod news;
mod notes;
mod people;
mod properties;
mod quantities;
mod recipes;
mod removing;
mod screens;
mod shell;
mod stage;
mod surroundings;
mod transport;
mod ways_back;
mod word_of_link;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
