//! What people experience, end to end: one file for each theme, one sentence for each test.

mod coupons;
mod delivery;
mod editing;
mod failures;
mod filling;
mod harness;
mod joining;
mod keyboard;
mod languages;
mod leaving;
mod listening;
mod money;
mod news;
mod offline;
mod opening;
mod policy;
mod privacy;
mod recorded;
mod samples;
mod screens;
mod sharing;
mod shop;
mod stores;
mod strictness;
mod together;
mod vtex_js;
