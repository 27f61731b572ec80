//! The program with which libFuzzer runs [`shared_cart_fuzz::mask`]. Without libFuzzer it does
//! nothing.

#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| shared_cart_fuzz::mask::check(data));

#[cfg(not(fuzzing))]
fn main() {}
