//! The address that adds items to the visitor's own cart.
//! Does not race, unlike other writes. `sku`, `qty` and `seller` may occur several times.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;

use super::cart_request::Answer;
use crate::answer::set_cookie;
use crate::app::App;
use crate::call::Call;
use crate::cart::lines::{self, OrderItem};

/// `GET /checkout/cart/add?sku=&qty=&seller=&sc=&redirect=`
pub(super) async fn get(State(app): State<App>, call: Call) -> Answer {
    let all = |name: &str| -> Vec<String> {
        let named = call.queries().iter().filter(|(key, _)| key == name);
        named.map(|(_, value)| value.clone()).collect()
    };
    let (skus, quantities, sellers) = (all("sku"), all("qty"), all("seller"));
    let mut store = app.store();
    let own = store.own_cart(&call);
    let is_new = own.is_none();
    let mut cart = own.unwrap_or_else(|| store.new_own_cart(&call));
    cart.take_channel(call.channel());
    let shop = &mut store.shop;
    for (at, sku) in skus.into_iter().enumerate() {
        let item = OrderItem {
            id: Some(sku),
            seller: Some(sellers.get(at).cloned().unwrap_or_else(|| "1".to_owned())),
            quantity: Some(quantities.get(at).and_then(|qty| qty.parse().ok()).unwrap_or(1)),
            ..OrderItem::default()
        };
        lines::add(&mut cart, &shop.catalog, &mut shop.ids, &item)?;
    }
    shop.recalculate(&mut cart, false);
    let now = shop.clock.now();
    cart.last_used = now;
    let mut response = if call.query("redirect") == Some("false") {
        StatusCode::OK.into_response()
    } else {
        (StatusCode::FOUND, [(header::LOCATION, "/checkout/#/cart")]).into_response()
    };
    set_cookie(&mut response, &call.cookie_scope.cart(&cart.id, now));
    if is_new {
        set_cookie(&mut response, &call.cookie_scope.ownership("", now));
    }
    store.put(cart);
    Ok(response)
}
