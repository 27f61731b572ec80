//! How the result of a request is stored: at once, or after a wait.
//!
//! With the setting `racing` a request waits after it has computed the whole cart. Then it stores
//! that cart over whatever was stored during the wait, and answers with what it computed. This is
//! the lost update of the vendor's parallel writes.

use std::time::Duration;

use axum::http::StatusCode;
use axum::response::Response;

use crate::answer::{self, NewCookies};
use crate::app::App;
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::requester::Requester;
use crate::store::Store;
use crate::view::Sections;
use crate::wait_range::WaitRange;

/// The result of a request, before it is stored.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) cart: Cart,
    pub(crate) requester: Requester,
    pub(crate) cookies: NewCookies,
    /// Whether the cart is to be stored.
    pub(crate) stores: bool,
}

impl Outcome {
    /// Stores the cart and makes the answer. A cart whose id was given to another cart in the
    /// meantime is refused, so that the other cart does not receive its data.
    fn store(
        self,
        store: &mut Store,
        call: &Call,
        sections: &Sections,
    ) -> Result<Response, ApiError> {
        let Self { cart, requester, cookies, stores } = self;
        if stores && !store.is_same_cart(&cart) {
            return Err(ApiError::bad("ORD002"));
        }
        let answer = answer::cart(store, &cart, &requester, call, sections, cookies);
        if stores {
            store.put(cart);
        }
        Ok(answer)
    }

    /// How long to wait before storing. Only what is stored races.
    fn wait(&self, store: &mut Store) -> Option<Duration> {
        let racing = store.shop.settings.racing.filter(|_| self.stores);
        WaitRange::pick(racing, &mut store.random.races)
    }
}

impl App {
    /// Computes the result of a request, stores it and answers. Without `racing` all of it happens
    /// under one lock, so writes queue. With `racing` the lock is released during the wait.
    pub(crate) async fn compute_and_store(
        &self,
        call: &Call,
        sections: &Sections,
        compute: impl FnOnce(&mut Store) -> Result<Outcome, ApiError>,
    ) -> Result<Response, ApiError> {
        let (outcome, wait) = {
            let mut store = self.store();
            let outcome = compute(&mut store)?;
            match outcome.wait(&mut store) {
                None => return outcome.store(&mut store, call, sections),
                Some(wait) => (outcome, wait),
            }
        };
        let (app, call, sections) = (self.clone(), call.clone(), sections.clone());
        // The task goes on when the client closes its connection, so the write is stored anyway.
        let late = tokio::spawn(async move {
            tokio::time::sleep(wait).await;
            outcome.store(&mut app.store(), &call, &sections)
        });
        late.await.unwrap_or_else(|_| {
            let code = "CHK0197".to_owned();
            Err(ApiError::chosen(StatusCode::INTERNAL_SERVER_ERROR, code, None))
        })
    }
}
