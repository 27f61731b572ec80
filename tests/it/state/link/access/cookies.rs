//! With which cookies the changes of a guest and of an owner are sent.

use serde_json::Value;

use crate::state::{COFFEE, JAM, MUG};
use crate::support::person::somebody;
use crate::support::screen::run;

#[test]
fn a_guests_changes_leave_their_own_cart_and_cookie_alone() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let own = bruno.stored_cart("bruno").await;
        let cookie = bruno.cart_cookie();
        let screen = bruno.opens_cart_of("ana").await;
        screen.cart.join();
        screen.sets(COFFEE, 3);
        screen.removes(MUG);
        screen.cart.undo_removal();
        screen.cart.add_coupon("FRETEGRATIS");
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;

        let writes = bruno.writes().await;
        assert_eq!(writes.len(), 5);
        for write in &writes {
            assert_eq!(write["credentialed"], false, "{write}");
            assert_eq!(write["cookies"], Value::Array(Vec::new()), "{write}");
        }
        assert_eq!(bruno.cart_cookie(), cookie);
        assert_eq!(bruno.stored_cart("bruno").await, own);
        assert_eq!(screen.clear_data(), [] as [&str; 0], "still masked after changes");
    });
}

#[test]
fn the_owners_changes_are_their_own() {
    run(async {
        let ana = somebody().signs_in_as("ana").await;
        let screen = ana.opens_cart_of("ana").await;
        ana.forget_requests().await;
        screen.sets(JAM, 4);
        screen.until_settled().await;
        assert_eq!(ana.writes().await[0]["credentialed"], true);
        assert!(!screen.clear_data().is_empty(), "still clear after changes");
    });
}

#[test]
fn no_answer_to_a_guest_is_asked_for_with_the_visitors_sign_in() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let screen = bruno.opens_cart_of("ana").await;
        bruno.forget_requests().await;
        screen.cart.join();
        // A write comes after a read of the cart, and one that failed is followed by both again.
        bruno.fail_next(serde_json::json!({ "status": 500, "path": "items/update" })).await;
        screen.sets(COFFEE, 3);
        screen.until_settled().await;
        let requests = bruno.requests().await;
        assert_eq!(requests.len(), 4);
        assert!(requests.iter().all(|request| request["credentialed"] == false), "{requests:?}");
    });
}
