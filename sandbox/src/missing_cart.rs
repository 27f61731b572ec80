//! Which cart an id stands for when its own cart is missing: it was ordered, has expired, was given
//! to somebody else, or never existed. The vendor documents little of this; settings choose.

use crate::account::{OrderedCart, UnknownCart};
use crate::call::Call;
use crate::cart::{Cart, totals};
use crate::errors::ApiError;
use crate::ids;
use crate::seed;
use crate::store::Store;

impl Store {
    /// The cart for a read of this id, and whether it was created for this read.
    pub(crate) fn cart_to_read(&mut self, id: &str, call: &Call) -> Result<(Cart, bool), ApiError> {
        if !ids::is_order_form_id(id) {
            return Err(ApiError::bad("ORD002"));
        }
        self.reassign(id);
        let instead = match (self.cart(id), self.instead_of_ordered(id)) {
            (Some(cart), None) => return Ok((cart, false)),
            (Some(_), Some(instead)) => instead,
            (None, _) => self.shop.settings.unknown_cart,
        };
        match instead {
            UnknownCart::NewCart => Ok((self.create(call.channel()), true)),
            UnknownCart::NotFound => Err(ApiError::NotFound),
            UnknownCart::Error => Err(ApiError::bad("ORD002")),
        }
    }

    /// The cart for a write of this id.
    pub(crate) fn cart_to_write(&mut self, id: &str) -> Result<Cart, ApiError> {
        if self.raw.contains_key(&ids::key(id)) {
            return Err(ApiError::forbidden("CHK003"));
        }
        self.reassign(id);
        match self.instead_of_ordered(id) {
            None => self.cart(id).ok_or_else(|| ApiError::bad("ORD002")),
            Some(UnknownCart::NotFound) => Err(ApiError::NotFound),
            Some(UnknownCart::NewCart | UnknownCart::Error) => Err(ApiError::bad("ORD002")),
        }
    }

    /// The browser's own cart, unless it was ordered or has expired.
    pub(crate) fn own_cart(&mut self, call: &Call) -> Option<Cart> {
        let id = call.own_cart_id()?;
        self.reassign(id);
        if self.ordered.contains(&ids::key(id)) { None } else { self.cart(id) }
    }

    /// A new cart for a browser that has none, or whose own cart was ordered. In the second case it
    /// also becomes the own cart of the person who is signed in.
    pub(crate) fn new_own_cart(&mut self, call: &Call) -> Cart {
        let cart = self.create(call.channel());
        if let (Some(person), Some(old)) = (self.signed_in(call), call.own_cart_id())
            && self.ordered.contains(&ids::key(old))
            && self.own.get(&person).is_some_and(|own| ids::key(own) == ids::key(old))
        {
            self.own.insert(person, cart.id.clone());
        }
        cart
    }

    /// Turns a cart into an order: the id keeps an empty cart, and every browser that has it as its
    /// own cart gets a new one at its next read. An order that costs nothing leaves the cart as it
    /// is, if `freeOrderKeepsCart` is on. Returns false if there is no such cart.
    pub(crate) fn place_order(&mut self, id: &str) -> bool {
        let Some(bought) = self.cart(id) else { return false };
        let costs_nothing = totals::of(&bought, &self.shop.catalog).1 == 0;
        if self.shop.settings.free_order_keeps_cart && costs_nothing && !bought.lines.is_empty() {
            return true;
        }
        let now = self.shop.clock.now();
        self.ordered.insert(ids::key(id));
        self.put(Cart::new(bought.id, bought.sales_channel, now));
        true
    }

    /// What replaces a cart that was ordered. None if it was not ordered, or if its id keeps an
    /// empty cart.
    fn instead_of_ordered(&self, id: &str) -> Option<UnknownCart> {
        if !self.ordered.contains(&ids::key(id)) {
            return None;
        }
        match self.shop.settings.ordered_cart {
            OrderedCart::Empty => None,
            OrderedCart::NewCart => Some(UnknownCart::NewCart),
            OrderedCart::Error => Some(UnknownCart::Error),
            OrderedCart::NotFound => Some(UnknownCart::NotFound),
        }
    }

    /// Gives the id of an expired cart to a stranger's cart, if `reassignExpired` is on.
    fn reassign(&mut self, id: &str) {
        if !self.shop.settings.reassign_expired || !self.is_expired(id) {
            return;
        }
        self.ordered.remove(&ids::key(id));
        seed::put_strangers_cart(self, id);
    }
}
