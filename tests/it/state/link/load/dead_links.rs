//! Links that lead to no cart, and reads that fail: each has its problem, and can be tried again.

use serde_json::{Value, json};
use shared_cart::domain::link::LinkError;
use shared_cart::domain::problem::Problem;

use crate::state::COFFEE;
use crate::support::fixtures;
use crate::support::person::somebody;
use crate::support::screen::{guest_at_cart_of, let_tasks_run, run};

const UNKNOWN: &str = "00000000000000000000000000000bad";

#[test]
fn an_id_that_belongs_to_no_cart_is_told() {
    run(async {
        let guest = somebody();
        assert_eq!(guest.opens(Some(UNKNOWN)).await.problem(), Problem::NotFound);
        guest.settings(json!({ "unknownCart": "notFound" })).await;
        assert_eq!(guest.opens(Some(UNKNOWN)).await.problem(), Problem::NotFound);
    });
}

#[test]
fn an_id_that_the_store_answers_with_another_cart_shows_nothing_of_it() {
    run(async {
        let guest = somebody();
        guest.settings(json!({ "unknownCart": "newCart" })).await;
        let screen = guest.opens(Some(UNKNOWN)).await;
        assert_eq!(screen.problem(), Problem::Replaced);
        assert_eq!(screen.cart.id(), None);
        assert_eq!(screen.cart.linked_id(), Some(fixtures::id(UNKNOWN)));
    });
}

#[test]
fn a_malformed_link_asks_the_store_nothing() {
    run(async {
        let guest = somebody();
        guest.forget_requests().await;
        for (error, problem) in [
            (LinkError::Malformed, Problem::LinkMalformed),
            (LinkError::Ambiguous, Problem::LinkAmbiguous),
            (LinkError::Damaged(fixtures::id(UNKNOWN).into()), Problem::LinkDamaged),
        ] {
            let screen = guest.starts_with(Err(error));
            screen.until_loaded().await;
            assert_eq!(screen.problem(), problem);
        }
        assert_eq!(guest.requests().await, [] as [Value; 0]);
    });
}

#[test]
fn a_damaged_link_opens_its_cart_when_the_person_says_so() {
    run(async {
        let guest = somebody();
        let id = guest.cart_of("ana").await;
        let screen = guest.starts_with(Err(LinkError::Damaged(fixtures::id(&id).into())));
        screen.until_loaded().await;
        assert_eq!(screen.problem(), Problem::LinkDamaged);
        screen.cart.open_anyway();
        screen.until_loaded().await;
        assert_eq!(screen.quantity(COFFEE), 2);
        assert!(screen.cart.linked_id().is_some(), "as a link, with the way back");
    });
}

#[test]
fn an_answer_that_cannot_be_read_names_its_field() {
    run(async {
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
    run(async {
        let guest = somebody();
        let id = guest.cart_of("ana").await;
        let page = json!({ "status": 200, "html": true, "body": "<h1>Closed</h1>", "path": id });
        guest.fail_next(page).await;
        assert_eq!(guest.opens(Some(&id)).await.problem(), Problem::NotUnderstood(String::new()));
    });
}

#[test]
fn every_failure_of_a_read_has_its_page() {
    run(async {
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
        guest.delay_past_timeout("?disableAutoCompletion=true");
        assert_eq!(guest.opens(Some(&id)).await.problem(), Problem::TimedOut);
    });
}

#[test]
fn trying_again_opens_the_cart_once_the_store_is_well() {
    run(async {
        let guest = somebody();
        let id = guest.cart_of("ana").await;
        guest.fail_next(json!({ "status": 500, "path": id })).await;
        let screen = guest.opens(Some(&id)).await;
        assert_eq!(screen.problem(), Problem::Unavailable);
        screen.cart.open();
        assert!(screen.is_loading());
        screen.until_loaded().await;
        assert_eq!(screen.quantity(COFFEE), 2);
    });
}

#[test]
fn only_a_cart_that_opened_has_an_id_to_share() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.cart.open_link(Ok(Some(fixtures::id("00000000000000000000000000000bad").into())));
        screen.until_loaded().await;
        screen.problem();
        assert!(screen.cart.id().is_none());
    });
}

#[test]
fn a_cart_opens_by_itself_when_the_connection_is_back() {
    run(async {
        let guest = somebody();
        let id = guest.cart_of("ana").await;
        guest.env.is_online.set(false);
        let screen = guest.opens(Some(&id)).await;
        assert_eq!(screen.problem(), Problem::Offline);
        screen.cart.refresh();
        let_tasks_run().await;
        assert_eq!(screen.problem(), Problem::Offline, "there is still none");
        guest.env.is_online.set(true);
        screen.cart.refresh();
        screen.until("it opens", |screen| screen.cart.id().is_some()).await;
        assert_eq!(screen.quantity(COFFEE), 2);
    });
}
