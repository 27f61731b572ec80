//! Stores that refuse reads without cookies, and stores that refuse changes of a guest.

use serde_json::{Value, json};
use shared_cart::domain::cart::Viewer;
use shared_cart::domain::notice::Refusal;
use shared_cart::domain::problem::{Problem, WayOn};
use shared_cart::state::cart_state::{Editing, LookOnly};
use shared_cart::state::env::Options;

use crate::state::{COFFEE, JAM};
use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, guest_at_cart_of, pass, run};

/// The answers with which stores refuse anonymous reads.
const REFUSALS: [&str; 3] = ["401", "403", "CHK0227"];

/// Bruno, who has a cart of his own, at a store that refuses anonymous reads.
async fn bruno_at(refusal: &str) -> (Person, Screen) {
    let bruno = somebody().signs_in_as("bruno").await;
    bruno.settings(json!({ "anonymousReads": refusal })).await;
    let screen = bruno.opens_cart_of("ana").await;
    (bruno, screen)
}

async fn agrees(screen: &Screen) {
    screen.cart.open_anyway();
    screen.until_loaded().await;
}

#[test]
fn a_store_that_refuses_anonymous_reads_is_asked_after_consent() {
    for refusal in REFUSALS {
        run(async {
            let (bruno, screen) = bruno_at(refusal).await;
            assert_eq!(screen.problem(), Problem::NeedsAgreement, "{refusal}");
            assert_eq!(Problem::NeedsAgreement.ways_on()[0], WayOn::OpenAnyway);
            assert_eq!(bruno.cart_cookie(), Some(cookie_of(&bruno, "bruno").await));
            let asked = bruno.requests().await;
            let as_oneself = asked.iter().filter(|request| request["credentialed"] == true);
            let paths: Vec<_> = as_oneself.map(|request| request["path"].clone()).collect();
            assert_eq!(paths, ["/api/checkout/pub/orderForm"], "their own cart alone");
        });
    }
}

/// What the browser's cookie says when this person's cart is its own.
async fn cookie_of(person: &Person, owner: &str) -> String {
    format!("__ofid={}", person.cart_of(owner).await)
}

#[test]
fn whoever_agreed_reads_it_once_as_themselves_and_sees_nobodys_data() {
    for refusal in REFUSALS {
        run(async {
            let (bruno, screen) = bruno_at(refusal).await;
            bruno.forget_requests().await;
            agrees(&screen).await;
            let id = bruno.cart_of("ana").await;
            let as_oneself = |request: &&Value| {
                request["credentialed"] == true
                    && request["path"].as_str().is_some_and(|path| path.ends_with(&id))
            };
            let requests = bruno.requests().await;
            assert_eq!(requests.iter().filter(as_oneself).count(), 1, "{refusal}");
            assert_eq!(screen.quantity(COFFEE), 2);
            assert_eq!(screen.clear_data(), [] as [&str; 0]);
            assert!(screen.has_own_cart(), "{refusal}: the way back is there");
            screen.closes();
        });
    }
}

#[test]
fn the_way_back_opens_exactly_the_cart_that_was_theirs() {
    for refusal in REFUSALS {
        run(async {
            let (bruno, screen) = bruno_at(refusal).await;
            let own = bruno.stored_cart("bruno").await;
            agrees(&screen).await;
            screen.closes();
            // A reload: the cookie names Ana's cart by now.
            let screen = bruno.opens_cart_of("ana").await;
            assert_eq!(screen.quantity(COFFEE), 2);
            assert!(screen.has_own_cart(), "{refusal}");
            assert_eq!(screen.clear_data(), [] as [&str; 0]);

            screen.cart.back_to_own();
            screen.until_loaded().await;
            assert_eq!(screen.cart.id(), Some(fixtures::id(&bruno.cart_of("bruno").await)));
            assert_eq!(screen.skus(), ["1004", "1031"]);
            assert_eq!(screen.editing(), Editing::Allowed);
            assert!(!screen.has_own_cart());
            assert_eq!(bruno.cart_cookie(), Some(cookie_of(&bruno, "bruno").await));
            assert_eq!(bruno.stored_cart("bruno").await, own);
        });
    }
}

#[test]
fn whoever_agreed_while_their_own_cart_could_not_be_read_stays_a_guest() {
    run(async {
        // Carla's data is in clear for everybody whom the store takes for the owner of her cart.
        let bruno = somebody().signs_in_as("bruno").await;
        bruno.settings(json!({ "anonymousReads": "403" })).await;
        bruno.delay_past_timeout("/pub/orderForm?disableAutoCompletion=true");
        let screen = bruno.opens_cart_of("carla").await;
        agrees(&screen).await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        assert!(screen.has_own_cart(), "the way back is known by now");
        screen.closes();
        let screen = bruno.opens_cart_of("carla").await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        assert_eq!(screen.viewer(), Viewer::Guest);
    });
}

#[test]
fn guests_who_may_not_edit_are_told_once_and_look_on() {
    for settings in [
        json!({ "guestsMayEdit": false }),
        json!({ "anonymousWrites": "401" }),
        json!({ "anonymousWrites": "403" }),
        json!({ "anonymousWrites": "CHK0227" }),
    ] {
        run(async {
            let (guest, screen) = guest_at_cart_of("ana").await;
            guest.settings(settings.clone()).await;
            screen.sets(COFFEE, 7);
            screen.sets(JAM, 9);
            screen.until_settled().await;
            assert_eq!(screen.editing(), Editing::LookOnly(LookOnly::ByStore), "{settings}");
            for sku in [COFFEE, JAM] {
                assert_eq!(screen.refusal(sku), Some(Refusal::GuestsMayNotEdit), "{settings}");
            }
            assert_eq!((screen.quantity(COFFEE), screen.quantity(JAM)), (2, 3));
            assert_eq!(guest.writes().await.len(), 1, "one no is enough");

            screen.sets(COFFEE, 8);
            screen.removes(JAM);
            pass(10.0).await;
            assert_eq!(guest.writes().await.len(), 1, "{settings}");
            assert_eq!((screen.quantity(COFFEE), screen.removed()), (2, None));
        });
    }
}

#[test]
fn what_the_store_said_about_guests_stays_said() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.settings(json!({ "guestsMayEdit": false })).await;
        screen.sets(COFFEE, 7);
        screen.until_settled().await;
        screen.cart.set_options(Options { max_link_age_days: 30, ..Options::default() });
        assert_eq!(screen.editing(), Editing::LookOnly(LookOnly::ByStore));
        screen.cart.join();
        assert_eq!(screen.editing(), Editing::LookOnly(LookOnly::ByStore));
    });
}
