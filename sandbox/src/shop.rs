//! What the rules of a cart need besides the cart: settings, catalogue, clock and ids.
//! Does not know which carts exist.

use crate::account::Settings;
use crate::cart::{Cart, recalculate};
use crate::catalog::Catalog;
use crate::clock::Clock;
use crate::ids::Ids;

/// The shop.
#[derive(Debug)]
pub(crate) struct Shop {
    pub(crate) settings: Settings,
    pub(crate) catalog: Catalog,
    pub(crate) clock: Clock,
    pub(crate) ids: Ids,
}

impl Shop {
    /// Brings a cart up to date.
    pub(crate) fn recalculate(&mut self, cart: &mut Cart, keep_together: bool) {
        let rules =
            recalculate::Rules { automatic_gift: self.settings.automatic_gift, keep_together };
        recalculate::run(cart, &self.catalog, &mut self.ids, rules);
    }

    /// Gives a cart a new ownership value, which the next answer sets as a cookie. Its length grows
    /// with the number of addresses, as the vendor's does.
    pub(crate) fn renew_ownership(&mut self, cart: &mut Cart) {
        cart.ownership = self.ids.token(64 + 22 * cart.available_addresses.len());
    }
}
