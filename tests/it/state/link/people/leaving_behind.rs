//! "Not you?": going on with the same items and without the data of whoever filled it in.

use serde_json::json;
use shared_cart::domain::people::personal::People;

use super::ana;
use crate::state::COFFEE;
use crate::support::fixtures;
use crate::support::screen::run;

#[test]
fn leaving_the_data_behind_goes_on_with_the_same_items_and_nobodys_data() {
    run(async {
        let (ana, screen) = ana().await;
        let (skus, before) = (screen.skus(), ana.stored_cart("ana").await);
        let id = screen.cart.id();
        screen.cart.leave_people_behind();
        screen
            .until("another cart", |screen| screen.cart.id().is_some_and(|now| Some(now) != id))
            .await;
        screen.until_loaded().await;
        assert_eq!(screen.skus(), skus);
        assert_eq!(*screen.people(), People::default());
        assert_eq!(screen.cart.linked_id(), None);
        assert!(ana.env.forgot_link.get(), "a reload goes on with it, too");
        assert_eq!(ana.stored_cart("ana").await, before, "whoever has the link keeps the old one");
    });
}

#[test]
fn data_that_cannot_be_left_behind_is_told_and_the_cart_stays() {
    run(async {
        let (ana, screen) = ana().await;
        ana.fail_next(json!({ "status": 500, "path": "changeToAnonymousUser" })).await;
        let id = screen.cart.id();
        screen.cart.leave_people_behind();
        screen.until("it is told", |screen| screen.other_refusal().is_some()).await;
        assert_eq!(screen.cart.id(), id);
        assert!(!screen.clear_data().is_empty());
        assert_eq!(screen.cart.linked_id(), Some(fixtures::id(&ana.cart_of("ana").await)));
    });
}

#[test]
fn what_waits_goes_out_before_the_data_is_left_behind() {
    run(async {
        let (_, screen) = ana().await;
        let id = screen.cart.id();
        screen.sets(COFFEE, 3);
        screen.cart.leave_people_behind();
        screen
            .until("another cart", |screen| screen.cart.id().is_some_and(|now| Some(now) != id))
            .await;
        screen.until_loaded().await;
        assert_eq!(screen.quantity(COFFEE), 3);
    });
}
