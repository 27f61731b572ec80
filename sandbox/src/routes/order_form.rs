//! Reading a cart, by its id or as the visitor's own, and routes that change little or nothing.
//! POST reads too: the vendor's clients use it, because its body can ask for sections.

use axum::extract::State;

use super::cart_request::{Answer, CartCall, CartRequest};
use crate::app::App;
use crate::body::Body;
use crate::call::Call;
use crate::view::Sections;

/// `GET /orderForm`
pub(super) async fn get_own(State(app): State<App>, call: Call) -> Answer {
    app.read_own(&call, &Sections::ALL).await
}

/// `POST /orderForm`
pub(super) async fn post_own(State(app): State<App>, call: Call, Body(body): Body) -> Answer {
    app.read_own(&call, &Sections::of(&body)?).await
}

/// `GET /orderForm/{id}`
pub(super) async fn get(CartCall { app, call, id }: CartCall) -> Answer {
    app.read(&call, &id, &Sections::ALL).await
}

/// `POST /orderForm/{id}`
pub(super) async fn post(CartRequest { app, call, id, body }: CartRequest) -> Answer {
    app.read(&call, &id, &Sections::of(&body)?).await
}

/// `POST /orderForm/{id}/checkIn`: the buyer is in a physical store.
pub(super) async fn check_in(request: CartRequest) -> Answer {
    request
        .change(|write, body| {
            let is_checked_in = body["isCheckedIn"].as_bool() == Some(true);
            let store = body["storeId"].as_str().map(str::to_owned);
            write.cart.checked_in_at = if is_checked_in { store } else { None };
            Ok(())
        })
        .await
}

/// Routes for things that this store does not have: gift registries and saved cards. The cart stays
/// as it is.
pub(super) async fn no_change(request: CartRequest) -> Answer {
    request.change(|_, _| Ok(())).await
}
