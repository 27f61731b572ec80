//! The page reads the cart again by itself: soon after a change, seldom while nothing changes, and
//! never in a hidden tab.

use serde_json::json;
use shared_cart::state::cart_state::ConnectionIssue;

use crate::state::{COFFEE, JAM};
use crate::support::fixtures;
use crate::support::screen::{guest_at_cart_of, let_tasks_run, pass, run};

#[test]
fn somebody_elses_change_appears_within_seconds() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.sets_elsewhere("ana", 0, 9).await;
        pass(2.5).await;
        assert_eq!(screen.quantity(COFFEE), 9);
    });
}

#[test]
fn a_look_asks_for_what_can_change_and_as_nobody_in_particular() {
    run(async {
        let (guest, _) = guest_at_cart_of("ana").await;
        guest.forget_requests().await;
        pass(2.5).await;
        let requests = guest.requests().await;
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0]["query"], "disableAutoCompletion=true");
        assert_eq!(requests[0]["credentialed"], false);
        let sections =
            requests[0]["body"]["expectedOrderFormSections"].as_array().expect("sections");
        assert!(!sections.contains(&json!("storePreferencesData")));
        assert!(!sections.contains(&json!("paymentData")));
    });
}

#[test]
fn the_less_happens_the_less_is_asked() {
    run(async {
        let (guest, _) = guest_at_cart_of("ana").await;
        guest.forget_requests().await;
        let mut counts = Vec::new();
        for _ in 0..4 {
            pass(60.0).await;
            counts.push(guest.requests().await.len());
            guest.forget_requests().await;
        }
        assert!((6..=9).contains(&counts[0]), "{counts:?}");
        assert!(counts[3] <= 2, "{counts:?}");
    });
}

#[test]
fn a_change_of_somebodys_brings_the_next_looks_closer() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        pass(600.0).await;
        guest.sets_elsewhere("ana", 0, 9).await;
        screen.until("it is seen", |screen| screen.quantity(COFFEE) == 9).await;
        guest.sets_elsewhere("ana", 1, 5).await;
        pass(2.5).await;
        assert_eq!(screen.quantity(JAM), 5);
    });
}

#[test]
fn a_hidden_tab_asks_nothing() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.forget_requests().await;
        guest.env.is_visible.set(false);
        pass(3_600.0).await;
        assert_eq!(guest.requests().await.len(), 0);
        screen.cart.refresh();
        let_tasks_run().await;
        assert_eq!(guest.requests().await.len(), 0, "not even when somebody says so");
    });
}

#[test]
fn whoever_comes_back_to_the_tab_sees_what_is_there_now_and_it_goes_on() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.env.is_visible.set(false);
        pass(3_600.0).await;
        guest.sets_elsewhere("ana", 0, 9).await;
        guest.env.is_visible.set(true);
        screen.cart.refresh();
        let_tasks_run().await;
        assert_eq!(screen.quantity(COFFEE), 9, "at once");
        guest.sets_elsewhere("ana", 0, 4).await;
        pass(2.5).await;
        assert_eq!(screen.quantity(COFFEE), 4);
    });
}

#[test]
fn looking_again_in_the_middle_of_a_change_disturbs_nothing() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("items/update");
        screen.sets(COFFEE, 7);
        let_tasks_run().await;
        for _ in 0..5 {
            screen.cart.refresh();
            pass(1.0).await;
            assert_eq!(screen.quantity(COFFEE), 7);
        }
        guest.release();
        screen.until_settled().await;
        assert_eq!((screen.quantity(COFFEE), guest.writes().await.len()), (7, 1));
    });
}

#[test]
fn another_tab_of_the_same_browser_is_told_and_looks_at_once() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let other_tab = guest.in_another_tab();
        let other = other_tab.opens_cart_of("ana").await;
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        let told = guest.env.told.borrow().clone();
        let cart = fixtures::id(&guest.cart_of("ana").await).fingerprint();
        assert_eq!(told, [cart], "of which cart, by a number");
        other.cart.other_tab_changed(told[0]);
        let_tasks_run().await;
        assert_eq!(other.quantity(COFFEE), 7);
    });
}

#[test]
fn messages_without_end_lead_to_one_read_in_two_seconds() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let cart = fixtures::id(&guest.cart_of("ana").await).fingerprint();
        pass(600.0).await;
        guest.forget_requests().await;
        guest.sets_elsewhere("ana", 0, 8).await;
        for _ in 0..1_000 {
            screen.cart.other_tab_changed(cart);
            pass(0.01).await;
        }
        assert_eq!(screen.quantity(COFFEE), 8);
        let (all, writes) = (guest.requests().await.len(), guest.writes().await.len());
        let reads = all - writes;
        assert!((2..=6).contains(&reads), "{reads} reads in ten seconds");
        guest.sets_elsewhere("ana", 0, 9).await;
        screen.cart.other_tab_changed(cart);
        pass(2.5).await;
        assert_eq!(screen.quantity(COFFEE), 9, "the last one is not lost");
    });
}

#[test]
fn a_tab_with_another_cart_has_nothing_to_look_for() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.forget_requests().await;
        let other = fixtures::id(&guest.cart_of("bruno").await).fingerprint();
        screen.cart.other_tab_changed(other);
        let_tasks_run().await;
        assert_eq!(guest.requests().await.len(), 0);
    });
}

#[test]
fn the_cart_stays_while_the_store_fails_and_is_updated_afterwards() {
    for (fault, trouble) in [
        (json!({ "status": 503 }), ConnectionIssue::Unavailable),
        (json!({ "status": 429 }), ConnectionIssue::Unavailable),
        (json!({ "drop": "before" }), ConnectionIssue::Offline),
        (json!({ "status": 200, "html": true, "body": "<p>" }), ConnectionIssue::NotUnderstood),
    ] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            guest.sets_elsewhere("ana", 0, 9).await;
            let mut fault = fault.clone();
            fault["count"] = json!(3);
            guest.fail_next(fault.clone()).await;
            pass(2.5).await;
            assert_eq!((screen.trouble(), screen.quantity(COFFEE)), (Some(trouble), 2), "{fault}");
            pass(60.0).await;
            assert_eq!((screen.trouble(), screen.quantity(COFFEE)), (None, 9), "{fault}");
        });
    }
}

#[test]
fn a_store_that_asks_to_wait_is_not_read_before_then() {
    for seconds in [30, 600] {
        run(async {
            let (guest, _) = guest_at_cart_of("ana").await;
            guest.forget_requests().await;
            guest.fail_next(json!({ "status": 503, "retryAfter": seconds })).await;
            pass(2.5).await;
            assert_eq!(guest.requests().await.len(), 1);
            pass(f64::from(seconds) - 3.0).await;
            assert_eq!(guest.requests().await.len(), 1, "{seconds} s were asked for");
            pass(120.0).await;
            assert!(guest.requests().await.len() > 1);
        });
    }
}
