//! The verbs of the handle: what somebody does to the cart that is on the screen.
//! Nothing fails here and nobody is faster; that is for `sync`.

mod adding;
mod coupons;
mod note;
mod quantities;
mod removing;
mod services;
mod splitting;
