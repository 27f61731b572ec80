//! Opening a cart: by its link, by an old link, by a link that leads nowhere, and one after another.

mod dead_links;
mod old_links;
mod opening;
mod recorded;
mod reopening;
