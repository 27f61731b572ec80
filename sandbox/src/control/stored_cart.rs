//! A cart as the store keeps it: without masks, and read without side effects.
//! The vendor has no such route.

use axum::Json;
use axum::extract::{Path, State};
use serde_json::Value;

use super::refusal::{Refusal, refuse};
use crate::app::App;
use crate::cart::Cart;
use crate::requester::Requester;
use crate::store::Store;
use crate::view::{self, Sections};

/// `GET /_sandbox/orderForm/{id}`
pub(super) async fn get(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let store = app.store();
    let cart = find(&store, &id)?;
    Ok(Json(json(&store, &cart)))
}

/// The stored cart with this id.
pub(super) fn find(store: &Store, id: &str) -> Result<Cart, Refusal> {
    store.cart(id).ok_or_else(|| refuse("No cart has that id."))
}

/// The whole orderForm of a cart, with all personal data unmasked.
pub(super) fn json(store: &Store, cart: &Cart) -> Value {
    let requester = Requester { has_app_key: true, ..Requester::default() };
    let language = cart.channel().language;
    view::order_form(cart, &store.shop, &requester, language, &Sections::ALL)
}
