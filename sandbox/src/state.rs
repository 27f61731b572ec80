//! What the handlers share: the store behind its lock, and how a cart is written.
//! Every write of a cart goes through [`App::change`]; how writes meet is `race`'s.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::response::Response;
use serde_json::Value;

use crate::account::Settings;
use crate::answer::NewCookies;
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::options::Options;
use crate::proxy::Upstream;
use crate::race::Outcome;
use crate::requester::Requester;
use crate::store::{Shop, Store};
use crate::view::{self, Sections};

/// The state of one sandbox, shared by all its requests.
#[derive(Clone, Debug)]
pub(crate) struct App {
    pub(crate) options: Arc<Options>,
    pub(crate) upstream: Option<Arc<Upstream>>,
    store: Arc<Mutex<Store>>,
}

impl App {
    pub(crate) fn new(options: Options) -> Self {
        let store = Store::new(options.seed, Settings::default());
        let upstream = options.upstream.as_ref().map(|uri| Arc::new(Upstream::new(uri)));
        Self { options: Arc::new(options), upstream, store: Arc::new(Mutex::new(store)) }
    }

    /// The store. A panic elsewhere must not take the sandbox down, so poison is ignored.
    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes a cart: reads it, lets `change` have the copy, recalculates and stores it, and
    /// answers with the cart as the requester may see it.
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
            take_channel(&mut cart, call);
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
            cart.touched = store.shop.clock.now();
            Ok(Outcome { cart, requester, cookies, stores: true })
        };
        self.carry_out(call, &sections, compute).await
    }
}

/// An empty cart follows the `sc` of whoever asks.
pub(crate) fn take_channel(cart: &mut Cart, call: &Call) {
    if let (Some(channel), true) = (call.channel(), cart.lines.is_empty()) {
        cart.sales_channel = channel.id;
    }
}

fn allows_outdated_payment(call: &Call, body: &Value) -> bool {
    call.query("allowedOutdatedData") == Some("paymentData")
        || body["allowedOutdatedData"]
            .as_array()
            .is_some_and(|data| data.contains(&Value::from("paymentData")))
}

/// What a change has in its hands.
#[derive(Debug)]
pub(crate) struct Write<'w> {
    pub(crate) cart: &'w mut Cart,
    pub(crate) shop: &'w mut Shop,
    pub(crate) requester: &'w Requester,
    pub(crate) cookies: &'w mut NewCookies,
    /// `noSplitItem`
    pub(crate) keep_together: bool,
}

impl Write<'_> {
    /// Refuses people who may not edit where the account says so.
    pub(crate) fn needs_edit(&self) -> Result<(), ApiError> {
        let may = self.shop.settings.guests_may_edit
            || view::access(self.cart, self.shop, self.requester).edit;
        if may { Ok(()) } else { Err(ApiError::forbidden("CHK003")) }
    }
}
