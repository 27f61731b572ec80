//! Profiles: what is on file for an e-mail, and whether a cart takes it.
//! Whether a profile is shown in clear is decided by the view.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::body::Body;
use crate::call::Call;
use crate::cart::Cart;
use crate::errors::ApiError;
use crate::people;
use crate::state::App;
use crate::view;

/// `PATCH /profile` with `{"ignoreProfileData":bool}`, only while the cart has no profile.
pub(super) async fn ignore(
    State(app): State<App>,
    call: Call,
    Path(id): Path<String>,
    Body(body): Body,
) -> Result<Response, ApiError> {
    app.change(&call, &id, &body, |write| {
        if write.cart.profile.is_some() {
            return Err(ApiError::forbidden("CHK003"));
        }
        let ignores = body["ignoreProfileData"].as_bool().ok_or_else(|| ApiError::bad("001"))?;
        write.cart.ignore_profile_data = ignores;
        Ok(())
    })
    .await
}

/// `GET /profiles?email=`: complete profiles are masked for everyone but their owner.
pub(super) async fn by_email(State(app): State<App>, call: Call) -> Result<Response, ApiError> {
    let email = call.query("email").filter(|email| email.contains('@'));
    let email = email.ok_or_else(|| ApiError::bad_with("ORD007", "email"))?;
    let store = app.store();
    let Some(file) = people::on_file(email) else {
        return Ok(Json(unknown()).into_response());
    };
    let mut cart = Cart::new(String::new(), "1", 0);
    cart.profile = Some(file.profile.clone());
    let access = view::access(&cart, &store.shop, &store.requester(&call));
    let mut addresses: Vec<Value> =
        file.addresses.iter().map(|address| view::address_json(address, access)).collect();
    // Whether an address may be edited is a cart's to say.
    for address in addresses.iter_mut().filter_map(Value::as_object_mut) {
        address.remove("editable");
    }
    Ok(Json(json!({
        "userProfileId": file.user_profile_id,
        "profileProvider": "VTEX",
        "availableAccounts": [],
        "availableAddresses": addresses,
        "userProfile": view::profile_json(Some(&file.profile), access),
        "isComplete": true,
    }))
    .into_response())
}

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
