//! Profiles: the one that the store has for an e-mail, and whether a cart takes it.
//! Does not decide who sees a profile unmasked; `view` does.

use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use serde_json::{Value, json};

use super::cart_request::{Answer, CartRequest};
use crate::app::App;
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::people;
use crate::view;

/// `PATCH /profile` with `{"ignoreProfileData":bool}`. A cart that has a profile refuses it.
pub(super) async fn ignore(request: CartRequest) -> Answer {
    request
        .change(|write, body| {
            if write.cart.profile.is_some() {
                return Err(ApiError::forbidden("CHK003"));
            }
            let ignores = body["ignoreProfileData"].as_bool();
            write.cart.ignore_profile_data = ignores.ok_or_else(|| ApiError::bad("001"))?;
            Ok(())
        })
        .await
}

/// `GET /profiles?email=`. A profile is masked for everyone but its owner.
pub(super) async fn by_email(State(app): State<App>, call: Call) -> Answer {
    let email = call.query("email").filter(|email| email.contains('@'));
    let email = email.ok_or_else(|| ApiError::bad_with("ORD007", "email"))?;
    let store = app.store();
    let Some(stored) = people::stored_profile(email) else {
        return Ok(Json(unknown()).into_response());
    };
    let mut cart = Cart::new(String::new(), "1", 0);
    cart.profile = Some(stored.profile.clone());
    let access = view::access(&cart, &store.shop, &store.requester(&call));
    let mut addresses: Vec<Value> =
        stored.addresses.iter().map(|address| view::address_json(address, access)).collect();
    // `editable` depends on a cart, and there is none here.
    for address in addresses.iter_mut().filter_map(Value::as_object_mut) {
        address.remove("editable");
    }
    Ok(Json(json!({
        "userProfileId": stored.user_profile_id,
        "profileProvider": "VTEX",
        "availableAccounts": [],
        "availableAddresses": addresses,
        "userProfile": view::profile_json(Some(&stored.profile), access),
        "isComplete": true,
    }))
    .into_response())
}

/// The answer for an e-mail without a stored profile.
fn unknown() -> Value {
    json!({
        "userProfileId": null,
        "profileProvider": null,
        "availableAccounts": [],
        "availableAddresses": [],
        "userProfile": null,
        "isComplete": false,
    })
}
