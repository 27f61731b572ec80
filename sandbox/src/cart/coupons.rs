//! The coupons the store knows, and how they get on a cart.
//! What they are worth is in `pricing` and `delivery`.

use super::{Cart, Message};

/// Ten per cent off the items.
pub(crate) const TEN_PER_CENT: &str = "AURORA10";
/// No freight.
pub(crate) const FREE_SHIPPING: &str = "FRETEGRATIS";
/// One gift to choose.
pub(crate) const GIFT: &str = "PRESENTE";
/// Over since last year.
pub(crate) const EXPIRED: &str = "VERAO2019";

/// Coupons may be several, separated by commas.
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
            EXPIRED => cart.say(Message::new("couponExpired", coupon)),
            _ => cart.say(Message::new("couponNotFound", coupon)),
        }
    }
}

/// Whether a coupon is on the cart.
pub(crate) fn has(cart: &Cart, coupon: &str) -> bool {
    cart.coupons.iter().any(|known| known == coupon)
}
