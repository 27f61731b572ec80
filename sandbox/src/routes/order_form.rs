//! Reading a cart, by its id or as the visitor's own, and routes that change little or nothing.
//! POST reads too: the vendor's clients use it, because its body can ask for sections.

use axum::extract::State;

use super::cart_request::{Answer, CartCall, CartRequest};
use super::order_items::text;
use crate::app::App;
use crate::body::Body;
use crate::call::Call;
use crate::cart::CheckIn;
use crate::errors::ApiError;
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

/// `POST /orderForm/{id}/checkIn` with `{"isCheckedIn":bool}` and the store, the pickup point, or
/// neither: whether the buyer is in a physical store.
pub(super) async fn check_in(request: CartRequest) -> Answer {
    request
        .change(|write, body| {
            let is_here = body["isCheckedIn"].as_bool().ok_or_else(|| ApiError::bad("001"))?;
            // Clients of the vendor send the first name, answers have the second.
            let point = text(&body["pickupPointId"]).or(text(&body["checkedInPickupPointId"]));
            let check_in = CheckIn { store: text(&body["storeId"]), pickup_point: point };
            write.cart.check_in = is_here.then_some(check_in);
            Ok(())
        })
        .await
}

/// `POST /orderForm/{id}/giftRegistry/{registry}/remove`: the cart no longer belongs to a gift
/// list.
/// Its lines stay.
pub(super) async fn remove_gift_list(request: CartRequest) -> Answer {
    request
        .change(|write, _| {
            write.require_edit()?;
            write.cart.sections.remove("giftRegistryData");
            Ok(())
        })
        .await
}

/// A route for what this store does not have: saved cards. The cart stays as it is.
pub(super) async fn no_change(request: CartRequest) -> Answer {
    request.change(|_, _| Ok(())).await
}
