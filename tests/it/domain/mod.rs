//! The domain: carts, people and links, without any store.

mod cart;
mod fingerprint;
mod fingerprint_counter;
mod ids;
mod letters;
mod link;
mod money;
mod people;
mod problem;
mod search;
mod text;
mod url;

// These four are not in a module `together`: `--skip together::` leaves out the long stories of
// `tests/it/together` and must not leave out these.
#[path = "together/difference.rs"]
mod difference;
#[path = "together/mine.rs"]
mod mine;
#[path = "together/redirected.rs"]
mod redirected;
#[path = "together/seen.rs"]
mod seen;
