//! What a visitor may do in a cart: join it, only look at it, or nothing because the store refuses.

mod cookies;
mod joining;
mod refused;
mod view_only;
mod way_back;
