//! The address that copies items into the visitor's own cart.
//! `sku`, `qty` and `seller` come as often as there are items.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::answer::set_cookie;
use crate::call::Call;
use crate::cart::lines::{self, Wish};
use crate::errors::ApiError;
use crate::state::App;

/// `GET /checkout/cart/add?sku=&qty=&seller=&sc=&redirect=`
pub(super) async fn get(State(app): State<App>, call: Call) -> Result<Response, ApiError> {
    let all = |name: &str| -> Vec<String> {
        let named = call.queries().iter().filter(|(key, _)| key == name);
        named.map(|(_, value)| value.clone()).collect()
    };
    let (skus, quantities, sellers) = (all("sku"), all("qty"), all("seller"));
    let mut store = app.store();
    let own = store.own_cart(&call);
    let is_new = own.is_none();
    let mut cart = own.unwrap_or_else(|| store.next_own_cart(&call));
    if let (Some(channel), true) = (call.channel(), cart.lines.is_empty()) {
        cart.sales_channel = channel.id;
    }
    let shop = &mut store.shop;
    for (at, sku) in skus.into_iter().enumerate() {
        let wish = Wish {
            id: Some(sku),
            seller: Some(sellers.get(at).cloned().unwrap_or_else(|| "1".to_owned())),
            quantity: Some(quantities.get(at).and_then(|qty| qty.parse().ok()).unwrap_or(1)),
            ..Wish::default()
        };
        lines::add(&mut cart, &shop.catalog, &mut shop.ids, &wish)?;
    }
    shop.recalculate(&mut cart, false);
    let now = shop.clock.now();
    cart.touched = now;
    let mut response = if call.query("redirect") == Some("false") {
        StatusCode::OK.into_response()
    } else {
        (StatusCode::FOUND, [(header::LOCATION, "/checkout/#/cart")]).into_response()
    };
    set_cookie(&mut response, &call.place.cart(&cart.id, now));
    if is_new {
        set_cookie(&mut response, &call.place.ownership("", now));
    }
    store.put(cart);
    Ok(response)
}
