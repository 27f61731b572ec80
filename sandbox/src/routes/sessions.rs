//! Sessions: the store's data about a visit, in namespaces.
//! Does not know which public data is useful: like the vendor, it stores all query parameters.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::cart_request::Answer;
use super::places::REGION;
use crate::answer::set_cookie;
use crate::app::App;
use crate::body::Body;
use crate::call::Call;
use crate::channel::Channel;
use crate::cookies;
use crate::errors::ApiError;
use crate::people;
use crate::store::Store;

/// `POST /api/sessions`
pub(super) async fn post(State(app): State<App>, call: Call, Body(body): Body) -> Answer {
    write(&app, &call, &body, StatusCode::CREATED)
}

/// `PATCH /api/sessions`
pub(super) async fn patch(State(app): State<App>, call: Call, Body(body): Body) -> Answer {
    write(&app, &call, &body, StatusCode::OK)
}

/// Stores the query and the body's `public` in the session, which is created if there is none.
fn write(app: &App, call: &Call, body: &Value, status: StatusCode) -> Answer {
    if body.get("public").is_some_and(|public| !public.is_object()) {
        return Err(ApiError::bad("001"));
    }
    let mut store = app.store();
    let token = token_of(&mut store, call);
    let public = store.sessions.entry(token.clone()).or_default();
    for (key, value) in call.queries().iter().filter(|(key, _)| key != "items") {
        public.insert(key.clone(), json!({ "value": value }));
    }
    for (key, value) in body["public"].as_object().into_iter().flatten() {
        public.insert(key.clone(), json!({ "value": value["value"] }));
    }
    let segment = segment_token(&store);
    let now = store.shop.clock.now();
    let json = json!({ "sessionToken": token, "segmentToken": segment });
    let mut response = (status, Json(json)).into_response();
    set_cookie(&mut response, &call.cookie_scope.session(cookies::SESSION, &token, now));
    set_cookie(&mut response, &call.cookie_scope.session(cookies::SEGMENT, &segment, now));
    Ok(response)
}

/// The token of the request's session, or a new one.
fn token_of(store: &mut Store, call: &Call) -> String {
    let known = call.cookie(cookies::SESSION).filter(|token| store.sessions.contains_key(*token));
    known.map_or_else(
        || {
            let id = store.shop.ids.operation();
            let claims = json!({ "id": id, "sub": "session", "account": "session", "version": 2 });
            store.shop.ids.jwt(&claims)
        },
        str::to_owned,
    )
}

/// `GET /api/sessions?items=`: the namespaces that are named, or `namespace.key`.
pub(super) async fn get(State(app): State<App>, call: Call) -> Response {
    let store = app.store();
    let all = namespaces(&store, &call);
    let wanted: Vec<&str> = call.query("items").unwrap_or_default().split(',').collect();
    let is_wanted = |space: &str, key: &str| {
        wanted.iter().any(|want| {
            let (want_space, want_key) = want.split_once('.').unwrap_or((want, "*"));
            (want_space == "*" || want_space == space) && (want_key == "*" || want_key == key)
        })
    };
    let mut answer = Map::new();
    for (space, keys) in all {
        let kept: Map<String, Value> = keys
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(key, _)| is_wanted(&space, key))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        if !kept.is_empty() {
            answer.insert(space, Value::Object(kept));
        }
    }
    Json(json!({ "id": SESSION_ID, "namespaces": answer })).into_response()
}

const SESSION_ID: &str = "26d0c0de-0000-4000-a000-00000000a42a";

/// All namespaces of the request's session.
fn namespaces(store: &Store, call: &Call) -> Map<String, Value> {
    let channel = store.shop.settings.channel();
    let value = |value: &str| json!({ "value": value });
    let mut spaces = Map::new();
    let mut public =
        call.cookie(cookies::SESSION).and_then(|token| store.sessions.get(token)).cloned();
    for (key, text) in call.queries().iter().filter(|(key, _)| key != "items") {
        public.get_or_insert_default().insert(key.clone(), value(text));
    }
    spaces.insert("account".to_owned(), json!({ "accountName": value("armazemaurora") }));
    spaces.insert(
        "store".to_owned(),
        json!({
            "channel": value(channel.id),
            "countryCode": value(channel.country),
            "cultureInfo": value(channel.locale),
            "currencyCode": value(channel.currency),
            "currencySymbol": value(channel.symbol),
            "channelPrivacy": value("public"),
        }),
    );
    spaces.insert("checkout".to_owned(), json!({ "regionId": value(REGION) }));
    spaces.insert("public".to_owned(), Value::Object(public.unwrap_or_default()));
    let requester = store.requester(call);
    let mut profile = json!({
        "isAuthenticated": value(if requester.email.is_some() { "true" } else { "false" }),
    });
    if let Some(email) = &requester.email {
        profile["email"] = value(email);
        if let Some(stored) = people::stored_profile(email) {
            profile["id"] = value(&stored.user_profile_id);
            profile["firstName"] = value(stored.profile.first_name.as_deref().unwrap_or_default());
        }
    }
    spaces.insert("profile".to_owned(), profile);
    let can = if requester.is_operator { "true" } else { "false" };
    spaces.insert("impersonate".to_owned(), json!({ "canImpersonate": value(can) }));
    spaces
}

/// `GET /api/segments`
pub(super) async fn segment(State(app): State<App>) -> Response {
    Json(segment_json(app.store().shop.settings.channel())).into_response()
}

fn segment_json(channel: &Channel) -> Value {
    json!({
        "campaigns": null,
        "channel": channel.id,
        "priceTables": null,
        "regionId": null,
        "utm_campaign": null,
        "utm_source": null,
        "utmi_campaign": null,
        "currencyCode": channel.currency,
        "currencySymbol": channel.symbol,
        "countryCode": channel.country,
        "cultureInfo": channel.locale,
        "channelPrivacy": "public",
    })
}

/// The segment as hexadecimal text. Clients must not read it; a person who debugs can.
fn segment_token(store: &Store) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let text = segment_json(store.shop.settings.channel()).to_string();
    text.bytes()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|half| char::from(DIGITS[usize::from(half)]))
        .collect()
}
