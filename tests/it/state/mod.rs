//! The screen over time, with a sandbox in this process behind it: nothing of the API is made up.
//! Ana's shared cart has six lines: coffee (1002), jam (1009), cheese by weight (1019), an engraved
//! mug (1026), a teapot that is out of stock (1028) and a gift (1037).

mod coupons;
mod failing;
mod links;
mod meanwhile;
mod opening;
mod quantities;
mod removing;
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
