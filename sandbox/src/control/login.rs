//! Signing in and out: sets the cookies that a real sign-in would set.
//! Does not ask for a password.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::refusal::{Refusal, refuse};
use crate::answer::set_cookie;
use crate::app::App;
use crate::call::Call;
use crate::people::Person;

/// `/_sandbox/login/{person}?to=`: signs the person in, and makes their cart the browser's own.
pub(super) async fn login(
    State(app): State<App>,
    call: Call,
    Path(person): Path<String>,
) -> Result<Response, Refusal> {
    let person =
        Person::find(&person).ok_or_else(|| refuse("There is no person with that name."))?;
    let to = destination(&call)?;
    Ok(sign_in(&app, &call, person, to.as_deref()))
}

fn sign_in(app: &App, call: &Call, person: Person, to: Option<&str>) -> Response {
    let mut store = app.store();
    let now = store.shop.clock.now();
    let id = store.own_cart_of(person).to_owned();
    store.sign_out(call);
    let ownership = store.cart(&id).map(|cart| cart.ownership).unwrap_or_default();
    let json = json!({
        "person": person.key(),
        "email": person.account(),
        "orderFormId": id,
    });
    let mut response = answer(to, json);
    set_cookie(&mut response, &call.cookie_scope.cart(&id, now));
    set_cookie(&mut response, &call.cookie_scope.ownership(&ownership, now));
    let auth = if person.account().is_some() {
        let token = store.sign_in(person);
        call.cookie_scope.sign_in(&token, now)
    } else {
        call.cookie_scope.sign_out(now)
    };
    for cookie in auth {
        set_cookie(&mut response, &cookie);
    }
    response
}

/// `/_sandbox/logout?to=`: signs out. The browser keeps its own cart.
pub(super) async fn logout(State(app): State<App>, call: Call) -> Result<Response, Refusal> {
    let to = destination(&call)?;
    let mut store = app.store();
    store.sign_out(&call);
    let mut response = answer(to.as_deref(), json!({ "person": null }));
    for cookie in call.cookie_scope.sign_out(store.shop.clock.now()) {
        set_cookie(&mut response, &cookie);
    }
    Ok(response)
}

fn answer(to: Option<&str>, json: Value) -> Response {
    let no_store = [(header::CACHE_CONTROL, "no-store")];
    match to {
        Some(to) => (StatusCode::SEE_OTHER, no_store, [(header::LOCATION, to)]).into_response(),
        None => (no_store, Json(json)).into_response(),
    }
}

/// The path to redirect to, which must be one of this shop.
fn destination(call: &Call) -> Result<Option<String>, Refusal> {
    let Some(to) = call.query("to") else { return Ok(None) };
    let is_path = to.starts_with('/')
        && !to.starts_with("//")
        && to.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if is_path { Ok(Some(to.to_owned())) } else { Err(refuse("`to` is a path of this shop.")) }
}
