//! Changes that fail: the cart says why and shows what holds.

use serde_json::json;
use shared_cart::domain::notice::{Announcement, Refusal};

use super::{COFFEE, JAM};
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, tell};

async fn opened() -> (Person, Screen) {
    let guest = somebody();
    let screen = guest.opens_cart_of("ana").await;
    (guest, screen)
}

#[test]
fn a_refused_or_failed_change_is_rolled_back_with_its_reason() {
    tell(async {
        let (guest, screen) = opened().await;
        for (fault, refusal) in [
            (json!({ "status": 500 }), Refusal::Unavailable),
            (json!({ "status": 503, "retryAfter": 1 }), Refusal::Unavailable),
            (json!({ "status": 400, "code": "CHK0084" }), Refusal::Unavailable),
            (json!({ "status": 403, "code": "CHK003" }), Refusal::Refused),
            (json!({ "status": 400, "code": "CHK0041" }), Refusal::LineIsGone),
            (json!({ "drop": "before" }), Refusal::Offline),
            (json!({ "status": 200, "html": true, "body": "<p>" }), Refusal::NotUnderstood),
        ] {
            let mut fault = fault;
            fault["path"] = json!("items/update");
            guest.fail_next(fault.clone()).await;
            screen.sets(COFFEE, 7);
            assert_eq!(screen.quantity(COFFEE), 7, "shown at once");
            screen.until_settled().await;
            assert_eq!(screen.quantity(COFFEE), 2, "{fault}");
            assert_eq!(screen.refusal(COFFEE), Some(refusal.clone()), "{fault}");
            let name = Some(screen.line(COFFEE).item.name.clone());
            assert_eq!(screen.announced(), Some(Announcement::Refused(name, refusal)));
        }
    });
}

#[test]
fn guests_who_may_not_edit_are_told_and_nothing_changes() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.settings(json!({ "guestsMayEdit": false })).await;
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        assert_eq!(screen.refusal(COFFEE), Some(Refusal::Refused));
        assert_eq!(screen.quantity(COFFEE), 2);
    });
}

#[test]
fn a_change_whose_answer_was_lost_shows_what_the_store_holds() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.lose_in_time("items/update");
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        assert_eq!(screen.quantity(COFFEE), 7, "it had arrived");
        assert_eq!(guest.truth("ana").await["items"][0]["quantity"], 7);
    });
}

#[test]
fn a_failed_change_does_not_hold_up_the_next() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.fail_next(json!({ "status": 500, "path": "items/update" })).await;
        screen.sets(COFFEE, 7);
        screen.sets(JAM, 5);
        screen.until_settled().await;
        assert_eq!((screen.quantity(COFFEE), screen.quantity(JAM)), (2, 5));
        assert_eq!(screen.refusal(COFFEE), Some(Refusal::Unavailable));
        assert_eq!(screen.refusal(JAM), None);
    });
}

#[test]
fn a_coupon_that_could_not_be_sent_says_so_beside_the_coupons() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.fail_next(json!({ "drop": "before", "path": "coupons" })).await;
        screen.cart.add_coupon("FRETEGRATIS");
        screen.until_settled().await;
        assert_eq!(screen.coupon_refusal(), Some(Refusal::Offline));
        assert_eq!(screen.summary().coupons, ["AURORA10"]);
    });
}
