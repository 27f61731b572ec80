//! Whether an answer says what the person meant.
//! A pure comparison of the cart before and after; it neither sends nor shows.

use crate::domain::cart::Cart;
use crate::domain::change::Change;
use crate::domain::item::CartItem;
use crate::domain::notice::{Announcement, Refusal};

/// What became of `change` between these two answers: what to announce, or why it did not hold.
pub fn of(change: &Change, before: &Cart, after: &Cart) -> Result<Announcement, Refusal> {
    match change {
        Change::SetQuantity { line, quantity } => {
            let name = before.item(line).map(|item| item.name.clone()).unwrap_or_default();
            match after.item(line).map(|item| item.quantity) {
                None if *quantity == 0 => Ok(Announcement::Removed(name)),
                None => Err(Refusal::LineIsGone),
                Some(now) if now == *quantity => {
                    Ok(Announcement::QuantityIs { name, quantity: now })
                }
                Some(_) if *quantity == 0 => Err(said_by_store(before, after)),
                Some(now) => Err(Refusal::OnlyAvailable(now)),
            }
        }
        Change::Restore { item, .. } if units_of(after, item) > units_of(before, item) => {
            Ok(Announcement::Restored(item.name.clone()))
        }
        Change::AddCoupon(code) => {
            let said = coupon_message(after);
            // Messages stay on the cart, so one about an earlier coupon is no answer to this one.
            let is_news = said.is_some() && said != coupon_message(before);
            if has_coupon(after, code) && !is_news {
                Ok(Announcement::CouponAdded(code.clone()))
            } else {
                Err(said.map_or(Refusal::Refused, Refusal::Store))
            }
        }
        Change::RemoveCoupon(code) if !has_coupon(after, code) => {
            Ok(Announcement::CouponRemoved(code.clone()))
        }
        Change::Restore { .. } | Change::RemoveCoupon(_) => Err(said_by_store(before, after)),
    }
}

/// Units of the same SKU and seller: a line that is added again may join one that stayed.
fn units_of(cart: &Cart, item: &CartItem) -> u32 {
    cart.items
        .iter()
        .filter(|other| other.sku == item.sku && other.seller == item.seller)
        .fold(0, |units, other| units.saturating_add(other.quantity))
}

fn has_coupon(cart: &Cart, code: &str) -> bool {
    cart.summary.coupons.iter().any(|present| present.eq_ignore_ascii_case(code))
}

/// The API's own words for why something did not hold. Messages stay on the cart, so only one that
/// was not there before is about this change.
fn said_by_store(before: &Cart, after: &Cart) -> Refusal {
    let known = &before.summary.messages;
    let message = after.summary.messages.iter().rfind(|message| !known.contains(message));
    message.map_or(Refusal::Refused, |message| Refusal::Store(message.text.clone()))
}

/// What the API says about coupons (`couponNotFound`, `couponExpired`, …). The status is not
/// reliable: the same code is seen as a warning and as an error.
fn coupon_message(cart: &Cart) -> Option<String> {
    let message = cart.summary.messages.iter().find(|message| message.is_about_coupons())?;
    Some(message.text.clone())
}
