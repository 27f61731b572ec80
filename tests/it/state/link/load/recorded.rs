//! What the store's log shows of opening a link: no write and no changed cookie. The visitor's own
//! cart stays equal byte by byte. The same holds for a prefetch, which runs the loader alone.

use serde_json::{Value, json};
use shared_cart::api::client::Client;
use shared_cart::api::request::Credentials;

use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{pass, run};

/// Everything that opening a link could change.
#[derive(Debug, PartialEq)]
struct Traces {
    own_cart: String,
    shared_cart: String,
    cookies: Vec<(String, String)>,
}

async fn traces(guest: &Person) -> Traces {
    Traces {
        own_cart: guest.stored_cart("bruno").await.to_string(),
        shared_cart: guest.stored_cart("ana").await.to_string(),
        cookies: guest.cookies(),
    }
}

/// A request of the store's log, without what differs each time.
fn entry(request: &Value) -> Value {
    json!([request["method"], request["path"], request["query"], request["cookies"]])
}

/// The two reads that open a link, as the log has them: one without cookies, one with. Both answers
/// set a cookie, as those of the vendor do. The browser does not take the first, because the
/// request was sent without cookies. The second names the same cart as before.
#[track_caller]
fn are_the_two_reads(log: &[Value], id: &str) {
    let api = "/api/checkout/pub/orderForm";
    let shown: Vec<Value> = log.iter().map(entry).collect();
    let [by_link, own] = shown.as_slice() else { panic!("{shown:#?}") };
    let expected = json!(["POST", format!("{api}/{id}"), "disableAutoCompletion=true", []]);
    assert_eq!(*by_link, expected, "no cookie was sent");
    assert_eq!((&own[1], &own[2]), (&json!(api), &json!("disableAutoCompletion=true")));
    assert!(own[3].as_array().is_some_and(|sent| sent.contains(&json!("checkout.vtex.com"))));
    for request in log {
        let body = request["body"].as_object().expect("a body");
        let asked: Vec<_> = body.keys().map(String::as_str).collect();
        assert_eq!(asked, ["expectedOrderFormSections"], "a read asks and says nothing");
        assert_eq!(request["status"], 200);
    }
}

#[test]
fn a_guest_with_a_cart_of_their_own_opens_a_link_and_nothing_changes() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let id = bruno.cart_of("ana").await;
        let before = traces(&bruno).await;
        bruno.forget_requests().await;

        let screen = bruno.opens(Some(&id)).await;
        assert_eq!(screen.skus().len(), 5);

        let log = bruno.requests().await;
        for request in &log {
            println!("{}", entry(request));
        }
        // Somebody is signed in, who may be the buyer. So the session is read last; that sets no
        // cookie.
        let [reads @ .., session] = log.as_slice() else { panic!("no request") };
        are_the_two_reads(reads, &id);
        assert_eq!(
            (&session["path"], &session["method"]),
            (&json!("/api/sessions"), &json!("GET"))
        );
        assert_eq!(session["setCookies"], json!([]));
        assert_eq!(bruno.writes().await, [] as [Value; 0]);
        assert_eq!(traces(&bruno).await, before);
    });
}

#[test]
fn an_hour_of_looking_changes_nothing_either() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let before = traces(&bruno).await;
        bruno.forget_requests().await;
        bruno.opens_cart_of("ana").await;
        pass(3_600.0).await;
        assert_eq!(bruno.writes().await, [] as [Value; 0]);
        let log = bruno.requests().await;
        assert!(log.len() > 50);
        assert!(log[3..].iter().all(|look| look["cookies"] == json!([])));
        assert_eq!(traces(&bruno).await, before);
    });
}

#[test]
fn a_prefetch_sends_the_same_two_reads_and_changes_nothing() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let id = bruno.cart_of("ana").await;
        let before = traces(&bruno).await;
        bruno.forget_requests().await;

        // What the loader sends before the component starts; `api::loader` compares both.
        let linked = fixtures::order_form_request(&fixtures::id(&id), Credentials::Omit);
        for request in [linked, Client::own_order_form_request()] {
            let answer = bruno.transport()(request).await;
            assert!(answer.is_ok_and(|answer| answer.status == 200));
        }

        are_the_two_reads(&bruno.requests().await, &id);
        assert_eq!(traces(&bruno).await, before);
    });
}

#[test]
fn a_first_visit_brings_an_empty_cart_of_ones_own_and_nothing_else() {
    run(async {
        let guest = somebody();
        let shared = guest.stored_cart("ana").await;
        guest.forget_requests().await;
        guest.opens_cart_of("ana").await;
        assert_eq!(guest.writes().await, [] as [Value; 0]);
        let own = guest.cart_cookie().expect("as on any page of the store");
        assert!(!own.contains(&guest.cart_of("ana").await), "and it is not the shared one");
        assert_eq!(guest.stored_cart("ana").await, shared);
    });
}

#[test]
fn without_that_care_a_link_would_take_the_own_cart_away() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let id = fixtures::id(&bruno.cart_of("ana").await);
        let before = bruno.cookies();
        let careless = fixtures::order_form_request(&id, Credentials::SameOrigin);
        assert!(bruno.transport()(careless).await.is_ok());
        assert_ne!(bruno.cookies(), before, "this is what the checks above would find");
    });
}
