//! How long a page keeps what was typed: until it is forgotten, or another cart is opened.

use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::domain::people::field::Group;
use shared_cart::state::forms::Progress;

use super::{DELIVERY, brazil, fills_in, progress, shown, types};
use crate::support::fixtures;
use crate::support::fixtures::CONTACT;
use crate::support::screen::{guest_at_cart_of, let_tasks_run, run};

#[test]
fn all_that_was_typed_is_forgotten_at_once_wherever_it_is() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        fills_in(&screen, Group::Delivery, &DELIVERY).await;
        guest.forget_requests().await;
        guest.delay_past_timeout("attachments/clientProfileData");
        guest.hold("attachments/clientProfileData");
        types(&screen, Group::Contact, &CONTACT);
        screen.cart.fill_in(Group::Contact, brazil());
        let_tasks_run().await;
        let filling = screen.cart;
        let (typed, saved) = (filling.typed(Group::Contact), filling.saved(Group::Delivery));
        screen.cart.forget_typed();
        assert!(typed.is_forgotten() && saved.is_some_and(|saved| saved.is_forgotten()));
        assert!(filling.typed(Group::Contact).is_forgotten());
        assert_eq!((shown(&screen, Group::Delivery), filling.forgotten()), (Vec::new(), 1));
        guest.release();
        screen.until_settled().await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Open);
        assert_eq!(guest.writes().await.len(), 1, "it is not tried again");
        assert_ne!(screen.announced(), Some(Announcement::ContactSaved));
    });
}

#[test]
fn another_cart_knows_nothing_of_what_was_typed_for_the_one_before() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        fills_in(&screen, Group::Contact, &CONTACT).await;
        let carlas = guest.cart_of("carla").await;
        screen.cart.open_link(Ok(Some(fixtures::id(&carlas).into())));
        screen.until_loaded().await;
        assert!(shown(&screen, Group::Contact).is_empty());
        assert!(screen.cart.typed(Group::Contact).is_forgotten());
    });
}

#[test]
fn the_same_cart_again_keeps_what_was_typed() {
    run(async {
        let (_, screen) = guest_at_cart_of("operator").await;
        types(&screen, Group::Contact, &CONTACT);
        screen.cart.open();
        screen.until_loaded().await;
        assert!(!screen.cart.typed(Group::Contact).is_forgotten());
    });
}

#[test]
fn a_form_that_was_on_its_way_when_the_cart_was_opened_anew_says_so() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        guest.hold("attachments/clientProfileData");
        types(&screen, Group::Contact, &CONTACT);
        screen.cart.fill_in(Group::Contact, brazil());
        let_tasks_run().await;
        screen.cart.open();
        screen.until_loaded().await;
        assert_eq!(progress(&screen, Group::Contact), Progress::Refused(Refusal::TimedOut));
        assert!(!screen.cart.typed(Group::Contact).is_forgotten());
    });
}
