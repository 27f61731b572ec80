//! The sandbox, asked as browsers and other clients ask it.
//! One binary; every test has a sandbox of its own and no socket unless it needs one.

mod anonymous;
mod attachments;
mod browser;
mod chaos;
mod control;
mod cookies;
mod coupons;
mod crowd;
mod currencies;
mod determinism;
mod errors;
mod faststore;
mod faults;
mod indexes;
mod items;
mod lines_with_more;
mod masks;
mod npm;
mod openapi;
mod ordered;
mod ownership;
mod package;
mod pages;
mod places;
mod prices;
mod proxy;
mod racing;
mod reading;
mod reassigned;
mod recalculation;
mod refusals;
mod sessions;
mod vtex_js;
