//! What a postal code tells of an address.

use std::rc::Rc;

use futures::FutureExt;
use serde_json::{Value, json};
use shared_cart::api::client::Client;
use shared_cart::api::request::Response;
use shared_cart::domain::people::place::Place;

use crate::support::fixtures;

fn place(answer: Value) -> Place {
    let client = Client::new(Rc::new(move |_| {
        let body = Some(fixtures::json(answer.clone()));
        Box::pin(async { Ok(Response { status: 200, body, retry_after_ms: None }) })
    }));
    client.postal_code("BRA", "88801-000").now_or_never().expect("at once").expect("an answer")
}

fn cities(text: &str) -> (String, Vec<String>) {
    let place = place(json!({ "city": text, "state": "SC" }));
    assert!(!place.is_unknown());
    let cities = place.cities.iter().map(|city| city.show_to_typist().to_owned());
    (place.city.show_to_typist().to_owned(), cities.collect())
}

#[test]
fn a_postal_code_of_several_cities_tells_each_of_them() {
    let several = vec!["Criciúma".to_owned(), "Içara".to_owned(), "Forquilhinha".to_owned()];
    assert_eq!(cities("Criciúma::Içara :: Forquilhinha"), (String::new(), several));
    assert_eq!(cities("Criciúma"), ("Criciúma".to_owned(), Vec::new()));
    assert_eq!(cities("Içara::Içara").1, Vec::<String>::new(), "it is one city");
}

#[test]
fn a_postal_code_that_tells_nothing_is_unknown() {
    let nothing =
        json!({ "postalCode": "88801-000", "city": "", "street": null, "country": "BRA" });
    for answer in [nothing, Value::Null, json!({})] {
        assert!(place(answer.clone()).is_unknown(), "{answer}");
    }
}
