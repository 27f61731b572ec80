//! The price of a line: discounts, tax, and how a total is spread over the units.
//! Does not know which discounts exist. Amounts are whole hundredths; totals are never rounded.

use super::line::{PriceTag, Priced, Reason, step_price};
use super::{Cart, promotions};
use crate::catalog::Catalog;

/// The price of the line at `at`, with the catalogue's current prices.
pub(crate) fn price(cart: &Cart, at: usize, catalog: &Catalog) -> Priced {
    let line = &cart.lines[at];
    let before = &line.priced;
    let Some(sku) = catalog.sku(&line.sku) else { return before.clone() };
    let channel = cart.channel();
    let price = channel.price(sku.price);
    let of_line = |price| step_price(price, sku.seed.multiplier) * line.quantity;
    let base = of_line(price);
    let first = cart.lines.iter().position(|other| other.sku == line.sku) == Some(at);
    let manual = line.manual_price.map(of_line);
    let mut tags = promotions::tags(cart, line, manual.unwrap_or(base), first);
    if let Some(manual) = manual.filter(|manual| *manual != base) {
        tags.insert(0, PriceTag { reason: Reason::ManualPrice, value: manual - base });
    }
    let total = (base + tags.iter().map(|tag| tag.value).sum::<i64>()).max(0);
    let selling_price = divide(total, line.quantity);
    Priced {
        price,
        list_price: channel.price(sku.list_price),
        selling_price,
        total,
        tags,
        tax: divide(selling_price * channel.tax, 100),
        availability: before.availability,
    }
}

/// Spreads a total over `quantity` units: `(price, units)`, the higher price first. The vendor's
/// `sellingPrices` have this format.
pub(crate) fn buckets(total: i64, quantity: i64) -> Vec<(i64, i64)> {
    if quantity < 1 {
        return Vec::new();
    }
    let (low, higher) = (total / quantity, total % quantity);
    [(low + 1, higher), (low, quantity - higher)].into_iter().filter(|&(_, n)| n > 0).collect()
}

/// A quotient, rounded to the nearest whole number.
fn divide(amount: i64, by: i64) -> i64 {
    if by < 1 { 0 } else { (2 * amount + by) / (2 * by) }
}
