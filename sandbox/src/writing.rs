//! How a cart is changed: [`App::change`] is the way of every route of the API that writes a cart.
//! Does not know what a route changes; the route passes that as a closure.

use axum::response::Response;
use serde_json::Value;

use crate::answer::NewCookies;
use crate::app::App;
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::race::Outcome;
use crate::requester::Requester;
use crate::shop::Shop;
use crate::store::Store;
use crate::view::{self, Sections};

impl App {
    /// Changes a cart in five steps: it copies the stored cart, runs `change` on the copy,
    /// recalculates it, stores it, and answers with the cart as the requester may see it.
    pub(crate) async fn change(
        &self,
        call: &Call,
        id: &str,
        body: &Value,
        change: impl FnOnce(&mut Write<'_>) -> Result<(), ApiError>,
    ) -> Result<Response, ApiError> {
        let sections = Sections::of(body)?;
        let compute = |store: &mut Store| {
            store.shop.settings.anonymous_writes.check(call)?;
            let mut cart = store.cart_to_write(id)?;
            let requester = store.requester(call);
            let mut cookies = NewCookies::default();
            cart.take_channel(call.channel());
            let mut write = Write {
                cart: &mut cart,
                shop: &mut store.shop,
                requester: &requester,
                cookies: &mut cookies,
                keep_together: body["noSplitItem"] == Value::Bool(true),
            };
            change(&mut write)?;
            let keep_together = write.keep_together;
            store.shop.recalculate(&mut cart, keep_together);
            cart.payment_outdated = allows_outdated_payment(call, body);
            cart.last_used = store.shop.clock.now();
            Ok(Outcome { cart, requester, cookies, stores: true })
        };
        self.compute_and_store(call, &sections, compute).await
    }
}

/// Whether `allowedOutdatedData`, in the query or in the body, names `paymentData`.
fn allows_outdated_payment(call: &Call, body: &Value) -> bool {
    call.query("allowedOutdatedData") == Some("paymentData")
        || body["allowedOutdatedData"]
            .as_array()
            .is_some_and(|data| data.contains(&Value::from("paymentData")))
}

/// What the closure of a change works with.
#[derive(Debug)]
pub(crate) struct Write<'w> {
    /// The copy to change.
    pub(crate) cart: &'w mut Cart,
    pub(crate) shop: &'w mut Shop,
    pub(crate) requester: &'w Requester,
    /// The cookies that the answer sets besides the cart's.
    pub(crate) cookies: &'w mut NewCookies,
    /// `noSplitItem` of the request.
    pub(crate) keep_together: bool,
}

impl Write<'_> {
    /// Refuses a requester who may not edit this cart: 403 `CHK003`, if `guestsMayEdit` is off.
    pub(crate) fn require_edit(&self) -> Result<(), ApiError> {
        let may = self.shop.settings.guests_may_edit
            || view::access(self.cart, self.shop, self.requester).edit;
        if may { Ok(()) } else { Err(ApiError::forbidden("CHK003")) }
    }
}
