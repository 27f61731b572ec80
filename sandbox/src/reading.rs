//! How a cart is read, and what a read does to it.
//! What is seen of it is `view`'s.

use axum::response::Response;

use crate::answer::{self, NewCookies};
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::ids;
use crate::people;
use crate::race::Outcome;
use crate::requester::Requester;
use crate::state::{App, take_channel};
use crate::store::Store;
use crate::view::{self, Sections};

impl App {
    /// Reads a cart by its id; a cart that was put there whole is served as it is.
    pub(crate) async fn read(
        &self,
        call: &Call,
        id: &str,
        sections: &Sections,
    ) -> Result<Response, ApiError> {
        {
            let store = self.store();
            store.shop.settings.anonymous_reads.check(call)?;
            if let Some(raw) = store.raw.get(&ids::key(id)) {
                return Ok(answer::raw(&store, raw, id, call, sections));
            }
        }
        let compute = |store: &mut Store| {
            let (cart, is_new) = store.cart_to_read(id, call)?;
            let requester = store.requester(call);
            if !store.shop.settings.guests_may_read
                && !view::access(&cart, &store.shop, &requester).edit
            {
                return Err(ApiError::forbidden("CHK0227"));
            }
            Ok(read(store, cart, requester, call, is_new))
        };
        self.carry_out(call, sections, compute).await
    }

    /// Reads the visitor's own cart, or makes one.
    pub(crate) async fn read_own(
        &self,
        call: &Call,
        sections: &Sections,
    ) -> Result<Response, ApiError> {
        let forces_new = call.asks("forceNewCart");
        if let Some(id) = call.own_cart().filter(|_| !forces_new) {
            let store = self.store();
            if let Some(raw) = store.raw.get(&ids::key(id)) {
                return Ok(answer::raw(&store, raw, id, call, sections));
            }
        }
        let compute = |store: &mut Store| {
            let requester = store.requester(call);
            let found = if forces_new { None } else { store.own_cart(call) };
            let is_new = found.is_none();
            let cart = found.unwrap_or_else(|| store.next_own_cart(call));
            Ok(read(store, cart, requester, call, is_new))
        };
        self.carry_out(call, sections, compute).await
    }
}

/// The side effects of a read, unless `disableAutoCompletion` forbids them: the cart is brought up
/// to date, and a signed-in visitor's profile goes into a cart that has none. A read that changes
/// nothing stores nothing, so that in a race it undoes nothing.
fn read(
    store: &mut Store,
    mut cart: Cart,
    requester: Requester,
    call: &Call,
    is_new: bool,
) -> Outcome {
    let mut cookies = NewCookies { new_cart: is_new, ownership: false };
    take_channel(&mut cart, call);
    if call.asks("disableAutoCompletion") {
        return Outcome { cart, requester, cookies, stores: false };
    }
    let email = requester.email.as_deref().filter(|_| !requester.is_operator);
    if let (Some(email), None, true, false) =
        (email, cart.email(), store.shop.settings.complete_on_read, cart.ignore_profile_data)
        && people::attach(&mut cart, email)
    {
        store.shop.renew_ownership(&mut cart);
        cookies.ownership = true;
    }
    store.shop.recalculate(&mut cart, true);
    if call.asks("refreshOutdatedData") {
        cart.payment_outdated = false;
    }
    let stores = !store.has(&cart);
    cart.touched = store.shop.clock.now();
    store.touch(&cart.id);
    Outcome { cart, requester, cookies, stores }
}
