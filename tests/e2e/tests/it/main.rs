//! What people experience, end to end: one file for each theme, one sentence for each test.

mod coupons;
mod editing;
mod failures;
mod harness;
mod keyboard;
mod languages;
mod money;
mod opening;
mod privacy;
mod samples;
mod sharing;
mod shop;
mod strictness;
