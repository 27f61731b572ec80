//! Who there is, and the addresses to open.
//! Absolute, because they are made to be copied.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use serde_json::{Map, Value, json};

use crate::links::Links;
use crate::people::Person;
use crate::state::App;

/// `GET /_sandbox/people`
pub(super) async fn people(State(app): State<App>) -> Json<Value> {
    let store = app.store();
    let everybody = Person::ALL.iter().map(|&person| {
        json!({
            "person": person.key(),
            "email": person.account(),
            "about": person.about(),
            "orderFormId": store.own_cart_of(person),
        })
    });
    Json(everybody.collect())
}

/// `GET /_sandbox/links`
pub(super) async fn links(State(app): State<App>, headers: HeaderMap) -> Json<Value> {
    Json(json(&app, &headers))
}

/// The links as the host of a request sees them, and everybody's orderFormId.
pub(super) fn json(app: &App, headers: &HeaderMap) -> Value {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let origin = format!("http://{}", host.unwrap_or("127.0.0.1"));
    let store = app.store();
    let ids: Map<String, Value> = Person::ALL
        .iter()
        .map(|&person| (person.key().to_owned(), Value::from(store.own_cart_of(person))))
        .collect();
    let mut json = json!(Links::new(&store, &origin));
    json["orderFormIds"] = Value::Object(ids);
    json
}
