//! Coming to a cart: loading it, who may do what, whose data is shown, and copying its lines.
//! It sends no change of a cart; that is [`super::sync`]'s task.

pub(super) mod access;
pub(super) mod copying;
pub mod interrupted_copy;
mod kept_copy;
pub(super) mod load;
mod new_cart;
pub(super) mod people;
