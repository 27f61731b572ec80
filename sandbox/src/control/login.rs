//! Becoming somebody: the cookies a real sign-in would leave.
//! There are no passwords; that is the point.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{Refusal, refuse};
use crate::answer::set_cookie;
use crate::call::Call;
use crate::people::Person;
use crate::state::App;

/// `/_sandbox/login/{person}?to=`: their sign-in, and their cart as the browser's own.
pub(super) async fn login(
    State(app): State<App>,
    call: Call,
    Path(person): Path<String>,
) -> Result<Response, Refusal> {
    let person = Person::find(&person).ok_or_else(|| refuse("Nobody has that name."))?;
    let to = destination(&call)?;
    Ok(become_person(&app, &call, person, to.as_deref()))
}

fn become_person(app: &App, call: &Call, person: Person, to: Option<&str>) -> Response {
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
    set_cookie(&mut response, &call.place.cart(&id, now));
    set_cookie(&mut response, &call.place.ownership(&ownership, now));
    let auth = if person.account().is_some() {
        let token = store.sign_in(person);
        call.place.sign_in(&token, now)
    } else {
        call.place.sign_out(now)
    };
    for cookie in auth {
        set_cookie(&mut response, &cookie);
    }
    response
}

/// `/_sandbox/logout?to=`: the sign-in goes, the cart stays the browser's own.
pub(super) async fn logout(State(app): State<App>, call: Call) -> Result<Response, Refusal> {
    let to = destination(&call)?;
    let mut store = app.store();
    store.sign_out(&call);
    let mut response = answer(to.as_deref(), json!({ "person": null }));
    for cookie in call.place.sign_out(store.shop.clock.now()) {
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

/// Where to go after: only a path of this shop.
fn destination(call: &Call) -> Result<Option<String>, Refusal> {
    let Some(to) = call.query("to") else { return Ok(None) };
    let is_path = to.starts_with('/')
        && !to.starts_with("//")
        && to.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    if is_path { Ok(Some(to.to_owned())) } else { Err(refuse("`to` is a path of this shop.")) }
}
