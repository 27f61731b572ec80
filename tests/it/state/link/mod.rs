//! From a link to a cart: opening it, what the visitor may do, whose data is shown, and copying it.

mod access;
mod copying;
mod interrupted_copy;
mod load;
mod new_cart;
mod own_cart;
mod people;
