//! How a cart that was computed comes to be stored: at once, or late.
//! Late is how the vendor's writes race: each holds the cart it read for a while and then stores it
//! whole, over whatever was stored in between. What it answers is what it computed.

use std::time::Duration;

use axum::http::StatusCode;
use axum::response::Response;

use crate::answer::{self, NewCookies};
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::requester::Requester;
use crate::span::Span;
use crate::state::App;
use crate::store::Store;
use crate::view::Sections;

/// What a request made of the cart it read.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) cart: Cart,
    pub(crate) requester: Requester,
    pub(crate) cookies: NewCookies,
    /// Whether there is anything to store.
    pub(crate) stores: bool,
}

impl Outcome {
    fn settle(
        self,
        store: &mut Store,
        call: &Call,
        sections: &Sections,
    ) -> Result<Response, ApiError> {
        let Self { cart, requester, cookies, stores } = self;
        // Whoever has the id now must not get the data of who had it then.
        if stores && !store.has_the_life_of(&cart) {
            return Err(ApiError::bad("ORD002"));
        }
        let answer = answer::cart(store, &cart, &requester, call, sections, cookies);
        if stores {
            store.put(cart);
        }
        Ok(answer)
    }

    fn wait(&self, store: &mut Store) -> Option<Duration> {
        let racing = store.shop.settings.racing.filter(|_| self.stores);
        Span::draw(racing, &mut store.chance.races)
    }
}

impl App {
    /// Computes an outcome, stores it and answers: under one lock, so that writes queue, or in
    /// racing mode with a wait between, without it.
    pub(crate) async fn carry_out(
        &self,
        call: &Call,
        sections: &Sections,
        compute: impl FnOnce(&mut Store) -> Result<Outcome, ApiError>,
    ) -> Result<Response, ApiError> {
        let (outcome, wait) = {
            let mut store = self.store();
            let outcome = compute(&mut store)?;
            match outcome.wait(&mut store) {
                None => return outcome.settle(&mut store, call, sections),
                Some(wait) => (outcome, wait),
            }
        };
        let (app, call, sections) = (self.clone(), call.clone(), sections.clone());
        // A task of its own: a client that stops waiting does not undo what it asked for.
        let late = tokio::spawn(async move {
            tokio::time::sleep(wait).await;
            outcome.settle(&mut app.store(), &call, &sections)
        });
        late.await.unwrap_or_else(|_| {
            let code = "CHK0197".to_owned();
            Err(ApiError::chosen(StatusCode::INTERNAL_SERVER_ERROR, code, None))
        })
    }
}
