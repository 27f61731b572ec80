//! From a link to a cart: opening it, what the visitor may do, whose data is shown, and copying it.

mod access;
mod copying;
mod load;
mod new_cart;
mod own_cart;
mod people;
