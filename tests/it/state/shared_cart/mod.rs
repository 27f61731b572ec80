//! The verbs of the handle: what somebody does to the cart that is on the screen.
//! Nothing fails here and nobody is faster; that is for `sync`.

mod adding;
mod coming_back;
mod coupons;
mod note;
mod quantities;
mod removing;
mod round_trip;
mod services;
mod splitting;
