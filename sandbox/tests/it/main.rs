//! Tests that send requests to the sandbox, like browsers and other clients.
//! They share no state: each test has its own sandbox, and uses a socket only if it needs one.

mod anonymous;
mod attachments;
mod browser;
mod chaos;
mod control;
mod cookies;
mod coupons;
mod currencies;
mod determinism;
mod errors;
mod faststore;
mod faults;
mod indexes;
mod items;
mod line_extras;
mod masks;
mod npm;
mod openapi;
mod ordered;
mod ownership;
mod package;
mod pages;
mod parallel;
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
