//! Without a connection changes wait and stay visible, and are sent when it is back.

use serde_json::json;
use shared_cart::state::cart_state::ConnectionIssue;

use crate::state::{CHEESE, COFFEE, JAM};
use crate::support::person::Person;
use crate::support::screen::{Screen, guest_at_cart_of, pass, run};

/// The connection breaks, and the browser says so.
fn loses_connection(guest: &Person, screen: &Screen) {
    guest.env.is_online.set(false);
    screen.cart.went_offline();
}

#[test]
fn changes_wait_and_go_out_on_return() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        loses_connection(&guest, &screen);
        assert_eq!(screen.trouble(), Some(ConnectionIssue::Offline));
        screen.sets(COFFEE, 7);
        screen.removes(JAM);
        screen.cart.add_coupon("FRETEGRATIS");
        pass(3_600.0).await;
        assert_eq!((screen.quantity(COFFEE), screen.find(JAM)), (7, None), "shown all the time");
        assert!(screen.is_busy() && screen.line(COFFEE).busy);
        assert_eq!(screen.trouble(), Some(ConnectionIssue::Offline));
        assert_eq!((guest.stored_quantities("ana").await[0].1, guest.writes().await.len()), (2, 0));

        guest.env.is_online.set(true);
        screen.cart.refresh();
        pass(60.0).await;
        assert!(!screen.is_busy());
        assert_eq!((screen.trouble(), screen.refusal(COFFEE)), (None, None));
        assert_eq!(guest.stored_quantities("ana").await[0].1, 7);
        assert_eq!(screen.summary().coupons, ["AURORA10", "FRETEGRATIS"]);
        assert!(screen.find(JAM).is_none());
    });
}

#[test]
fn what_waits_goes_out_within_seconds_of_the_return() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        loses_connection(&guest, &screen);
        screen.sets(COFFEE, 7);
        pass(300.0).await;
        guest.env.is_online.set(true);
        screen.cart.refresh();
        pass(5.0).await;
        assert_eq!(guest.stored_quantities("ana").await[0].1, 7);
    });
}

#[test]
fn while_they_wait_the_newest_wish_for_a_line_is_the_one_that_counts() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        loses_connection(&guest, &screen);
        for quantity in 3..=9 {
            screen.sets(COFFEE, quantity);
            pass(20.0).await;
        }
        guest.env.is_online.set(true);
        screen.until_settled().await;
        assert_eq!((guest.stored_quantities("ana").await[0].1, guest.writes().await.len()), (9, 1));
    });
}

#[test]
fn a_removal_that_waits_can_be_undone_while_offline() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        loses_connection(&guest, &screen);
        screen.removes(CHEESE);
        pass(20.0).await;
        screen.cart.undo_removal();
        assert_eq!(screen.quantity(CHEESE), 3);
        guest.env.is_online.set(true);
        screen.until_settled().await;
        assert_eq!(screen.quantity(CHEESE), 3);
    });
}

#[test]
fn others_went_on_meanwhile_and_nothing_of_theirs_is_lost() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        loses_connection(&guest, &screen);
        screen.sets(CHEESE, 6);
        pass(60.0).await;
        guest.sets_elsewhere("ana", 0, 0).await;
        guest.adds_elsewhere("ana", "1008", "1", 2).await;
        guest.env.is_online.set(true);
        screen.until_settled().await;
        assert_eq!((screen.quantity(CHEESE), screen.quantity("1008")), (6, 2));
        assert!(screen.find(COFFEE).is_none());
    });
}

#[test]
fn a_change_survives_a_connection_that_comes_and_goes() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        loses_connection(&guest, &screen);
        screen.sets(COFFEE, 7);
        for _ in 0..10 {
            pass(20.0).await;
            guest.fail_next(json!({ "drop": "before" })).await;
            guest.env.is_online.set(true);
            pass(1.5).await;
            guest.env.is_online.set(false);
        }
        guest.fail_next(json!({ "status": 503 })).await;
        guest.env.is_online.set(true);
        screen.until_settled().await;
        assert_eq!((screen.quantity(COFFEE), screen.refusal(COFFEE)), (7, None));
        assert_eq!(guest.stored_quantities("ana").await[0].1, 7);
    });
}
