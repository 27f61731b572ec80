//! Another cart is opened in the same page: answers about the cart before it are ignored, and its
//! removals, refusals and changes are forgotten.

use crate::state::COFFEE;
use crate::support::fixtures;
use crate::support::person::somebody;
use crate::support::screen::{guest_at_cart_of, let_tasks_run, pass, run};

#[test]
fn the_read_before_a_change_of_the_cart_before_is_ignored() {
    run(async {
        let guest = somebody();
        let [first, second] = [guest.cart_of("ana").await, guest.cart_of("bruno").await];
        let screen = guest.opens(Some(&first)).await;
        guest.hold(&first);
        screen.sets(COFFEE, 5);
        let_tasks_run().await;
        screen.cart.open_link(Ok(Some(fixtures::id(&second).into())));
        screen.until_loaded().await;
        guest.release();
        let_tasks_run().await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&second)));
        assert_eq!(guest.writes().await.len(), 0);
    });
}

#[test]
fn opening_another_cart_forgets_the_removal_of_the_one_before() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.removes(COFFEE);
        screen.until_settled().await;
        let id = guest.cart_of("bruno").await;
        screen.cart.open_link(Ok(Some(fixtures::id(&id).into())));
        screen.until_loaded().await;
        assert_eq!(screen.removed(), None);
    });
}

#[test]
fn opening_another_cart_forgets_the_word_on_the_coupon_of_the_one_before() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.cart.add_coupon("NOBODYKNOWS");
        screen.until_settled().await;
        let id = guest.cart_of("bruno").await;
        screen.cart.open_link(Ok(Some(fixtures::id(&id).into())));
        screen.until_loaded().await;
        assert_eq!(screen.coupon_refusal(), None);
    });
}

#[test]
fn what_was_done_to_one_cart_is_not_made_again_in_another() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.cart.add_coupon("FRETEGRATIS");
        screen.until_settled().await;
        let id = guest.cart_of("bruno").await;
        screen.cart.open_link(Ok(Some(fixtures::id(&id).into())));
        screen.until_loaded().await;
        pass(30.0).await;
        assert_eq!(screen.summary().coupons, [] as [&str; 0]);
        assert_eq!(guest.writes().await.len(), 1);
    });
}

#[test]
fn the_answer_to_an_older_opening_is_ignored() {
    run(async {
        let guest = somebody();
        let [first, second] = [guest.cart_of("ana").await, guest.cart_of("bruno").await];
        guest.hold(&first);
        let screen = guest.starts_to_open(Some(&first));
        let_tasks_run().await;
        screen.cart.open_link(Ok(Some(fixtures::id(&second).into())));
        screen.until_loaded().await;
        let skus = screen.skus();
        guest.release();
        screen.until_settled().await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&second)));
        assert_eq!(screen.skus(), skus);
        assert!(screen.find(COFFEE).is_none());
    });
}

#[test]
fn the_answer_to_a_change_of_the_cart_before_is_ignored() {
    run(async {
        let guest = somebody();
        let [first, second] = [guest.cart_of("ana").await, guest.cart_of("bruno").await];
        let screen = guest.opens(Some(&first)).await;
        guest.hold("items/update");
        screen.sets(COFFEE, 5);
        screen.cart.open_link(Ok(Some(fixtures::id(&second).into())));
        screen.until_loaded().await;
        guest.release();
        screen.until_settled().await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&second)));
        assert!(screen.find(COFFEE).is_none());
    });
}
