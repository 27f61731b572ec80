//! The end of a shared cart: it is emptied, ordered, replaced or gone. The screen says so, and
//! shows nothing of another cart.

use serde_json::json;
use shared_cart::domain::problem::Problem;

use crate::state::COFFEE;
use crate::support::fixtures;
use crate::support::person::somebody;
use crate::support::screen::{Screen, guest_at_cart_of, let_tasks_run, pass, run};

#[test]
fn a_cart_that_somebody_emptied_says_so() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.writes_elsewhere("ana", "items/removeAll", json!({})).await;
        pass(3.0).await;
        assert!(screen.open().lines.is_empty() && screen.was_emptied());
        screen.cart.dismiss_news();
        assert!(!screen.was_emptied(), "once it is known it is an empty cart like any other");
    });
}

#[test]
fn a_cart_that_one_emptied_oneself_is_just_empty() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.cart.remove_all();
        screen.until_settled().await;
        pass(30.0).await;
        assert!(screen.open().lines.is_empty() && !screen.was_emptied());
    });
}

#[test]
fn a_cart_that_was_emptied_since_the_last_visit_says_so() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.closes();
        guest.writes_elsewhere("ana", "items/removeAll", json!({})).await;
        let screen = guest.opens_cart_of("ana").await;
        assert!(screen.was_emptied());
    });
}

/// What a guest sees after the cart was ordered. `kind` is what the store does with ordered carts.
async fn after_the_order(kind: &str) -> Screen {
    let (guest, screen) = guest_at_cart_of("ana").await;
    guest.settings(json!({ "orderedCart": kind })).await;
    let id = guest.cart_of("ana").await;
    guest.pays(&id).await;
    pass(3.0).await;
    screen
}

#[test]
fn an_ordered_cart_is_emptied_replaced_or_gone_as_the_store_does_it() {
    run(async {
        let screen = after_the_order("empty").await;
        assert!(screen.was_emptied());
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
    for (kind, problem) in [
        ("newCart", Problem::Replaced),
        ("error", Problem::NotFound),
        ("notFound", Problem::NotFound),
    ] {
        run(async {
            let screen = after_the_order(kind).await;
            assert_eq!(screen.problem(), problem, "{kind}");
            assert_eq!(screen.cart.id(), None, "nothing of another cart is there");
        });
    }
}

#[test]
fn a_change_of_a_cart_that_is_being_ordered_is_never_made_to_another_one() {
    for (kind, problem) in [("newCart", Problem::Replaced), ("error", Problem::NotFound)] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            guest.settings(json!({ "orderedCart": kind })).await;
            let id = guest.cart_of("ana").await;
            guest.hold("disableAutoCompletion");
            screen.sets(COFFEE, 7);
            let_tasks_run().await;
            guest.pays(&id).await;
            guest.release();
            screen.until("it is judged", |screen| screen.cart.id().is_none()).await;
            assert_eq!(screen.problem(), problem, "{kind}");
        });
    }
}

#[test]
fn after_the_order_the_buyer_goes_on_with_a_new_cart() {
    run(async {
        let ana = somebody().signs_in_as("ana").await;
        let screen = ana.opens(None).await;
        let id = screen.cart.id().expect("an open cart");
        ana.pays(id.expose_for_url()).await;
        pass(3.0).await;
        assert_eq!(screen.problem(), Problem::OwnCartChanged);
        screen.cart.leave_link();
        screen.until_loaded().await;
        assert_ne!(screen.cart.id(), Some(id));
        assert!(screen.open().lines.is_empty());
    });
}

#[test]
fn an_expired_cart_is_not_found() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let body = json!({ "advanceSeconds": 200 * 86_400 });
        guest.control("POST", "/_sandbox/clock", body).await;
        pass(3.0).await;
        assert_eq!(screen.problem(), Problem::NotFound);
    });
}

#[test]
fn a_404_page_of_the_store_is_a_cart_that_is_gone() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.fail_next(json!({ "status": 404, "html": true })).await;
        pass(3.0).await;
        assert_eq!(screen.problem(), Problem::NotFound);
        screen.cart.open();
        screen.until_loaded().await;
        assert_eq!(screen.quantity(COFFEE), 2, "it can be tried again");
    });
}

#[test]
fn a_cart_that_is_replaced_under_ones_hands_shows_nothing_of_the_other() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
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
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
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
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.fail_next(json!({ "status": 400, "code": "ORD002", "path": "items/update" })).await;
        guest.hold("disableAutoCompletion");
        screen.sets(COFFEE, 5);
        let_tasks_run().await;
        guest.fail_next(json!({ "status": 400, "code": "ORD002", "path": "orderForm/" })).await;
        guest.release();
        screen.until("it is judged", |screen| screen.cart.id().is_none()).await;
        assert_eq!(screen.problem(), Problem::NotFound);
    });
}
