//! What holds although answers are lost, somebody else is faster, or another cart is opened meanwhile.

use super::COFFEE;
use crate::support::fixtures;
use crate::support::person::somebody;
use crate::support::screen::{moment, pass, tell};

#[test]
fn the_read_before_a_change_of_the_cart_before_is_ignored() {
    tell(async {
        let guest = somebody();
        let [first, second] = [guest.cart_of("ana").await, guest.cart_of("bruno").await];
        let screen = guest.opens(Some(&first)).await;
        guest.hold(&first);
        screen.sets(COFFEE, 5);
        moment().await;
        screen.cart.open_link(Ok(Some(fixtures::id(&second).into())));
        screen.until("the second opens", |screen| !screen.is_loading()).await;
        guest.release();
        moment().await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&second)));
        assert_eq!(guest.writes().await.len(), 0);
    });
}

#[test]
fn opening_another_cart_forgets_the_removal_of_the_one_before() {
    tell(async {
        let guest = somebody();
        let screen = guest.opens_cart_of("ana").await;
        screen.removes(COFFEE);
        screen.until_settled().await;
        let id = guest.cart_of("bruno").await;
        screen.cart.open_link(Ok(Some(fixtures::id(&id).into())));
        screen.until("it opens", |s| !s.is_loading()).await;
        assert_eq!(screen.removed(), None);
    });
}

#[test]
fn opening_another_cart_forgets_the_word_on_the_coupon_of_the_one_before() {
    tell(async {
        let guest = somebody();
        let screen = guest.opens_cart_of("ana").await;
        screen.cart.add_coupon("NOBODYKNOWS");
        screen.until_settled().await;
        let id = guest.cart_of("bruno").await;
        screen.cart.open_link(Ok(Some(fixtures::id(&id).into())));
        screen.until("it opens", |s| !s.is_loading()).await;
        assert_eq!(screen.coupon_refusal(), None);
    });
}

#[test]
fn what_was_done_to_one_cart_is_not_made_again_in_another() {
    tell(async {
        let guest = somebody();
        let screen = guest.opens_cart_of("ana").await;
        screen.cart.add_coupon("FRETEGRATIS");
        screen.until_settled().await;
        let id = guest.cart_of("bruno").await;
        screen.cart.open_link(Ok(Some(fixtures::id(&id).into())));
        screen.until("it opens", |screen| !screen.is_loading()).await;
        pass(30.0).await;
        assert_eq!(screen.summary().coupons, [] as [&str; 0]);
        assert_eq!(guest.writes().await.len(), 1);
    });
}

#[test]
fn a_cart_that_could_not_be_opened_has_no_id_to_share() {
    tell(async {
        let guest = somebody();
        let screen = guest.opens_cart_of("ana").await;
        screen.cart.open_link(Ok(Some(fixtures::id("00000000000000000000000000000bad").into())));
        screen.until("it is judged", |s| !s.is_loading()).await;
        screen.problem();
        assert!(screen.cart.id().is_none());
    });
}

#[test]
fn a_coupon_of_somebody_else_stays() {
    tell(async {
        let guest = somebody();
        let screen = guest.opens_cart_of("ana").await;
        let owner = guest.somebody_else().signs_in_as("ana").await.opens(None).await;
        owner.cart.add_coupon("FRETEGRATIS");
        owner.until_settled().await;
        screen.cart.remove_coupon("AURORA10");
        screen.until_settled().await;
        assert_eq!(screen.summary().coupons, ["FRETEGRATIS"]);
    });
}
