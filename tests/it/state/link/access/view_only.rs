//! `mode=view`: the link or the page says that a cart is only to look at. This does not protect it.

use shared_cart::domain::link::{Link, LinkMode};
use shared_cart::state::cart_state::{CopyOutcome, Editing, LookOnly};
use shared_cart::state::env::Options;

use super::joining::tries_everything;
use crate::state::COFFEE;
use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, pass, run};

const VIEW: Options = Options {
    is_view_only: true,
    is_operator: false,
    max_link_age_days: 90,
    keeps_what_was_seen: true,
};

async fn opens(person: &Person, mode: LinkMode, options: Options) -> Screen {
    let id = fixtures::id(&person.cart_of("ana").await);
    let screen = person.starts_as(Ok(Some(Link { id, day: None, mode })), options);
    screen.until_loaded().await;
    screen
}

#[test]
fn a_link_or_a_page_to_look_at_lets_nothing_out() {
    for (mode, options) in [(LinkMode::View, Options::default()), (LinkMode::Edit, VIEW)] {
        run(async {
            let guest = somebody();
            let before = guest.stored_cart("ana").await;
            let screen = opens(&guest, mode, options).await;
            assert_eq!(screen.editing(), Editing::LookOnly(LookOnly::ByLink));
            tries_everything(&screen);
            pass(30.0).await;
            assert_eq!(guest.writes().await.len(), 0);
            assert_eq!((screen.quantity(COFFEE), screen.removed()), (2, None));
            assert_eq!(guest.stored_cart("ana").await, before);
        });
    }
}

#[test]
fn what_others_change_is_seen_all_the_same() {
    run(async {
        let guest = somebody();
        let screen = opens(&guest, LinkMode::View, Options::default()).await;
        guest.sets_elsewhere("ana", 0, 9).await;
        pass(3.0).await;
        assert_eq!(screen.quantity(COFFEE), 9);
    });
}

#[test]
fn the_owner_of_a_link_to_look_at_may_edit_their_own_cart() {
    run(async {
        let ana = somebody().signs_in_as("ana").await;
        let screen = opens(&ana, LinkMode::View, Options::default()).await;
        assert_eq!(screen.editing(), Editing::Allowed);
    });
}

#[test]
fn a_guest_with_a_cart_is_not_asked_to_join_a_view_only_one() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let screen = opens(&bruno, LinkMode::View, Options::default()).await;
        assert_eq!(screen.editing(), Editing::LookOnly(LookOnly::ByLink));
        assert!(screen.has_own_cart(), "the way back is there");
    });
}

#[test]
fn on_a_page_to_look_at_nothing_waits_to_be_copied_for_ever() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let screen = opens(&bruno, LinkMode::Edit, VIEW).await;
        screen.cart.copy_to_own();
        screen.until_loaded().await;
        pass(60.0).await;
        let waits = |(_, outcome): &(String, CopyOutcome)| *outcome == CopyOutcome::Waiting;
        let copied = screen.copied().unwrap_or_default();
        assert!(!copied.iter().any(waits), "{copied:?}");
    });
}

#[test]
fn a_page_may_change_its_mind() {
    run(async {
        let screen = opens(&somebody(), LinkMode::Edit, Options::default()).await;
        screen.cart.set_options(VIEW);
        assert_eq!(screen.editing(), Editing::LookOnly(LookOnly::ByLink));
        screen.cart.set_options(Options::default());
        assert_eq!(screen.editing(), Editing::Allowed);
    });
}
