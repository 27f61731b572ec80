//! A write that began before ours and ends after it stores the whole cart as it was: our update is
//! lost. The change is made again. What somebody else wants later is left alone.

use serde_json::json;
use shared_cart::domain::notice::{Announcement, Refusal};

use crate::state::{CHEESE, COFFEE, JAM, MUG, stored_units};
use crate::support::person::Person;
use crate::support::screen::{guest_at_cart_of, let_tasks_run, pass, run};

/// Somebody's change of the cheese begins now and is stored after two seconds. It replaces
/// everything that was stored meanwhile.
async fn a_slow_write_begins(guest: &Person) {
    let slow = json!({ "racing": { "minMs": 2_000, "maxMs": 2_000 } });
    guest.settings(slow).await;
    let other = guest.clone();
    tokio::task::spawn_local(async move { other.sets_elsewhere("ana", 2, 8).await });
    let_tasks_run().await;
    guest.settings(json!({ "racing": null })).await;
}

#[test]
fn a_quantity_that_a_slower_write_undid_is_made_again_and_theirs_stays() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        a_slow_write_begins(&guest).await;
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        assert_eq!(stored_units(&guest, COFFEE).await, 7);
        pass(1.9).await;
        pass(0.2).await;
        pass(10.0).await;
        assert_eq!(
            (stored_units(&guest, COFFEE).await, stored_units(&guest, CHEESE).await),
            (7, 8)
        );
        assert_eq!((screen.quantity(COFFEE), screen.quantity(CHEESE)), (7, 8));
    });
}

#[test]
fn the_slower_write_really_undid_it() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        a_slow_write_begins(&guest).await;
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        screen.closes();
        pass(3.0).await;
        assert_eq!(
            (stored_units(&guest, COFFEE).await, stored_units(&guest, CHEESE).await),
            (2, 8)
        );
    });
}

#[test]
fn a_removal_an_addition_a_coupon_and_a_note_are_made_again_too() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        a_slow_write_begins(&guest).await;
        screen.removes(JAM);
        screen.cart.add_coupon("FRETEGRATIS");
        screen.cart.set_note("Ring twice", "");
        screen.until_settled().await;
        pass(20.0).await;
        assert_eq!((stored_units(&guest, JAM).await, stored_units(&guest, CHEESE).await), (0, 8));
        let truth = guest.stored_cart("ana").await;
        assert_eq!(truth["marketingData"]["coupon"], "AURORA10,FRETEGRATIS");
        assert_eq!(truth["openTextField"]["value"], "Ring twice");
        assert!(screen.find(JAM).is_none());
    });
}

/// Our removal is undone by an older write that takes the jam out, and a write of ours that was
/// meant for the jam arrives then, unanswered. At its index stands the line that we removed.
async fn a_removed_line_is_hit_by_a_write(at: usize, sku: &str) -> (Person, Vec<Announcement>) {
    let (guest, screen) = guest_at_cart_of("ana").await;
    guest.settings(json!({ "racing": { "minMs": 2_000, "maxMs": 2_000 } })).await;
    let other = guest.clone();
    tokio::task::spawn_local(async move { other.sets_elsewhere("ana", at, 0).await });
    let_tasks_run().await;
    guest.settings(json!({ "racing": null })).await;
    let said = screen.hears();
    screen.removes(sku);
    screen.until_settled().await;
    guest.hold("disableAutoCompletion");
    let standing = screen.lines()[at].item.key.clone();
    screen.cart.set_quantity(&standing, 6);
    pass(2.5).await;
    guest.fail_next(json!({ "drop": "after", "path": "/items/update" })).await;
    guest.release();
    screen.until_settled().await;
    pass(20.0).await;
    (guest, said())
}

#[test]
fn a_removed_line_that_an_older_write_brought_back_goes_again() {
    run(async {
        let (guest, said) = a_removed_line_is_hit_by_a_write(1, CHEESE).await;
        let stored = (stored_units(&guest, JAM).await, stored_units(&guest, CHEESE).await);
        assert_eq!(stored, (0, 0), "{said:?}");
    });
}

#[test]
fn a_line_that_came_back_in_two_parts_goes_again_and_is_told() {
    run(async {
        // A promotion is for one mug, so the store splits the other five off.
        let (guest, said) = a_removed_line_is_hit_by_a_write(2, MUG).await;
        let stored = (stored_units(&guest, CHEESE).await, stored_units(&guest, MUG).await);
        assert_eq!(stored, (0, 0), "{said:?}");
        let is_told = |said: &Announcement| matches!(said, Announcement::Unsure(_));
        assert!(said.iter().any(is_told), "{said:?}");
    });
}

#[test]
fn a_line_that_was_brought_back_is_there_once_after_all() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.removes(MUG);
        screen.until_settled().await;
        a_slow_write_begins(&guest).await;
        screen.cart.undo_removal();
        screen.until_settled().await;
        pass(20.0).await;
        assert_eq!((stored_units(&guest, MUG).await, stored_units(&guest, CHEESE).await), (1, 8));
    });
}

#[test]
fn what_somebody_else_wants_later_is_not_fought() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        guest.sets_elsewhere("ana", 0, 4).await;
        pass(20.0).await;
        assert_eq!((stored_units(&guest, COFFEE).await, screen.quantity(COFFEE)), (4, 4));
    });
}

#[test]
fn what_somebody_puts_back_long_afterwards_stays() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        pass(8.0).await;
        guest.sets_elsewhere("ana", 0, 2).await;
        pass(30.0).await;
        assert_eq!((stored_units(&guest, COFFEE).await, screen.quantity(COFFEE)), (2, 2));
    });
}

#[test]
fn a_newer_wish_of_the_same_person_is_what_is_made_again() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        a_slow_write_begins(&guest).await;
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        screen.sets(COFFEE, 5);
        screen.until_settled().await;
        pass(20.0).await;
        assert_eq!((stored_units(&guest, COFFEE).await, screen.quantity(COFFEE)), (5, 5));
    });
}

#[test]
fn where_the_line_is_gone_before_it_is_made_again_its_name_is_told() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        a_slow_write_begins(&guest).await;
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        pass(2.1).await;
        let name = screen.line(COFFEE).item.name.clone();
        let heard = screen.hears();
        guest.hold("/orderForm");
        screen.cart.refresh();
        pass(0.2).await;
        guest.sets_elsewhere("ana", 0, 0).await;
        guest.release();
        screen.until_settled().await;
        assert_eq!(stored_units(&guest, COFFEE).await, 0);
        let gone = Announcement::Refused(Some(name), Refusal::LineIsGone);
        assert!(heard().contains(&gone), "{:?}", heard());
        screen.cart.undo_removal();
        screen.until_settled().await;
        assert_eq!(stored_units(&guest, COFFEE).await, 2);
    });
}

#[test]
fn two_who_write_at_once_end_equal_and_with_both_changes() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let other = guest.somebody_else().opens_cart_of("ana").await;
        guest.settings(json!({ "racing": { "minMs": 100, "maxMs": 900 } })).await;
        screen.sets(COFFEE, 7);
        other.sets(JAM, 9);
        screen.until_settled().await;
        other.until_settled().await;
        pass(30.0).await;
        assert_eq!((stored_units(&guest, COFFEE).await, stored_units(&guest, JAM).await), (7, 9));
        for screen in [screen, other] {
            assert_eq!((screen.quantity(COFFEE), screen.quantity(JAM)), (7, 9));
        }
    });
}

#[test]
fn a_quantity_that_the_store_reduced_is_not_set_back_to_an_older_one() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, 3);
        screen.until_settled().await;
        screen.sets(COFFEE, 500);
        screen.until_settled().await;
        screen.sets(JAM, 7);
        screen.until_settled().await;
        screen.cart.refresh();
        pass(2.0).await;
        screen.until_settled().await;
        assert_eq!((screen.quantity(COFFEE), stored_units(&guest, COFFEE).await), (40, 40));
    });
}
