//! What a person can do to the cart on the screen, one verb each. A verb becomes a [`Change`],
//! which is shown at once and sent by [`super::sync::driver`]. Removing lines is in
//! [`super::removal`].

use super::shared_cart::SharedCart;
use super::sync::driver::submit;
use super::sync::outcome::has_coupon;
use crate::domain::cart::Note;
use crate::domain::cart::change::Change;
use crate::domain::cart::quantity::{self, MAX_QUANTITY};
use crate::domain::ids::{LineKey, SkuId};
use crate::domain::notice::{Announcement, Refusal};

impl SharedCart {
    /// The line holds so many selling units from now on; 0 removes it.
    pub fn set_quantity(self, line: &LineKey, quantity: u32) {
        if quantity == 0 {
            return self.remove(line);
        }
        let quantity = quantity.min(MAX_QUANTITY);
        submit(self, Change::SetQuantity { line: line.clone(), quantity });
    }

    /// The person typed a quantity for the line. What is not a whole number is refused beside it.
    pub fn type_quantity(self, line: &LineKey, text: &str) {
        let current = self.with_cart(|cart| {
            let items = cart.optimistic_items();
            items.iter().find(|item| item.key == *line).map(|item| item.quantity)
        });
        match quantity::parse(text) {
            Some(typed) if Some(Some(typed)) != current => self.set_quantity(line, typed),
            Some(_) => {}
            None => self.refuse(line, &Refusal::NoWholeNumber),
        }
    }

    /// Says beside the line why nothing is changed.
    fn refuse(self, line: &LineKey, refusal: &Refusal) {
        let name = self.with_cart(|cart| {
            cart.refusals.add_line(line, refusal.clone());
            cart.cart().item(line).map(|item| item.name.clone())
        });
        self.show();
        self.say(Announcement::Refused(name.flatten(), refusal.clone()));
    }

    /// Adds a coupon. A code that is empty, or on the cart already, is refused beside the coupons.
    pub fn add_coupon(self, code: &str) {
        let code = code.trim();
        let is_on = self.with_cart(|cart| has_coupon(cart.cart(), code));
        let refusal = match is_on {
            _ if code.is_empty() => Refusal::CouponMissing,
            Some(true) => Refusal::CouponIsOn,
            Some(false) | None => {
                submit(self, Change::AddCoupon(code.to_owned()));
                return;
            }
        };
        self.with_cart(|cart| cart.refusals.coupon = Some(refusal.clone()));
        self.show();
        self.say(Announcement::Refused(None, refusal));
    }

    /// Removes a coupon.
    pub fn remove_coupon(self, code: &str) {
        submit(self, Change::RemoveCoupon(code.to_owned()));
    }

    /// Writes the note to the store. `instead_of` is the note that the person saw when they began.
    pub fn set_note(self, text: &str, instead_of: impl Into<Note>) {
        let (text, instead_of) = (Note::new(text), instead_of.into());
        self.with_cart(|cart| cart.typed_note = None);
        submit(self, Change::SetNote { text, instead_of });
    }

    /// Adds a service to a line, or removes it.
    pub fn set_service(self, line: &LineKey, service: &str, is_chosen: bool) {
        let (line, service) = (line.clone(), service.to_owned());
        submit(self, Change::SetService { line, service, is_chosen });
    }

    /// Chooses a gift of a list, or gives it back.
    pub fn choose_gift(self, list: &str, gift: &SkuId, is_chosen: bool) {
        let (list, gift) = (list.to_owned(), gift.clone());
        submit(self, Change::ChooseGift { list, gift, is_chosen });
    }
}
