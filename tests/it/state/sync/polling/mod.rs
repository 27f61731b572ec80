//! Reading the cart again: when, how often, and how a cart ends.

mod budget;
mod ends;
mod reads;
