//! Answers that got lost although the change was stored: it is made once, and never twice.

use serde_json::json;
use shared_cart::domain::cart::change::NewItem;
use shared_cart::domain::ids::{SellerId, SkuId};
use shared_cart::domain::notice::Announcement;

use super::{COFFEE, JAM, MUG};
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, moment, tell};

async fn opened() -> (Person, Screen) {
    let guest = somebody();
    let screen = guest.opens_cart_of("ana").await;
    (guest, screen)
}

fn chocolate(quantity: u32) -> NewItem {
    NewItem { sku: SkuId::new("1008"), seller: SellerId::new("1"), quantity }
}

/// Units of a SKU in Ana's cart.
async fn units(guest: &Person, sku: &str) -> u64 {
    let lines = guest.holds("ana").await;
    lines.iter().filter(|(id, _)| id == sku).map(|(_, quantity)| quantity).sum()
}

#[test]
fn something_that_was_added_although_the_answer_was_lost_is_there_once() {
    for fault in [
        json!({ "drop": "after", "path": "/items" }),
        json!({ "drop": "midway", "path": "/items" }),
        json!({ "status": 500, "stored": true, "path": "/items" }),
        json!({ "status": 503, "stored": true, "retryAfter": 1, "path": "/items" }),
    ] {
        tell(async {
            let (guest, screen) = opened().await;
            guest.fail_next(fault.clone()).await;
            assert!(screen.cart.add_items(vec![chocolate(3)]));
            screen.until_settled().await;
            assert_eq!(units(&guest, "1008").await, 3, "{fault}");
            assert_eq!(screen.quantity("1008"), 3);
            assert!(matches!(screen.announced(), Some(Announcement::Added(_))), "{fault}");
        });
    }
}

#[test]
fn something_that_was_not_added_before_the_answer_was_lost_is_added() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.fail_next(json!({ "drop": "before", "path": "/items" })).await;
        screen.cart.add_items(vec![chocolate(3)]);
        screen.until_settled().await;
        assert_eq!(units(&guest, "1008").await, 3);
    });
}

#[test]
fn something_that_was_added_right_behind_another_thing_is_there_once() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.hold("/items");
        screen.cart.add_items(vec![chocolate(3), chocolate(2)]);
        moment().await;
        guest.fail_next(json!({ "drop": "after", "path": "/items" })).await;
        guest.release();
        screen.until_settled().await;
        assert_eq!(units(&guest, "1008").await, 5);
        assert_eq!(guest.writes().await.len(), 2);
    });
}

#[test]
fn something_that_was_added_too_late_to_be_answered_is_there_once() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.lose_in_time("/items");
        screen.cart.add_items(vec![chocolate(2)]);
        screen.until_settled().await;
        assert_eq!(units(&guest, "1008").await, 2);
    });
}

#[test]
fn a_line_that_was_brought_back_although_the_answer_was_lost_is_there_once() {
    tell(async {
        let (guest, screen) = opened().await;
        screen.removes(MUG);
        screen.until_settled().await;
        guest.fail_next(json!({ "drop": "after", "path": "/items" })).await;
        screen.cart.undo_removal();
        screen.until_settled().await;
        assert_eq!(units(&guest, MUG).await, 1);
        assert_eq!(screen.removed(), None);
    });
}

#[test]
fn a_quantity_that_held_although_its_answer_was_lost_is_no_refusal() {
    for fault in [json!({ "drop": "after" }), json!({ "status": 500, "stored": true })] {
        tell(async {
            let (guest, screen) = opened().await;
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
    tell(async {
        let (guest, screen) = opened().await;
        guest.lose_in_time("items/update");
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        assert_eq!(screen.quantity(COFFEE), 7, "it had arrived");
        assert_eq!(units(&guest, COFFEE).await, 7);
    });
}

#[test]
fn a_removal_that_held_although_its_answer_was_lost_can_be_undone() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.fail_next(json!({ "drop": "after", "path": "items/update" })).await;
        screen.removes(JAM);
        screen.until_settled().await;
        assert!(screen.find(JAM).is_none() && screen.removed().is_some());
        screen.cart.undo_removal();
        screen.until_settled().await;
        assert_eq!(units(&guest, JAM).await, 3);
    });
}

#[test]
fn a_coupon_whose_answer_was_lost_is_on_the_cart_once() {
    tell(async {
        let (guest, screen) = opened().await;
        guest.fail_next(json!({ "drop": "after", "path": "coupons" })).await;
        screen.cart.add_coupon("FRETEGRATIS");
        screen.until_settled().await;
        assert_eq!(screen.summary().coupons, ["AURORA10", "FRETEGRATIS"]);
        assert_eq!(guest.writes().await.len(), 1);
    });
}
