//! The store's coupons, and how they are applied to a cart.
//! Does not know their discounts; `promotions` and `delivery` do.

use super::{Cart, Message};

/// A discount of ten per cent on the items.
pub(crate) const TEN_PER_CENT: &str = "AURORA10";
/// Free shipping.
pub(crate) const FREE_SHIPPING: &str = "FRETEGRATIS";
/// A choice of one gift.
pub(crate) const GIFT: &str = "PRESENTE";
/// An expired coupon.
pub(crate) const EXPIRED: &str = "VERAO2019";

/// Replaces the cart's coupons. `text` has any number of coupons, separated by commas. An expired
/// or unknown one adds a message.
pub(crate) fn apply(cart: &mut Cart, text: &str) {
    cart.messages.retain(|message| !message.is_about_coupons());
    cart.coupons.clear();
    for coupon in text.split(',').map(str::trim).filter(|coupon| !coupon.is_empty()) {
        let known = coupon.to_uppercase();
        match known.as_str() {
            TEN_PER_CENT | FREE_SHIPPING | GIFT => {
                if !cart.coupons.contains(&known) {
                    cart.coupons.push(known);
                }
            }
            EXPIRED => cart.add_message(Message::new("couponExpired", coupon)),
            _ => cart.add_message(Message::new("couponNotFound", coupon)),
        }
    }
}

/// Whether the cart has a coupon.
pub(crate) fn has(cart: &Cart, coupon: &str) -> bool {
    cart.coupons.iter().any(|known| known == coupon)
}
