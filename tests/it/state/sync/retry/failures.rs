//! Changes that fail at the store: a temporary failure is tried again; a lasting one is rolled back
//! with the reason.

use serde_json::{Value, json};
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::state::cart_state::ConnectionIssue;

use crate::state::{COFFEE, JAM, MUG, WRAPPING, is_wrapped};
use crate::support::person::{Person, somebody};
use crate::support::screen::{guest_at_cart_of, pass, run};

/// So many of the next writes of lines fail like this.
async fn fails(guest: &Person, count: u32, fault: &Value) {
    fails_at(guest, "items/update", count, fault).await;
}

/// The next requests to this path fail like this.
async fn fails_at(guest: &Person, path: &str, count: u32, fault: &Value) {
    let mut fault = fault.clone();
    fault["path"] = json!(path);
    fault["count"] = json!(count);
    guest.fail_next(fault).await;
}

#[test]
fn a_failure_that_passes_is_tried_again_until_the_change_holds() {
    for fault in [
        json!({ "status": 500 }),
        json!({ "status": 503 }),
        json!({ "status": 503, "retryAfter": 1 }),
        json!({ "status": 429 }),
        json!({ "status": 400, "code": "CHK0084" }),
        json!({ "status": 409, "code": "CHK0292" }),
        json!({ "status": 400, "code": "CHK0041" }),
        json!({ "status": 200, "html": true, "body": "<p>" }),
        json!({ "drop": "before" }),
        json!({ "drop": "after" }),
        json!({ "drop": "midway" }),
    ] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            fails(&guest, 2, &fault).await;
            screen.sets(COFFEE, 7);
            assert_eq!(screen.quantity(COFFEE), 7, "shown at once");
            screen.until_settled().await;
            assert_eq!((screen.quantity(COFFEE), screen.refusal(COFFEE)), (7, None), "{fault}");
            assert_eq!(guest.stored_quantities("ana").await[0].1, 7, "{fault}");
            assert_eq!(screen.trouble(), None, "{fault}");
            let name = screen.line(COFFEE).item.name.clone();
            assert_eq!(screen.announced(), Some(Announcement::QuantityIs { name, quantity: 7 }));
        });
    }
}

#[test]
fn a_failure_that_does_not_pass_is_told_and_the_change_rolled_back() {
    for (fault, refusal) in [
        (json!({ "status": 500 }), Refusal::Unavailable),
        (json!({ "status": 429, "retryAfter": 1 }), Refusal::Unavailable),
        (json!({ "status": 400, "code": "CHK0084" }), Refusal::Unavailable),
        (json!({ "status": 400, "code": "CHK0041" }), Refusal::Refused),
        (json!({ "status": 400, "code": "ORD015" }), Refusal::SellerUnavailable),
        (json!({ "status": 400, "code": "ORD022" }), Refusal::Unavailable),
        (json!({ "status": 400, "code": "CHK0110" }), Refusal::SellerUnavailable),
        (json!({ "status": 400, "code": "FMT0046" }), Refusal::Refused),
        (json!({ "status": 404 }), Refusal::Refused),
        (json!({ "status": 200, "html": true, "body": "<p>" }), Refusal::NotUnderstood),
    ] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            fails(&guest, 100, &fault).await;
            screen.sets(COFFEE, 7);
            screen.until_settled().await;
            assert_eq!(screen.quantity(COFFEE), 2, "{fault}");
            assert_eq!(screen.refusal(COFFEE), Some(refusal.clone()), "{fault}");
            let name = Some(screen.line(COFFEE).item.name.clone());
            assert_eq!(screen.announced(), Some(Announcement::Refused(name, refusal)));
            assert!(guest.writes().await.len() <= 6, "{fault}");
        });
    }
}

#[test]
fn while_it_is_tried_again_the_cart_says_that_the_store_is_in_trouble() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        fails(&guest, 2, &json!({ "status": 503 })).await;
        screen.sets(COFFEE, 7);
        pass(0.2).await;
        assert_eq!(screen.trouble(), Some(ConnectionIssue::Unavailable));
        assert!(screen.line(COFFEE).busy && screen.quantity(COFFEE) == 7);
        screen.until_settled().await;
        assert_eq!(screen.trouble(), None);
    });
}

#[test]
fn a_store_that_asks_to_wait_is_left_alone_until_then() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        fails(&guest, 1, &json!({ "status": 503, "retryAfter": 20 })).await;
        screen.sets(COFFEE, 7);
        pass(19.9).await;
        assert_eq!(guest.writes().await.len(), 1);
        assert!(screen.is_busy());
        screen.until_settled().await;
        assert_eq!(guest.writes().await.len(), 2);
        assert_eq!(guest.stored_quantities("ana").await[0].1, 7);
    });
}

#[test]
fn a_store_that_asks_for_an_hour_is_told_at_once() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        fails(&guest, 1, &json!({ "status": 503, "retryAfter": 3600 })).await;
        screen.sets(COFFEE, 7);
        pass(1.0).await;
        assert!(!screen.is_busy());
        assert_eq!(screen.refusal(COFFEE), Some(Refusal::Unavailable));
    });
}

#[test]
fn the_owner_whom_the_store_refuses_is_told_once_and_may_go_on() {
    run(async {
        let ana = somebody().signs_in_as("ana").await;
        let screen = ana.opens(None).await;
        ana.forget_requests().await;
        fails(&ana, 1, &json!({ "status": 403, "code": "CHK003" })).await;
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        assert_eq!((screen.quantity(COFFEE), screen.refusal(COFFEE)), (2, Some(Refusal::Refused)));
        assert_eq!(ana.writes().await.len(), 1, "a no is not asked twice");
        screen.sets(JAM, 5);
        screen.until_settled().await;
        assert_eq!(screen.quantity(JAM), 5);
    });
}

#[test]
fn a_change_that_was_given_up_does_not_hold_up_the_next() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        fails(&guest, 6, &json!({ "status": 500 })).await;
        screen.sets(COFFEE, 7);
        screen.sets(JAM, 5);
        screen.until_settled().await;
        assert_eq!((screen.quantity(COFFEE), screen.quantity(JAM)), (2, 5));
        assert_eq!(screen.refusal(COFFEE), Some(Refusal::Unavailable));
        assert_eq!(screen.refusal(JAM), None);
    });
}

#[test]
fn a_newer_quantity_replaces_one_that_is_being_tried_again() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        fails(&guest, 1, &json!({ "status": 500 })).await;
        screen.sets(COFFEE, 7);
        pass(0.1).await;
        screen.sets(COFFEE, 8);
        screen.until_settled().await;
        let sent = |write: &Value| write["body"]["orderItems"][0]["quantity"].clone();
        assert_eq!(guest.writes().await.iter().map(sent).collect::<Vec<_>>(), [7, 8]);
        assert_eq!((screen.quantity(COFFEE), screen.refusal(COFFEE)), (8, None));
    });
}

#[test]
fn a_coupon_that_could_not_be_sent_says_so_beside_the_coupons() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.fail_next(json!({ "status": 500, "path": "coupons", "count": 6 })).await;
        screen.cart.add_coupon("FRETEGRATIS");
        screen.until_settled().await;
        assert_eq!(screen.coupon_refusal(), Some(Refusal::Unavailable));
        assert_eq!(screen.summary().coupons, ["AURORA10"]);
    });
}

#[test]
fn a_failed_removal_brings_the_line_back_with_nothing_to_undo() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let fault = json!({ "status": 500, "path": "items/update", "count": 6 });
        guest.fail_next(fault).await;
        screen.removes(JAM);
        screen.until_settled().await;
        assert_eq!(screen.quantity(JAM), 3);
        assert_eq!(screen.refusal(JAM), Some(Refusal::Unavailable));
        assert!(screen.removed().is_none());
    });
}

#[test]
fn a_service_that_the_store_refuses_is_taken_back_with_a_word() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let fault = json!({ "status": 500, "path": "offerings", "count": 6 });
        guest.fail_next(fault).await;
        screen.cart.set_service(&screen.key(MUG), WRAPPING, true);
        screen.until_settled().await;
        assert!(!is_wrapped(&screen, MUG));
        assert_eq!(screen.refusal(MUG), Some(Refusal::Unavailable));
    });
}

#[test]
fn a_refused_change_is_told_where_it_was_made_and_offers_no_undo() {
    for code in ["ORD015", "ORD022", "FMT0046", "CHK0110", "XYZ001"] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            for path in ["items/update", "openTextField", "coupons"] {
                fails_at(&guest, path, 100, &json!({ "status": 400, "code": code })).await;
            }
            screen.sets(COFFEE, 7);
            screen.until_settled().await;
            assert!(screen.refusal(COFFEE).is_some_and(|it| it != Refusal::LineIsGone), "{code}");
            assert_eq!(screen.removed(), None, "{code}: there is nothing to undo");

            screen.cart.set_note("Ring twice", "");
            screen.until_settled().await;
            assert!(screen.note_refusal().is_some_and(|it| it != Refusal::LineIsGone), "{code}");

            screen.cart.add_coupon("AURORA5");
            screen.until_settled().await;
            assert!(screen.coupon_refusal().is_some_and(|it| it != Refusal::LineIsGone), "{code}");
            assert!(guest.writes().await.len() <= 9, "{code}: three tries each at most");
        });
    }
}
