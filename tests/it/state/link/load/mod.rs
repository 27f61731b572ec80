//! Opening a cart: by its link, by an old link, by a dead link, and after another cart.

mod dead_links;
mod old_links;
mod opening;
mod recorded;
mod reopening;
