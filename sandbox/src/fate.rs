//! What an id gives whose cart is not there any more: ordered, expired, given to somebody else, or
//! never there. The vendor documents little of it, so the account's settings choose.

use crate::account::{OrderedCart, UnknownCart};
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::ids;
use crate::seed;
use crate::store::Store;

impl Store {
    /// The cart for a read of this id, and whether it was made for it.
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
            Some(_) => Err(ApiError::bad("ORD002")),
        }
    }

    /// The cart that the browser holds as its own, while it is one.
    pub(crate) fn own_cart(&mut self, call: &Call) -> Option<Cart> {
        let id = call.own_cart()?;
        self.reassign(id);
        if self.ordered.contains(&ids::key(id)) { None } else { self.cart(id) }
    }

    /// A new cart for a browser whose own became an order, or never was.
    pub(crate) fn next_own_cart(&mut self, call: &Call) -> Cart {
        let cart = self.create(call.channel());
        if let (Some(person), Some(old)) = (self.signed_in(call), call.own_cart())
            && self.ordered.contains(&ids::key(old))
            && self.own.get(&person).is_some_and(|own| ids::key(own) == ids::key(old))
        {
            self.own.insert(person, cart.id.clone());
        }
        cart
    }

    /// The buyer paid: nothing is left in the cart, and whoever has it as their own gets another at
    /// their next read of it. False if there is no such cart.
    pub(crate) fn place(&mut self, id: &str) -> bool {
        let Some(bought) = self.cart(id) else { return false };
        let now = self.shop.clock.now();
        self.ordered.insert(ids::key(id));
        self.put(Cart::new(bought.id, bought.sales_channel, now));
        true
    }

    /// What stands for a cart that became an order, where it is not simply empty.
    fn instead_of_ordered(&self, id: &str) -> Option<UnknownCart> {
        let is_ordered = self.ordered.contains(&ids::key(id));
        match self.shop.settings.ordered_cart {
            _ if !is_ordered => None,
            OrderedCart::Empty => None,
            OrderedCart::NewCart => Some(UnknownCart::NewCart),
            OrderedCart::Error => Some(UnknownCart::Error),
            OrderedCart::NotFound => Some(UnknownCart::NotFound),
        }
    }

    /// Gives the id of a cart that expired to the cart of somebody else, where the account does so.
    fn reassign(&mut self, id: &str) {
        if !self.shop.settings.reassign_expired || !self.is_expired(id) {
            return;
        }
        self.ordered.remove(&ids::key(id));
        seed::plant_a_strangers(self, id);
    }
}
