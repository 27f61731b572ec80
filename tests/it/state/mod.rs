//! The screen over time, with a sandbox in this process behind it: nothing of the API is made up.
//! Ana's shared cart has six lines: coffee (1002), jam (1009), cheese by weight (1019), an engraved
//! mug (1026), a teapot that is out of stock (1028) and a gift (1037).

mod adding;
mod budget;
mod choosing;
mod copying;
mod coupons;
mod ends;
mod failing;
mod filling;
mod index_shift;
mod joining;
mod leaving;
mod links;
mod looking;
mod looking_only;
mod lost_updates;
mod meanwhile;
mod news;
mod note;
mod offline;
mod old_links;
mod opening;
mod people;
mod quantities;
mod recorded;
mod refused;
mod removing;
mod splitting;
mod stored_and_lost;
mod visitors;

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
