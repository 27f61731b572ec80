//! The methods of the handle: what somebody does to the cart on the screen, at a store where no
//! call fails and nobody else writes at the same time. `sync` tests the rest.

mod adding;
mod coming_back;
mod coupons;
mod note;
mod page_methods;
mod quantities;
mod removing;
mod round_trip;
mod services;
mod splitting;
