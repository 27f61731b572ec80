//! The native tests, from the domain up to the screen's state over a real sandbox in this process.
//! They have no browser: what needs one is in `tests/web`, what needs the whole is in `tests/e2e`.

#![cfg(not(target_arch = "wasm32"))]

mod api;
mod circles;
mod domain;
mod hostile;
mod i18n;
mod state;
mod support;
mod tidy;
mod together;
