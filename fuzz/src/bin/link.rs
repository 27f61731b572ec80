//! The engine's way to [`shared_cart_fuzz::link`]. Built without it, this does nothing.

#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| shared_cart_fuzz::link::judge(data));

#[cfg(not(fuzzing))]
fn main() {}
