//! What the state decides without asking anybody: when to look, how long to try, what a write hit.

mod aim;
mod aim_of_removals;
mod outcome;
mod patience;
mod queue;
mod rhythm;
mod since;
mod vigil;

use std::sync::Arc;

use shared_cart::domain::cart::Cart;
use shared_cart::domain::ids::{LineKey, UniqueId};

use crate::support::fixtures;
use crate::support::fixtures::GUEST;

/// The owner's cart of the fixtures, as a guest sees it: AA01 (2 cups), AA02 (3 cheeses), AA03 (an
/// engraved board), AA04 (a gift), AA05 (a kettle that is out of stock).
fn cart() -> Cart {
    fixtures::cart(fixtures::owner(), GUEST)
}

/// The line with this unique id.
fn key(id: &str) -> LineKey {
    LineKey::Unique(UniqueId::new(id))
}

/// The cart with another quantity on a line; 0 takes it out.
fn with(cart: &Cart, id: &str, quantity: u32) -> Cart {
    let mut cart = cart.clone();
    let at = cart.items.iter().position(|item| item.key == key(id)).expect("a line");
    if quantity == 0 {
        cart.items.remove(at);
    } else {
        cart.items[at] = Arc::new(cart.items[at].with_quantity(quantity));
    }
    cart
}
