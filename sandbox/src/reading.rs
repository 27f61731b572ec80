//! How a cart is read, and which side effects a read has.
//! Does not decide what the requester sees of the cart; `view` does.

use axum::response::Response;

use crate::answer::{self, NewCookies};
use crate::app::App;
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::ids;
use crate::people;
use crate::race::Outcome;
use crate::requester::Requester;
use crate::store::Store;
use crate::view::{self, Sections};

impl App {
    /// Reads a cart by its id. An orderForm that was put into the sandbox whole is served
    /// unchanged.
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
        self.compute_and_store(call, sections, compute).await
    }

    /// Reads the visitor's own cart, or creates one.
    pub(crate) async fn read_own(
        &self,
        call: &Call,
        sections: &Sections,
    ) -> Result<Response, ApiError> {
        let forces_new = call.flag("forceNewCart");
        if let Some(id) = call.own_cart_id().filter(|_| !forces_new) {
            let store = self.store();
            if let Some(raw) = store.raw.get(&ids::key(id)) {
                return Ok(answer::raw(&store, raw, id, call, sections));
            }
        }
        let compute = |store: &mut Store| {
            let requester = store.requester(call);
            let found = if forces_new { None } else { store.own_cart(call) };
            let is_new = found.is_none();
            let cart = found.unwrap_or_else(|| store.new_own_cart(call));
            Ok(read(store, cart, requester, call, is_new))
        };
        self.compute_and_store(call, sections, compute).await
    }
}

/// Applies the side effects of a read, unless `disableAutoCompletion` is set: the cart is brought
/// up to date, and a signed-in visitor's profile is written into a cart that has none.
///
/// A read that changes nothing stores nothing. So it cannot undo a write of the same moment.
fn read(
    store: &mut Store,
    mut cart: Cart,
    requester: Requester,
    call: &Call,
    is_new: bool,
) -> Outcome {
    let mut cookies = NewCookies { new_cart: is_new, ownership: false };
    cart.take_channel(call.channel());
    if call.flag("disableAutoCompletion") {
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
    if call.flag("refreshOutdatedData") {
        cart.payment_outdated = false;
    }
    let stores = !store.has(&cart);
    cart.last_used = store.shop.clock.now();
    store.touch(&cart.id);
    Outcome { cart, requester, cookies, stores }
}
