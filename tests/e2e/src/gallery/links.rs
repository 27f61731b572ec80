//! Links that open no cart: each reason with its text and its ways to go on.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::stage::{COFFEE, Stage};
use super::{Exhibit, Language};
use crate::{OrFail, Person, faults};

pub(super) const ALL: &[Exhibit] = &[
    Exhibit::of("link-malformed", |stage| {
        stage.go(Person::Bruno, "/checkout/?lang=en&orderFormId=4bc8fde4f6#/cart");
        stage.page().wait_for_problem("This link is not complete");
    }),
    Exhibit::of("link-ambiguous", |stage| {
        let other = stage.sandbox.order_form_id(Person::Carla);
        stage.follow_link(Person::Bruno, &format!("&orderFormId={other}"));
        stage.page().wait_for_problem("This link names two carts");
    }),
    Exhibit::of("link-old", |stage| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).or_fail("the time");
        let day = since.as_secs() / 86_400 - 120;
        stage.follow_link(Person::Bruno, &format!("&sharedOn={day}"));
        stage.page().wait_for_problem("This link is old");
    }),
    Exhibit::of("not-found", |stage| {
        stage
            .go(Person::Bruno, &format!("/checkout/?lang=en&orderFormId={}#/cart", "0".repeat(32)));
        stage.page().wait_for_problem("This cart no longer exists");
    }),
    Exhibit::of("replaced", |stage| {
        stage.set(&json!({ "orderedCart": "newCart" }));
        let id = stage.id();
        stage.sandbox.control("POST", &format!("/orderForm/{id}/place"), &Value::Null);
        stage.go(Person::Bruno, &format!("/checkout/?lang=en&orderFormId={id}#/cart"));
        stage.page().wait_for_problem("This cart was closed");
    }),
    Exhibit::of("needs-agreement", needs_agreement),
    Exhibit::of("refused", |stage| {
        needs_agreement(stage);
        fails(stage, &json!({ "status": 403, "code": "CHK0227" }));
        stage.page().go_on("Open anyway");
        stage.page().wait_for_problem("The store does not show this cart");
    }),
    Exhibit::of("offline", |stage| {
        fails(stage, &json!({ "drop": "before" }));
        stage.follow_link(Person::Bruno, "");
        stage.page().wait_for_problem("No connection");
    }),
    Exhibit::of("timed-out", |stage| {
        stage.open(Person::Bruno);
        stage.browser.session().script(faults::NOTHING_IN_TIME, &[]).or_fail("the clock");
        stage.sandbox.delay(60_000);
        let again = "const cart = document.querySelector('shared-cart');
            cart.setAttribute('order-form-id', arguments[0]);";
        stage.browser.session().script(again, &[json!(stage.id())]).or_fail("opening it again");
        stage.page().wait_for_problem("The store takes too long");
    }),
    Exhibit::of("unavailable", |stage| {
        fails(stage, &json!({ "status": 503 }));
        stage.follow_link(Person::Bruno, "");
        stage.page().wait_for_problem("The store has a problem");
    }),
    Exhibit::of("not-understood", |stage| {
        fails(stage, &json!({ "status": 200, "body": "<h1>Welcome to our wifi</h1>" }));
        stage.follow_link(Person::Bruno, "");
        stage.page().wait_for_problem("The store's answer was not understood");
    }),
    Exhibit::fixed("crashed", |stage| stage.open(Person::Visitor), crash),
];

fn needs_agreement(stage: &Stage) {
    stage.set(&json!({ "anonymousReads": "401" }));
    stage.follow_link(Person::Bruno, "");
    stage.page().wait_for_problem("Opening this replaces your cart in this browser");
}

/// Answers every read of a cart like this from now on.
fn fails(stage: &Stage, how: &Value) {
    let mut failure = json!({ "count": 500, "path": "/orderForm" });
    if let (Some(failure), Some(how)) = (failure.as_object_mut(), how.as_object()) {
        failure.extend(how.clone());
    }
    stage.sandbox.fail_next(&failure);
}

fn crash(stage: &Stage, language: Language) {
    stage.browser.session().script(faults::REFUSE_THE_NEXT_ELEMENT, &[]).or_fail("the fault");
    let remove = ["Remove", "Remover", "Quitar"].map(|verb| format!("{verb} {COFFEE}"));
    stage.press(language, remove.each_ref().map(String::as_str));
    stage.browser.wait_until("the word on it", |outline| outline.all("alert").pop().map(|_| ()));
}
