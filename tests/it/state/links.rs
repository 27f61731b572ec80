//! Links that lead to no cart, and carts that changed under their link.

use serde_json::{Value, json};
use shared_cart::domain::link::LinkError;
use shared_cart::domain::problem::Problem;

use super::COFFEE;
use crate::support::fixtures;
use crate::support::person::somebody;
use crate::support::screen::{moment, tell};

const UNKNOWN: &str = "00000000000000000000000000000bad";

#[test]
fn an_id_that_the_store_does_not_know_is_not_found() {
    tell(async {
        let guest = somebody();
        assert_eq!(guest.opens(Some(UNKNOWN)).await.problem(), Problem::NotFound);
        guest.settings(json!({ "unknownCart": "notFound" })).await;
        assert_eq!(guest.opens(Some(UNKNOWN)).await.problem(), Problem::NotFound);
    });
}

#[test]
fn an_id_that_the_store_answers_with_another_cart_shows_nothing_of_it() {
    tell(async {
        let guest = somebody();
        guest.settings(json!({ "unknownCart": "newCart" })).await;
        let screen = guest.opens(Some(UNKNOWN)).await;
        assert_eq!(screen.problem(), Problem::Replaced);
        assert_eq!(screen.cart.id(), None);
        assert_eq!(screen.cart.linked_id(), Some(fixtures::id(UNKNOWN)));
    });
}

#[test]
fn a_link_that_is_no_link_asks_the_store_nothing() {
    tell(async {
        let guest = somebody();
        guest.forget_requests().await;
        for (error, problem) in [
            (LinkError::Malformed, Problem::LinkMalformed),
            (LinkError::Ambiguous, Problem::LinkAmbiguous),
        ] {
            let screen = guest.starts_with(Err(error));
            screen.until("it is judged", |screen| !screen.is_loading()).await;
            assert_eq!(screen.problem(), problem);
        }
        assert_eq!(guest.requests().await, [] as [Value; 0]);
    });
}

#[test]
fn an_answer_that_cannot_be_read_names_its_field() {
    tell(async {
        let guest = somebody();
        let mut cart = fixtures::owner();
        cart["items"][1]["quantity"] = json!("three");
        guest.serve(fixtures::ID, cart).await;
        let screen = guest.opens(Some(fixtures::ID)).await;
        assert_eq!(screen.problem(), Problem::NotUnderstood("items[1].quantity".into()));
    });
}

#[test]
fn a_page_in_the_place_of_an_answer_is_not_understood() {
    tell(async {
        let guest = somebody();
        let id = guest.cart_of("ana").await;
        let page = json!({ "status": 200, "html": true, "body": "<h1>Closed</h1>", "path": id });
        guest.fail_next(page).await;
        assert_eq!(guest.opens(Some(&id)).await.problem(), Problem::NotUnderstood(String::new()));
    });
}

#[test]
fn every_failure_of_a_read_has_its_page() {
    tell(async {
        let guest = somebody();
        let id = guest.cart_of("ana").await;
        for (fault, problem) in [
            (json!({ "status": 401, "code": "ORD062" }), Problem::NeedsAgreement),
            (json!({ "status": 403, "code": "CHK003" }), Problem::NeedsAgreement),
            (json!({ "status": 400, "code": "CHK0227" }), Problem::NeedsAgreement),
            (json!({ "status": 500 }), Problem::Unavailable),
            (json!({ "status": 503, "retryAfter": 2 }), Problem::Unavailable),
            (json!({ "status": 429 }), Problem::Unavailable),
            (json!({ "status": 404, "html": true }), Problem::NotFound),
            (json!({ "drop": "before" }), Problem::Offline),
            (json!({ "drop": "midway" }), Problem::Offline),
        ] {
            let mut fault = fault;
            fault["path"] = json!(id);
            guest.fail_next(fault).await;
            assert_eq!(guest.opens(Some(&id)).await.problem(), problem);
        }
        guest.lose_in_time("?disableAutoCompletion=true");
        assert_eq!(guest.opens(Some(&id)).await.problem(), Problem::TimedOut);
    });
}

#[test]
fn trying_again_opens_the_cart_once_the_store_is_well() {
    tell(async {
        let guest = somebody();
        let id = guest.cart_of("ana").await;
        guest.fail_next(json!({ "status": 500, "path": id })).await;
        let screen = guest.opens(Some(&id)).await;
        assert_eq!(screen.problem(), Problem::Unavailable);
        screen.cart.open();
        assert!(screen.is_loading());
        screen.until("it opens", |screen| !screen.is_loading()).await;
        assert_eq!(screen.quantity(COFFEE), 2);
    });
}

#[test]
fn the_answer_to_an_older_opening_is_ignored() {
    tell(async {
        let guest = somebody();
        let [first, second] = [guest.cart_of("ana").await, guest.cart_of("bruno").await];
        guest.hold(&first);
        let screen = guest.starts_to_open(Some(&first));
        moment().await;
        screen.cart.open_link(Ok(Some(fixtures::id(&second).into())));
        screen.until("the second opens", |screen| !screen.is_loading()).await;
        let skus = screen.skus();
        guest.release();
        screen.until_settled().await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&second)));
        assert_eq!(screen.skus(), skus);
        assert!(screen.find(COFFEE).is_none());
    });
}

#[test]
fn the_answer_to_a_change_of_the_cart_before_is_ignored() {
    tell(async {
        let guest = somebody();
        let [first, second] = [guest.cart_of("ana").await, guest.cart_of("bruno").await];
        let screen = guest.opens(Some(&first)).await;
        guest.hold("items/update");
        screen.sets(COFFEE, 5);
        screen.cart.open_link(Ok(Some(fixtures::id(&second).into())));
        screen.until("the second opens", |screen| !screen.is_loading()).await;
        guest.release();
        screen.until_settled().await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&second)));
        assert!(screen.find(COFFEE).is_none());
    });
}

#[test]
fn a_cart_that_is_replaced_under_ones_hands_shows_nothing_of_the_other() {
    tell(async {
        let guest = somebody();
        let screen = guest.opens_cart_of("ana").await;
        let other = fixtures::owner();
        let body = json!({ "status": 200, "path": "items/update", "body": other.to_string() });
        guest.fail_next(body).await;
        screen.sets(COFFEE, 5);
        screen.until("it is judged", |screen| screen.cart.id().is_none()).await;
        assert_eq!(screen.problem(), Problem::Replaced);
    });
}

#[test]
fn a_cart_that_is_gone_when_one_changes_it_is_not_found() {
    tell(async {
        let guest = somebody();
        let screen = guest.opens_cart_of("ana").await;
        let gone = json!({ "status": 400, "code": "ORD002", "path": "orderForm/" });
        guest.fail_next(gone).await;
        screen.sets(COFFEE, 5);
        screen.until("it is judged", |screen| screen.cart.id().is_none()).await;
        assert_eq!(screen.problem(), Problem::NotFound);
        assert_eq!(guest.writes().await.len(), 0);
    });
}

#[test]
fn a_cart_that_goes_between_the_look_and_the_change_is_not_found() {
    tell(async {
        let guest = somebody();
        let screen = guest.opens_cart_of("ana").await;
        guest.fail_next(json!({ "status": 400, "code": "ORD002", "path": "items/update" })).await;
        guest.hold("disableAutoCompletion");
        screen.sets(COFFEE, 5);
        moment().await;
        guest.fail_next(json!({ "status": 400, "code": "ORD002", "path": "orderForm/" })).await;
        guest.release();
        screen.until("it is judged", |screen| screen.cart.id().is_none()).await;
        assert_eq!(screen.problem(), Problem::NotFound);
    });
}
