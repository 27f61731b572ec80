//! What several people on one cart need: who may change it, what changed, what was copied.
//! Nothing here knows how an answer of the store is read.

pub(super) mod connection;
pub(super) mod copied;
pub(super) mod head;
pub(super) mod join;
pub(super) mod mine;
pub(super) mod news;
