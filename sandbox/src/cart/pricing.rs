//! What a line costs: discounts, tax, and the buckets into which a total is rounded.
//! All money is whole hundredths; the total is exact, the price of one is what gets rounded.

use super::line::{Priced, step_price};
use super::{Cart, promotions};
use crate::catalog::Catalog;

/// Prices the line at `at` from the catalogue as it is now.
pub(crate) fn price(cart: &Cart, at: usize, catalog: &Catalog) -> Priced {
    let line = &cart.lines[at];
    let before = &line.priced;
    let Some(sku) = catalog.sku(&line.sku) else { return before.clone() };
    let channel = cart.channel();
    let price = line.manual_price.unwrap_or_else(|| channel.price(sku.price));
    let base = step_price(price, sku.seed.multiplier) * line.quantity;
    let first = cart.lines.iter().position(|other| other.sku == line.sku) == Some(at);
    let tags = promotions::tags(cart, line, base, first);
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

/// How a total is spread over so many units: `(price, units)`, the dearer first.
pub(crate) fn buckets(total: i64, quantity: i64) -> Vec<(i64, i64)> {
    if quantity < 1 {
        return Vec::new();
    }
    let (low, dearer) = (total / quantity, total % quantity);
    [(low + 1, dearer), (low, quantity - dearer)].into_iter().filter(|&(_, n)| n > 0).collect()
}

/// Rounded to the nearest.
fn divide(amount: i64, by: i64) -> i64 {
    if by < 1 { 0 } else { (2 * amount + by) / (2 * by) }
}
