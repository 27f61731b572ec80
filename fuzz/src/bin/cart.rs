//! The program with which libFuzzer runs [`shared_cart_fuzz::cart`]. Without libFuzzer it does
//! nothing.

#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| shared_cart_fuzz::cart::check(data));

#[cfg(not(fuzzing))]
fn main() {}
