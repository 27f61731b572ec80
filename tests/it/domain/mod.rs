//! What a shared cart is, apart from any store.

mod cart;
mod fingerprint;
mod ids;
mod link;
mod money;
mod people;
mod problem;
mod tally;
mod text;
mod url;
mod walk;

// Not a module `together`: `--skip together::` leaves out the long stories of `tests/it/together`, and
// none of these.
#[path = "together/difference.rs"]
mod difference;
#[path = "together/seen.rs"]
mod seen;
