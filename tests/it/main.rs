//! The native tests. They cover everything from the domain to the state of a screen, with a real
//! sandbox in this process. They have no browser: `tests/web` and `tests/e2e` have one.
//! The folders are those of `src`; CONTRIBUTING.md says which question is answered where.

#![cfg(not(target_arch = "wasm32"))]

mod api;
mod domain;
mod hostile;
mod i18n;
#[path = "../languages/texts.rs"]
mod languages;
mod shell;
mod state;
mod support;
mod tidy;
mod together;
