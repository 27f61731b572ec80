//! Changes whose answers were lost although the store carried them out: they are made once.

use serde_json::json;
use shared_cart::domain::cart::change::NewItem;
use shared_cart::domain::ids::{SellerId, SkuId};
use shared_cart::domain::notice::Announcement;

use crate::state::{CHEESE, COFFEE, JAM, MUG, stored_note, stored_units};
use crate::support::screen::{guest_at_cart_of, let_tasks_run, run};

fn chocolate(quantity: u32) -> NewItem {
    NewItem { sku: SkuId::new("1008"), seller: SellerId::new("1"), quantity }
}

#[test]
fn something_that_was_added_although_the_answer_was_lost_is_there_once() {
    for fault in [
        json!({ "drop": "after", "path": "/items" }),
        json!({ "drop": "midway", "path": "/items" }),
        json!({ "status": 500, "stored": true, "path": "/items" }),
        json!({ "status": 503, "stored": true, "retryAfter": 1, "path": "/items" }),
    ] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            guest.fail_next(fault.clone()).await;
            screen.adds(vec![chocolate(3)]);
            screen.until_settled().await;
            assert_eq!(stored_units(&guest, "1008").await, 3, "{fault}");
            assert_eq!(screen.quantity("1008"), 3);
            assert!(matches!(screen.announced(), Some(Announcement::Added(_))), "{fault}");
        });
    }
}

#[test]
fn something_that_was_not_added_before_the_answer_was_lost_is_added() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.fail_next(json!({ "drop": "before", "path": "/items" })).await;
        screen.adds(vec![chocolate(3)]);
        screen.until_settled().await;
        assert_eq!(stored_units(&guest, "1008").await, 3);
    });
}

#[test]
fn something_that_was_added_right_behind_another_thing_is_there_once() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("/items");
        screen.adds(vec![chocolate(3), chocolate(2)]);
        let_tasks_run().await;
        guest.fail_next(json!({ "drop": "after", "path": "/items" })).await;
        guest.release();
        screen.until_settled().await;
        assert_eq!(stored_units(&guest, "1008").await, 5);
        assert_eq!(guest.writes().await.len(), 2);
    });
}

#[test]
fn something_that_was_added_too_late_to_be_answered_is_there_once() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.delay_past_timeout("/items");
        screen.adds(vec![chocolate(2)]);
        screen.until_settled().await;
        assert_eq!(stored_units(&guest, "1008").await, 2);
    });
}

#[test]
fn a_restored_line_whose_answer_was_lost_is_there_once() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.removes(MUG);
        screen.until_settled().await;
        guest.fail_next(json!({ "drop": "after", "path": "/items" })).await;
        screen.cart.undo_removal();
        screen.until_settled().await;
        assert_eq!(stored_units(&guest, MUG).await, 1);
        assert_eq!(screen.removed(), None);
    });
}

#[test]
fn a_quantity_that_held_although_its_answer_was_lost_is_no_refusal() {
    for fault in [json!({ "drop": "after" }), json!({ "status": 500, "stored": true })] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            let mut fault = fault.clone();
            fault["path"] = json!("items/update");
            guest.fail_next(fault).await;
            screen.sets(COFFEE, 7);
            screen.until_settled().await;
            assert_eq!((screen.quantity(COFFEE), screen.refusal(COFFEE)), (7, None));
            assert_eq!(guest.writes().await.len(), 1, "it is not sent again");
        });
    }
}

#[test]
fn a_change_whose_answer_came_too_late_shows_what_the_store_holds() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.delay_past_timeout("items/update");
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        assert_eq!(screen.quantity(COFFEE), 7, "it had arrived");
        assert_eq!(stored_units(&guest, COFFEE).await, 7);
    });
}

#[test]
fn a_removal_that_held_although_its_answer_was_lost_can_be_undone() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.fail_next(json!({ "drop": "after", "path": "items/update" })).await;
        screen.removes(JAM);
        screen.until_settled().await;
        assert!(screen.find(JAM).is_none() && screen.removed().is_some());
        screen.cart.undo_removal();
        screen.until_settled().await;
        assert_eq!(stored_units(&guest, JAM).await, 3);
    });
}

#[test]
fn a_coupon_whose_answer_was_lost_is_on_the_cart_once() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.fail_next(json!({ "drop": "after", "path": "coupons" })).await;
        screen.cart.add_coupon("FRETEGRATIS");
        screen.until_settled().await;
        assert_eq!(screen.summary().coupons, ["AURORA10", "FRETEGRATIS"]);
        assert_eq!(guest.writes().await.len(), 1);
    });
}

#[test]
fn a_note_whose_answer_was_lost_is_not_taken_for_somebody_elses() {
    for fault in [json!({ "drop": "after" }), json!({ "status": 500, "stored": true })] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            let mut fault = fault.clone();
            fault["path"] = json!("openTextField");
            guest.fail_next(fault).await;
            screen.cart.set_note("Ring twice", "");
            screen.until_settled().await;
            assert_eq!(
                (stored_note(&guest).await.as_str(), screen.note_refusal()),
                ("Ring twice", None)
            );
        });
    }
}

#[test]
fn a_change_behind_a_removal_whose_answer_was_lost_hits_no_other_line() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.delay_past_timeout("items/update");
        screen.removes(COFFEE);
        screen.sets(CHEESE, 5);
        screen.until_settled().await;
        assert_eq!((screen.quantity(JAM), screen.quantity(CHEESE)), (3, 5));
        let truth = guest.stored_cart("ana").await;
        let quantities: Vec<_> = truth["items"]
            .as_array()
            .expect("items")
            .iter()
            .map(|item| &item["quantity"])
            .collect();
        assert_eq!(quantities[..3], [3, 5, 1], "jam, cheese, mug");
    });
}
