//! The sandbox's people, and the addresses at which to open it.
//! Does not sign anybody in; `login` does.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use serde_json::{Map, Value, json};

use crate::app::App;
use crate::links::Links;
use crate::people::Person;

/// `GET /_sandbox/people`
pub(super) async fn people(State(app): State<App>) -> Json<Value> {
    let store = app.store();
    let everybody = Person::ALL.iter().map(|&person| {
        json!({
            "person": person.key(),
            "email": person.account(),
            "about": person.description(),
            "orderFormId": store.own_cart_of(person),
        })
    });
    Json(everybody.collect())
}

/// `GET /_sandbox/links`
pub(super) async fn links(State(app): State<App>, headers: HeaderMap) -> Json<Value> {
    Json(json(&app, &headers))
}

/// The links at the host of this request, and everybody's orderFormId.
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
