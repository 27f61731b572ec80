//! Gifts: the one the store adds by itself, and those to choose from with a coupon.
//! Does not price them: a gift's discount is a promotion.

use super::line::{Availability, Gift, Priced};
use super::{Cart, Line, coupons};
use crate::catalog::{Catalog, extras};
use crate::ids::Ids;

/// Brings the gifts of a cart in line with what is in it.
pub(crate) fn settle(cart: &mut Cart, catalog: &Catalog, ids: &mut Ids, automatic: bool) {
    let (sku, amount) = extras::GIFT;
    let deserved = automatic && worth(cart, catalog) >= cart.channel().price(amount);
    let has = cart.lines.iter().any(|line| line.gift == Some(Gift::Automatic));
    if deserved && !has {
        put(cart, sku, Gift::Automatic, ids);
    } else if !deserved {
        cart.lines.retain(|line| line.gift != Some(Gift::Automatic));
    }
    if !coupons::has(cart, coupons::GIFT) {
        cart.selected_gifts.clear();
    }
    let wanted = cart.selected_gifts.clone();
    cart.lines.retain(|line| line.gift != Some(Gift::Selected) || wanted.contains(&line.sku));
    for sku in &wanted {
        let there =
            cart.lines.iter().any(|line| line.gift == Some(Gift::Selected) && line.sku == *sku);
        if !there {
            put(cart, sku, Gift::Selected, ids);
        }
    }
}

/// What the paid lines cost before discounts.
fn worth(cart: &Cart, catalog: &Catalog) -> i64 {
    cart.lines
        .iter()
        .filter(|line| line.gift.is_none() && line.priced.availability == Availability::Available)
        .filter_map(|line| {
            let sku = catalog.sku(&line.sku)?;
            let price = line.manual_price.unwrap_or_else(|| cart.channel().price(sku.price));
            Some(super::line::step_price(price, sku.seed.multiplier) * line.quantity)
        })
        .sum()
}

fn put(cart: &mut Cart, sku: &str, gift: Gift, ids: &mut Ids) {
    cart.added += 1;
    cart.lines.push(Line {
        unique_id: ids.unique(),
        sku: sku.to_owned(),
        seller: "1".to_owned(),
        quantity: 1,
        gift: Some(gift),
        attachments: Vec::new(),
        offerings: Vec::new(),
        manual_price: None,
        parent: None,
        added: cart.added,
        sla: None,
        priced: Priced::default(),
    });
}
