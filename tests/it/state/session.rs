//! A page that is left while calls are on their way: nothing panics, and nothing is sent any more.

use serde_json::json;

use super::{COFFEE, JAM};
use crate::support::person::{Person, somebody};
use crate::support::screen::{guest_at_cart_of, let_tasks_run, pass, run};

/// No request is sent from here on.
async fn is_silent(guest: &Person) {
    guest.release();
    guest.forget_requests().await;
    pass(3_600.0).await;
    assert_eq!(guest.requests().await.len(), 0);
}

#[test]
fn a_page_that_goes_while_it_opens_is_gone() {
    run(async {
        let guest = somebody();
        let id = guest.cart_of("ana").await;
        guest.hold("orderForm");
        let screen = guest.starts_to_open(Some(&id));
        let_tasks_run().await;
        screen.closes();
        is_silent(&guest).await;
    });
}

#[test]
fn a_page_that_goes_while_a_change_is_on_its_way_is_gone() {
    for part in ["disableAutoCompletion", "items/update"] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            guest.hold(part);
            screen.sets(COFFEE, 7);
            screen.sets(JAM, 7);
            let_tasks_run().await;
            screen.closes();
            is_silent(&guest).await;
        });
    }
}

#[test]
fn a_page_that_goes_while_a_change_is_tried_again_is_gone() {
    for fault in [json!({ "status": 503 }), json!({ "drop": "before" })] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            guest.fail_next(fault.clone()).await;
            screen.sets(COFFEE, 7);
            pass(0.1).await;
            screen.closes();
            is_silent(&guest).await;
        });
    }
}

#[test]
fn a_page_that_goes_without_a_connection_is_gone() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.env.is_online.set(false);
        screen.sets(COFFEE, 7);
        pass(10.0).await;
        screen.closes();
        guest.env.is_online.set(true);
        is_silent(&guest).await;
    });
}

#[test]
fn no_pause_outlives_the_page_that_waits_in_it() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        pass(5.0).await;
        assert_ne!(guest.env.pauses(), 0, "the next poll");
        guest.env.is_online.set(false);
        screen.sets(COFFEE, 7);
        pass(5.0).await;
        assert_ne!(guest.env.pauses(), 0, "the next try");
        screen.closes();
        let_tasks_run().await;
        assert_eq!(guest.env.pauses(), 0);
    });
}

#[test]
fn a_page_that_goes_between_looks_is_gone() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        pass(5.0).await;
        screen.closes();
        is_silent(&guest).await;
    });
}

#[test]
fn every_verb_of_a_page_that_is_gone_does_nothing() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let (coffee, mug) = (screen.key(COFFEE), screen.key(super::MUG));
        screen.closes();
        let cart = screen.cart;
        cart.refresh();
        cart.other_tab_changed(1);
        cart.went_offline();
        cart.set_quantity(&coffee, 7);
        cart.remove(&coffee);
        cart.remove_all();
        cart.undo_removal();
        cart.set_service(&mug, "5", true);
        cart.add_coupon("X");
        cart.copy_to_own();
        cart.undo_copy();
        cart.join();
        cart.back_to_own();
        cart.dismiss_news();
        cart.open();
        assert_eq!(
            (cart.id(), cart.share_link(shared_cart::domain::link::LinkMode::Edit)),
            (None, None)
        );
        is_silent(&guest).await;
    });
}
