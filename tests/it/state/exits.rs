//! Leaving the cart: what the screen shows is stored first, or the page stays and says why.

use std::cell::Cell;
use std::rc::Rc;

use serde_json::json;
use shared_cart::domain::notice::Refusal;
use shared_cart::domain::people::field::Group;
use shared_cart::state::cart_state::{CartState, Exit, LeaveStatus};

use super::forms::types;
use super::{COFFEE, JAM, stored_note, stored_units};
use crate::support::fixtures::CONTACT;
use crate::support::screen::{Screen, guest_at_cart_of, let_tasks_run, pass, run};

/// Presses "Go to checkout"; the returned cell is true once the page goes on.
fn goes_to_checkout(screen: &Screen) -> Rc<Cell<bool>> {
    let has_left = Rc::new(Cell::new(false));
    let left = Rc::clone(&has_left);
    screen.cart.leave(Exit::Checkout, move || left.set(true));
    has_left
}

/// What keeps the person from leaving.
fn status(screen: &Screen) -> Option<LeaveStatus> {
    screen.open().leaving.get_untracked().map(|(_, status)| status)
}

#[test]
fn a_person_without_changes_leaves_at_once() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        assert!(goes_to_checkout(&screen).get());
        assert_eq!(status(&screen), None);
    });
}

#[test]
fn the_page_goes_on_once_the_store_holds_what_the_screen_shows() {
    for milliseconds in [300, 600, 900] {
        for presses in 1..=5 {
            run(async move {
                let (guest, screen) = guest_at_cart_of("ana").await;
                let latency = json!({ "minMs": milliseconds, "maxMs": milliseconds + 10 });
                guest.settings(json!({ "latency": latency })).await;
                // The cart was on the screen for a while, so the write waits for a read.
                pass(30.0).await;
                for _ in 0..presses {
                    screen.sets(COFFEE, screen.quantity(COFFEE) + 1);
                    pass(0.15).await;
                }
                let shown = screen.quantity(COFFEE);
                let has_left = goes_to_checkout(&screen);
                assert_eq!(status(&screen), Some(LeaveStatus::Saving));
                screen.until("the page goes on", |_| has_left.get()).await;
                guest.settings(json!({ "latency": null })).await;
                assert_eq!(stored_units(&guest, COFFEE).await, u64::from(shown));
                assert_eq!(status(&screen), None);
            });
        }
    }
}

#[test]
fn without_a_connection_the_page_stays_and_says_so() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.env.is_online.set(false);
        screen.sets(COFFEE, 7);
        let has_left = goes_to_checkout(&screen);
        screen
            .until("it says that it is offline", |screen| {
                status(&screen) == Some(LeaveStatus::Offline)
            })
            .await;
        assert!(!goes_to_checkout(&screen).get());
        assert_eq!(status(&screen), Some(LeaveStatus::Offline));

        guest.env.is_online.set(true);
        screen.until_settled().await;
        assert!(!has_left.get(), "nobody is led away later by surprise");
        assert_eq!(status(&screen), None);
        assert!(goes_to_checkout(&screen).get());
        assert_eq!(stored_units(&guest, COFFEE).await, 7);
    });
}

#[test]
fn a_refusal_on_the_way_out_is_shown_and_the_person_presses_again() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        // 40 are in stock.
        screen.sets(COFFEE, 500);
        screen.sets(JAM, 4);
        let has_left = goes_to_checkout(&screen);
        screen.until_settled().await;
        assert!(!has_left.get());
        assert_eq!(status(&screen), Some(LeaveStatus::Refused));
        assert_eq!(screen.line(COFFEE).refusal, Some(Refusal::OnlyAvailable(40)));
        assert!(goes_to_checkout(&screen).get());
    });
}

#[test]
fn another_change_takes_the_word_about_the_refusal_away() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, 500);
        goes_to_checkout(&screen);
        screen.until_settled().await;
        screen.sets(JAM, 4);
        assert_eq!(status(&screen), None);
    });
}

#[test]
fn a_note_that_was_typed_is_saved_on_the_way_out() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.cart.type_note("Ring twice", "");
        assert!(screen.cart.has_unsaved());
        let has_left = goes_to_checkout(&screen);
        screen.until("the page goes on", |_| has_left.get()).await;
        assert_eq!(stored_note(&guest).await, "Ring twice");
        assert!(!screen.cart.has_unsaved());
    });
}

#[test]
fn a_note_that_was_typed_and_taken_back_needs_no_saving() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.cart.type_note("Ring twice", "");
        screen.cart.type_note("", "");
        assert!(!screen.cart.has_unsaved());
        assert!(goes_to_checkout(&screen).get());
        assert!(guest.writes().await.is_empty());
    });
}

#[test]
fn a_form_that_was_typed_and_not_saved_is_asked_about() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        types(&screen, Group::Contact, &CONTACT);
        let has_left = goes_to_checkout(&screen);
        assert_eq!(status(&screen), Some(LeaveStatus::Typed(Group::Contact)));
        screen.cart.stay();
        assert_eq!(status(&screen), None);
        assert!(!has_left.get());

        let has_left = goes_to_checkout(&screen);
        screen.cart.leave_without_typed();
        assert!(has_left.get());
        assert!(guest.writes().await.is_empty());
    });
}

#[test]
fn back_to_the_own_cart_sends_what_waits_first() {
    run(async {
        let (guest, _) = guest_at_cart_of("ana").await;
        let bruno = guest.somebody_else().signs_in_as("bruno").await;
        let screen = bruno.opens_cart_of("ana").await;
        screen.cart.join();
        bruno.hold("items/update");
        screen.sets(COFFEE, 9);
        screen.cart.back_to_own();
        let_tasks_run().await;
        assert_eq!(status(&screen), Some(LeaveStatus::Saving));
        bruno.release();
        let own = bruno.cart_of("bruno").await;
        screen
            .until("the own cart is open", |screen| {
                screen.cart.id().is_some_and(|id| id.expose_for_url() == own)
            })
            .await;
        assert_eq!(stored_units(&guest, COFFEE).await, 9);
    });
}

#[test]
fn a_cart_that_is_gone_keeps_nobody() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.fail_next(json!({ "path": "orderForm", "status": 404 })).await;
        screen.cart.refresh();
        screen
            .until("there is no cart", |screen| {
                matches!(screen.cart.state().get_untracked(), CartState::Failed(_))
            })
            .await;
        assert!(goes_to_checkout(&screen).get());
    });
}

#[test]
fn an_element_that_is_removed_sends_its_changes_first() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, 500);
        screen.sets(JAM, 9);
        let is_sent = Rc::new(Cell::new(false));
        let sent = Rc::clone(&is_sent);
        screen.cart.when_sent(move || sent.set(true));
        assert!(!is_sent.get());
        screen.until("everything was sent", |_| is_sent.get()).await;
        assert_eq!(stored_units(&guest, COFFEE).await, 40, "the store caps it");
        assert_eq!(stored_units(&guest, JAM).await, 9);
    });
}
