//! The engine's way to [`shared_cart_fuzz::cart`]. Built without it, this does nothing.

#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| shared_cart_fuzz::cart::judge(data));

#[cfg(not(fuzzing))]
fn main() {}
