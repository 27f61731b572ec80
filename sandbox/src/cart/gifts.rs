//! Gifts: the one that the store adds by itself, and those that a coupon lets the buyer choose
//! from. Does not price them; `promotions` makes them free.

use super::line::{Availability, Gift, step_price};
use super::lines::new_line;
use super::{Cart, coupons};
use crate::catalog::{Catalog, extras};
use crate::ids::Ids;

/// Adds the gifts that the cart should have, and removes the others.
pub(crate) fn update(cart: &mut Cart, catalog: &Catalog, ids: &mut Ids, automatic: bool) {
    let (sku, amount) = extras::GIFT;
    let deserved = automatic && paid_total(cart, catalog) >= cart.channel().price(amount);
    let has = cart.lines.iter().any(|line| line.gift == Some(Gift::Automatic));
    if deserved && !has {
        add(cart, sku, Gift::Automatic, ids);
    } else if !deserved {
        cart.lines.retain(|line| line.gift != Some(Gift::Automatic));
    }
    if !coupons::has(cart, coupons::GIFT) {
        cart.selected_gifts.clear();
    }
    let selected = cart.selected_gifts.clone();
    cart.lines.retain(|line| line.gift != Some(Gift::Selected) || selected.contains(&line.sku));
    for sku in &selected {
        let has =
            cart.lines.iter().any(|line| line.gift == Some(Gift::Selected) && line.sku == *sku);
        if !has {
            add(cart, sku, Gift::Selected, ids);
        }
    }
}

/// The price of all lines that are paid for, before discounts, in hundredths.
fn paid_total(cart: &Cart, catalog: &Catalog) -> i64 {
    cart.lines
        .iter()
        .filter(|line| line.gift.is_none() && line.priced.availability == Availability::Available)
        .filter_map(|line| {
            let sku = catalog.sku(&line.sku)?;
            let price = line.manual_price.unwrap_or_else(|| cart.channel().price(sku.price));
            Some(step_price(price, sku.seed.multiplier) * line.quantity)
        })
        .sum()
}

fn add(cart: &mut Cart, sku: &str, gift: Gift, ids: &mut Ids) {
    let mut line = new_line(cart, ids, sku, "1", 1);
    line.gift = Some(gift);
    cart.lines.push(line);
}
