//! Promotions: their names, what they take off a line, and the line they split.
//! Coupons are promotions too, with a condition.

use super::coupons::{self, TEN_PER_CENT};
use super::line::{Line, Tag};
use super::{Cart, line};
use crate::catalog::extras::{FROM_THREE_UNITS, HALF_PRICE_TWICE};
use crate::ids::Ids;
use crate::language::Text;

/// The id of the discount that makes a gift free.
pub(crate) const GIFT: &str = "b1a7c0de-0000-4000-a000-000000000001";
/// The id of "10 % from three units".
pub(crate) const THREE_UNITS: &str = "b1a7c0de-0000-4000-a000-000000000002";
/// The id of "half price for the first two".
pub(crate) const HALF_PRICE: &str = "b1a7c0de-0000-4000-a000-000000000003";
/// The id of the coupon's ten per cent.
pub(crate) const COUPON: &str = "b1a7c0de-0000-4000-a000-000000000004";
/// The id of free shipping.
pub(crate) const SHIPPING: &str = "b1a7c0de-0000-4000-a000-000000000005";

/// How a promotion is called.
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
        SHIPPING => Text("Frete grátis", "Envío gratis", "Free shipping"),
        _ => Text("Boas-vindas: 10 %", "Bienvenida: 10 %", "Welcome: 10% off"),
    }
}

/// What comes off a line that costs `base`, one tag per promotion. `first` says whether the line is
/// the first of its SKU, which is the one that the half price is for.
pub(crate) fn tags(cart: &Cart, line: &Line, base: i64, first: bool) -> Vec<Tag> {
    if line.gift.is_some() {
        return vec![Tag { promotion: GIFT, value: -base }];
    }
    let mut tags = Vec::new();
    let mut take = |promotion, per_cent: i64| {
        tags.push(Tag { promotion, value: -((base * per_cent + 50) / 100) });
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

/// Splits the lines of a SKU whose promotion covers two units only: the first line has those, a
/// second one has the rest. With `keep_together` the line stays whole and the promotion is lost.
pub(crate) fn split(cart: &mut Cart, ids: &mut Ids, keep_together: bool) {
    let is_meant = |line: &line::Line| line.sku == HALF_PRICE_TWICE && line.is_plain();
    let places: Vec<usize> =
        (0..cart.lines.len()).filter(|&at| is_meant(&cart.lines[at])).collect();
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
            cart.added += 1;
            let line = Line {
                unique_id: ids.unique(),
                quantity: rest,
                added: cart.added,
                ..cart.lines[first].clone()
            };
            cart.lines.insert(first + 1, line);
        }
        _ => {}
    }
    // What is left over after the first two lines has been counted into them.
    let spare = if rest > 0 { others.get(1..).unwrap_or_default() } else { others };
    for &at in spare.iter().rev() {
        cart.lines.remove(at);
    }
}
