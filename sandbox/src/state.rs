//! What the handlers share: the store behind its lock, and how a cart is read and written.
//! Every write of a cart goes through [`App::change`], so that how writes meet is decided here.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::response::Response;
use serde_json::Value;

use crate::account::Settings;
use crate::answer::{self, NewCookies};
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::ids;
use crate::options::Options;
use crate::people;
use crate::proxy::Upstream;
use crate::store::{Requester, Shop, Store};
use crate::view;

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
    /// answers with the cart as the requester may see it. All under one lock, so that writes queue;
    /// a mode in which they race, as the vendor's do, reads before it waits and locks again after.
    #[expect(clippy::unused_async, reason = "a write that takes time will wait between its steps")]
    pub(crate) async fn change(
        &self,
        call: &Call,
        id: &str,
        body: &Value,
        change: impl FnOnce(&mut Write<'_>) -> Result<(), ApiError>,
    ) -> Result<Response, ApiError> {
        let sections = view::Sections::of(body)?;
        let mut store = self.store();
        let mut cart = store.cart_to_write(id)?;
        let requester = store.requester(call);
        let mut new_cookies = NewCookies::default();
        if let (Some(channel), true) = (call.channel(), cart.lines.is_empty()) {
            cart.sales_channel = channel.id;
        }
        let allows_outdated_payment = call.query("allowedOutdatedData") == Some("paymentData")
            || body["allowedOutdatedData"]
                .as_array()
                .is_some_and(|data| data.contains(&Value::from("paymentData")));
        let mut write = Write {
            cart: &mut cart,
            shop: &mut store.shop,
            requester: &requester,
            cookies: &mut new_cookies,
            keep_together: body["noSplitItem"] == Value::Bool(true),
        };
        change(&mut write)?;
        let keep_together = write.keep_together;
        store.shop.recalculate(&mut cart, keep_together);
        cart.payment_outdated = allows_outdated_payment;
        cart.touched = store.shop.clock.now();
        store.put(cart.clone());
        Ok(answer::cart(&store, &cart, &requester, call, &sections, new_cookies))
    }

    /// Reads a cart by its id; a cart that was put there whole is served as it is.
    pub(crate) fn read(
        &self,
        call: &Call,
        id: &str,
        sections: &view::Sections,
    ) -> Result<Response, ApiError> {
        let mut store = self.store();
        if let Some(raw) = store.raw.get(&ids::key(id)).cloned() {
            return Ok(answer::raw(&store, &raw, id, call, sections));
        }
        let (cart, is_new) = store.cart_to_read(id, call)?;
        let requester = store.requester(call);
        if !store.shop.settings.guests_may_read
            && !view::access(&cart, &store.shop, &requester).edit
        {
            return Err(ApiError::forbidden("CHK0227"));
        }
        Ok(read(&mut store, cart, &requester, call, sections, is_new))
    }

    /// Reads the visitor's own cart, or makes one.
    pub(crate) fn read_own(&self, call: &Call, sections: &view::Sections) -> Response {
        let mut store = self.store();
        let own = call.own_cart().filter(|_| !call.asks("forceNewCart")).map(str::to_owned);
        if let Some(id) = &own
            && let Some(raw) = store.raw.get(&ids::key(id)).cloned()
        {
            return answer::raw(&store, &raw, id, call, sections);
        }
        let requester = store.requester(call);
        let found = own.and_then(|id| store.cart(&id));
        let is_new = found.is_none();
        let cart = found.unwrap_or_else(|| store.create(call.channel()));
        read(&mut store, cart, &requester, call, sections, is_new)
    }
}

/// The side effects of a read, unless `disableAutoCompletion` forbids them: the cart is brought up
/// to date, and a signed-in visitor's profile goes into a cart that has none.
fn read(
    store: &mut Store,
    mut cart: Cart,
    requester: &Requester,
    call: &Call,
    sections: &view::Sections,
    is_new: bool,
) -> Response {
    let mut cookies = NewCookies { new_cart: is_new, ownership: false };
    if let (Some(channel), true) = (call.channel(), cart.lines.is_empty()) {
        cart.sales_channel = channel.id;
    }
    if !call.asks("disableAutoCompletion") {
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
        cart.touched = store.shop.clock.now();
        store.put(cart.clone());
    }
    answer::cart(store, &cart, requester, call, sections, cookies)
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
