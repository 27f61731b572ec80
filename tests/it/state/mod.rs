//! The state of a screen over time. Except for the pure rules of `sync`, a sandbox in this process
//! answers, so that nothing of the API is made up.
//!
//! Ana's shared cart has six lines: coffee (1002), jam (1009), cheese by weight (1019), an engraved
//! mug (1026), a teapot that is out of stock (1028) and a gift (1037).

mod env;
mod exits;
mod forms;
mod link;
mod mine;
mod redirected;
mod seen;
mod session;
mod shared_cart;
mod signal;
mod sync;
mod ways_back;

use crate::support::person::Person;
use crate::support::screen::Screen;

/// 500 g of coffee; 40 in stock.
const COFFEE: &str = "1002";
/// Jam, by the piece.
const JAM: &str = "1009";
/// Cheese, half a kilogram a piece.
const CHEESE: &str = "1019";
/// A mug with an engraving.
const MUG: &str = "1026";
/// A teapot that is out of stock.
const TEAPOT: &str = "1028";
/// What the store gives on top.
const GIFT: &str = "1037";
/// Gift wrapping, a service that the store offers for things around the house.
const WRAPPING: &str = "5";

/// Whether the line of this SKU is wrapped, on the screen.
#[track_caller]
fn is_wrapped(screen: &Screen, sku: &str) -> bool {
    let services = screen.line(sku).item.services.clone();
    services.iter().any(|service| service.id == WRAPPING && service.is_chosen)
}

/// Units of a SKU in Ana's cart, as the store keeps it; 0 when there are none.
async fn stored_units(guest: &Person, sku: &str) -> u64 {
    let lines = guest.stored_quantities("ana").await;
    lines.iter().filter(|(id, _)| id == sku).map(|(_, quantity)| quantity).sum()
}

/// The note of Ana's cart, as the store keeps it.
async fn stored_note(guest: &Person) -> String {
    let cart = guest.stored_cart("ana").await;
    cart["openTextField"]["value"].as_str().unwrap_or_default().to_owned()
}
