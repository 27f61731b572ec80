//! The buyer who opens the link in another browser, the operator, and the customer of a prepared
//! cart.

use serde_json::Value;
use shared_cart::domain::cart::Viewer;
use shared_cart::domain::link::{Link, LinkMode};
use shared_cart::state::env::Options;

use crate::state::COFFEE;
use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, run};

/// Ana at another browser, where she has a cart with something else in it.
async fn ana_elsewhere() -> (Person, Screen) {
    let visitor = somebody();
    visitor.opens(None).await.closes();
    let ana = visitor.signs_in_with_this_cart_as("ana").await;
    let screen = ana.opens_cart_of("ana").await;
    (ana, screen)
}

#[test]
fn a_buyer_by_link_sees_masks_until_they_open_the_cart_as_theirs() {
    run(async {
        let (ana, screen) = ana_elsewhere().await;
        let own = ana.cart_cookie();
        assert_eq!(screen.viewer(), Viewer::BuyerByLink);
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        assert_eq!(ana.writes().await, [] as [Value; 0]);

        screen.cart.open_as_buyer();
        screen.until_loaded().await;
        assert!(screen.clear_data().contains(&"ana.souza@example.com".to_owned()));
        assert_eq!(screen.quantity(COFFEE), 2);
        assert_ne!(ana.cart_cookie(), own, "the store took it for the browser's own");

        screen.cart.back_to_own();
        screen.until_loaded().await;
        assert_eq!(ana.cart_cookie(), own);
    });
}

#[test]
fn a_link_to_somebody_elses_cart_makes_nobody_its_buyer() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let screen = bruno.opens_cart_of("ana").await;
        assert_eq!(screen.viewer(), Viewer::Guest);
        // Not even after agreeing to what only a buyer is asked.
        screen.cart.open_as_buyer();
        screen.until_loaded().await;
        assert_eq!(screen.viewer(), Viewer::Guest);
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn a_page_for_operators_makes_one_of_whoever_is_there() {
    run(async {
        let somebody = somebody();
        let options = Options { is_operator: true, ..Options::default() };
        let screen = somebody.starts_as(Ok(None), options);
        screen.until_loaded().await;
        assert_eq!(screen.viewer(), Viewer::Operator);
        assert!(!screen.cart.is_to_complete());
    });
}

#[test]
fn a_prepared_cart_is_to_be_completed_until_the_visitor_leaves_it() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let id = fixtures::id(&bruno.cart_of("operator").await);
        let link = Link { id, day: None, mode: LinkMode::Complete };
        let screen = bruno.starts_as(Ok(Some(link)), Options::default());
        screen.until_loaded().await;
        assert!(screen.cart.is_to_complete());
        screen.cart.back_to_own();
        screen.until_loaded().await;
        assert!(!screen.cart.is_to_complete());
    });
}
