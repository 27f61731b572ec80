//! Promotions: their names, their discounts, and the line that one of them splits.
//! Does not know prices; a discount is computed from the amount it is given.

use super::Cart;
use super::coupons::{self, TEN_PER_CENT};
use super::line::{Line, PriceTag, Reason};
use super::lines::copy_of;
use crate::catalog::extras::{FROM_THREE_UNITS, HALF_PRICE_TWICE};
use crate::ids::Ids;
use crate::language::Text;

/// The id of the promotion that makes a gift free.
pub(crate) const GIFT: &str = "b1a7c0de-0000-4000-a000-000000000001";
/// The id of "10 % from three units".
pub(crate) const THREE_UNITS: &str = "b1a7c0de-0000-4000-a000-000000000002";
/// The id of "half price for the first two".
pub(crate) const HALF_PRICE: &str = "b1a7c0de-0000-4000-a000-000000000003";
/// The id of the promotion of the coupon `AURORA10`.
pub(crate) const COUPON: &str = "b1a7c0de-0000-4000-a000-000000000004";
/// The id of free shipping.
pub(crate) const SHIPPING: &str = "b1a7c0de-0000-4000-a000-000000000005";
/// The id of the discount for a means of payment.
pub(crate) const PAYMENT: &str = "b1a7c0de-0000-4000-a000-000000000006";

/// The name of a promotion.
pub(crate) fn name(promotion: &str) -> Text {
    match promotion {
        GIFT => Text("Brinde da casa", "Regalo de la casa", "A gift of the house"),
        THREE_UNITS => {
            Text("10 % a partir de 3 unidades", "10 % desde 3 unidades", "10% from 3 units on")
        }
        HALF_PRICE => Text(
            "Os 2 primeiros pela metade",
            "Los 2 primeros a mitad de precio",
            "The first 2 at half price",
        ),
        PAYMENT => Text("5 % no Pix", "5 % con Pix", "5% off with Pix"),
        SHIPPING => Text("Frete grátis", "Envío gratis", "Free shipping"),
        _ => Text("Boas-vindas: 10 %", "Bienvenida: 10 %", "Welcome: 10% off"),
    }
}

/// The discounts of a line that costs `base`, one for each promotion. `first` says whether the line
/// is the first one with its SKU. Only that line gets the half price.
pub(crate) fn tags(cart: &Cart, line: &Line, base: i64, first: bool) -> Vec<PriceTag> {
    if line.gift.is_some() {
        return vec![PriceTag { reason: Reason::Promotion(GIFT), value: -base }];
    }
    let mut tags = Vec::new();
    let mut take = |promotion, per_cent: i64| {
        let value = -((base * per_cent + 50) / 100);
        tags.push(PriceTag { reason: Reason::Promotion(promotion), value });
    };
    if FROM_THREE_UNITS.contains(&line.sku.as_str()) && line.quantity >= 3 {
        take(THREE_UNITS, 10);
    }
    if line.sku == HALF_PRICE_TWICE && first && line.is_plain() && line.quantity <= 2 {
        take(HALF_PRICE, 50);
    }
    if coupons::has(cart, TEN_PER_CENT) {
        take(COUPON, 10);
    }
    tags
}

/// Splits the lines of the SKU whose promotion is for two units only: the first line has these
/// units, a second line has the others. With `keep_together` no line is split, and a line with more
/// than two units loses the promotion.
pub(crate) fn split(cart: &mut Cart, ids: &mut Ids, keep_together: bool) {
    let is_promoted = |line: &Line| line.sku == HALF_PRICE_TWICE && line.is_plain();
    let places: Vec<usize> =
        (0..cart.lines.len()).filter(|&at| is_promoted(&cart.lines[at])).collect();
    let units: i64 = places.iter().map(|&at| cart.lines[at].quantity).sum();
    let Some((&first, others)) = places.split_first() else { return };
    if keep_together || (units <= 2 && others.is_empty()) {
        return;
    }
    let rest = units - 2;
    cart.lines[first].quantity = units.min(2);
    match others.first() {
        Some(&second) if rest > 0 => cart.lines[second].quantity = rest,
        None if rest > 0 => {
            let line = copy_of(cart, ids, first, rest);
            cart.lines.insert(first + 1, line);
        }
        _ => {}
    }
    // The units of all further lines are now in the first two.
    let spare = if rest > 0 { others.get(1..).unwrap_or_default() } else { others };
    for &at in spare.iter().rev() {
        cart.lines.remove(at);
    }
}
