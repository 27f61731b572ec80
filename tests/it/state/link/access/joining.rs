//! A guest with a cart of their own is asked once whether they join the shared one or only look at
//! it. Their own cart stays as it is.

use shared_cart::domain::ids::OrderFormId;
use shared_cart::state::cart_state::{Editing, LookOnly};
use shared_cart::state::env::{GuestChoice, LinkMemory};

use crate::state::{COFFEE, JAM, MUG};
use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, guest_at_cart_of, pass, run};

/// Bruno, who has three units in his own cart, at Ana's.
async fn bruno_at_anas() -> (Person, Screen) {
    let bruno = somebody().signs_in_as("bruno").await;
    let screen = bruno.opens_cart_of("ana").await;
    (bruno, screen)
}

async fn own_id(bruno: &Person) -> OrderFormId {
    fixtures::id(&bruno.cart_of("bruno").await)
}

#[test]
fn a_guest_with_things_of_their_own_is_asked_while_the_cart_can_be_read() {
    run(async {
        let (bruno, screen) = bruno_at_anas().await;
        assert_eq!(screen.editing(), Editing::AskFirst);
        assert_eq!(screen.quantity(COFFEE), 2);
        assert!(screen.has_own_cart());
        let way_back = LinkMemory { own: Some(own_id(&bruno).await), ..LinkMemory::default() };
        assert_eq!(*bruno.env.memory.borrow(), way_back, "nothing was chosen yet");
    });
}

#[test]
fn a_guest_whose_own_cart_is_empty_is_not_asked() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        assert_eq!(screen.editing(), Editing::Allowed);
        assert!(!screen.has_own_cart());
    });
}

#[test]
fn the_owner_is_not_asked() {
    run(async {
        let screen = somebody().signs_in_as("ana").await.opens_cart_of("ana").await;
        assert_eq!(screen.editing(), Editing::Allowed);
        assert!(!screen.has_own_cart());
    });
}

#[test]
fn until_they_answered_nothing_they_do_goes_out() {
    run(async {
        let (bruno, screen) = bruno_at_anas().await;
        let before = bruno.stored_cart("ana").await;
        tries_everything(&screen);
        pass(30.0).await;
        assert_eq!(bruno.writes().await.len(), 0);
        assert_eq!((screen.quantity(COFFEE), screen.is_busy()), (2, false), "and nothing is shown");
        assert_eq!(screen.removed(), None, "there is nothing to undo");
        assert_eq!(bruno.stored_cart("ana").await, before);
    });
}

/// Presses every button.
pub(super) fn tries_everything(screen: &Screen) {
    screen.sets(COFFEE, 5);
    screen.removes(JAM);
    screen.cart.remove_all();
    screen.cart.undo_removal();
    screen.cart.add_coupon("FRETEGRATIS");
    screen.cart.remove_coupon("AURORA10");
    screen.cart.set_note("Ring twice", "");
    screen.cart.set_service(&screen.key(MUG), "5", true);
    let chocolate = shared_cart::domain::cart::change::NewItem {
        sku: shared_cart::domain::ids::SkuId::new("1008"),
        seller: shared_cart::domain::ids::SellerId::new("1"),
        quantity: 1,
    };
    screen.adds(vec![chocolate]);
}

#[test]
fn who_joins_edits_the_shared_cart_and_can_go_back_to_their_own() {
    run(async {
        let (bruno, screen) = bruno_at_anas().await;
        let own = bruno.stored_cart("bruno").await;
        screen.cart.join();
        assert_eq!(screen.editing(), Editing::Allowed);
        screen.sets(COFFEE, 5);
        screen.until_settled().await;
        assert_eq!(bruno.stored_quantities("ana").await[0].1, 5);

        screen.cart.back_to_own();
        screen.until_loaded().await;
        assert_eq!(screen.cart.id(), Some(own_id(&bruno).await));
        assert_eq!(screen.editing(), Editing::Allowed);
        assert!(!screen.has_own_cart(), "this is it");
        assert_eq!(bruno.stored_cart("bruno").await, own);
        assert!(bruno.env.forgot_link.get(), "a reload stays here");
        let left = bruno.env.memory.borrow().left.clone();
        assert_eq!(left.map(|link| link.id), screen.cart.linked_id());
        let mut rest = bruno.env.memory.borrow().clone();
        rest.left = None;
        assert_eq!(rest, LinkMemory::default());
    });
}

#[test]
fn who_went_back_to_their_own_cart_can_return_to_the_shared_one() {
    run(async {
        let (bruno, screen) = bruno_at_anas().await;
        let shared = screen.cart.id();
        let can_return = || screen.cart.parts().can_return.get_untracked();
        assert!(!can_return(), "they are there");
        screen.cart.back_to_own();
        screen.until_loaded().await;
        assert!(can_return());
        screen.cart.return_to_shared();
        screen.until_loaded().await;
        assert_eq!(screen.cart.id(), shared);
        assert!(!can_return());
        assert!(!bruno.env.forgot_link.get(), "a reload stays here");
        assert!(screen.has_own_cart(), "and the way back to their own is there again");
    });
}

#[test]
fn a_reload_does_not_ask_again_and_keeps_the_way_back() {
    run(async {
        let (bruno, screen) = bruno_at_anas().await;
        screen.cart.join();
        screen.closes();
        let screen = bruno.opens_cart_of("ana").await;
        assert_eq!(screen.editing(), Editing::Allowed);
        assert!(screen.has_own_cart());
        screen.cart.back_to_own();
        screen.until_loaded().await;
        assert_eq!(screen.cart.id(), Some(own_id(&bruno).await));
    });
}

#[test]
fn who_only_looks_looks_also_after_a_reload_and_may_join_later() {
    run(async {
        let (bruno, screen) = bruno_at_anas().await;
        screen.cart.look_only();
        screen.closes();
        let screen = bruno.opens_cart_of("ana").await;
        assert_eq!(screen.editing(), Editing::LookOnly(LookOnly::Chosen));
        tries_everything(&screen);
        pass(10.0).await;
        assert_eq!(bruno.writes().await.len(), 0);
        screen.cart.join();
        assert_eq!(screen.editing(), Editing::Allowed);
    });
}

#[test]
fn a_page_remembers_ids_and_choices_and_nobodys_data() {
    run(async {
        let (bruno, screen) = bruno_at_anas().await;
        screen.cart.join();
        let own = Some(own_id(&bruno).await);
        let memory = LinkMemory { own, choice: GuestChoice::Join, ..LinkMemory::default() };
        assert_eq!(*bruno.env.memory.borrow(), memory);
        let kept = bruno.env.kept.borrow();
        assert!(!kept.is_empty());
        for kept in kept.values() {
            let is_number =
                |character: char| character.is_ascii_digit() || " :-".contains(character);
            assert!(kept.chars().all(is_number), "{kept}");
        }
    });
}

#[test]
fn another_link_is_another_question() {
    run(async {
        let (bruno, screen) = bruno_at_anas().await;
        screen.cart.join();
        let id = fixtures::id(&bruno.cart_of("carla").await);
        screen.cart.open_link(Ok(Some(id.into())));
        screen.until_loaded().await;
        assert_eq!(screen.editing(), Editing::AskFirst);
    });
}
