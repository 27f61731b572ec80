//! Data of people on the screen, over time: who sees it, when it goes, and how it leaves a cart.

use serde_json::{Value, json};
use shared_cart::domain::cart::Viewer;
use shared_cart::domain::cart::change::NewItem;
use shared_cart::domain::ids::{SellerId, SkuId};
use shared_cart::domain::link::{Link, LinkMode};
use shared_cart::domain::people::personal::People;
use shared_cart::state::env::Options;

use super::COFFEE;
use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, moment, pass, tell};

/// Something else by the same seller.
const TEA: &str = "1004";

/// Ana, signed in, at her own cart.
async fn ana() -> (Person, Screen) {
    let ana = somebody().signs_in_as("ana").await;
    let screen = ana.opens_cart_of("ana").await;
    (ana, screen)
}

/// Ana at another browser, where she has a cart with something else in it.
async fn ana_elsewhere() -> (Person, Screen) {
    let visitor = somebody();
    visitor.opens(None).await.closes();
    let ana = visitor.signs_in_with_this_cart_as("ana").await;
    let screen = ana.opens_cart_of("ana").await;
    (ana, screen)
}

async fn hidden(screen: &Screen) {
    screen.until("nothing is clear", |screen| screen.clear_data().is_empty()).await;
    assert!(screen.masked_fields() > 8);
}

fn asked_who(requests: &[Value]) -> usize {
    requests.iter().filter(|request| request["path"] == "/api/sessions").count()
}

#[test]
fn the_owner_sees_their_data_once_the_store_said_that_it_is_them() {
    tell(async {
        let (ana, screen) = ana().await;
        assert!(screen.clear_data().contains(&"ana.souza@example.com".to_owned()));
        assert_eq!(screen.viewer(), Viewer::Owner);
        assert_eq!(asked_who(&ana.requests().await), 1);
    });
}

#[test]
fn nobody_is_asked_for_who_cannot_see_data_anyway() {
    tell(async {
        let visitor = somebody();
        visitor.opens_cart_of("ana").await;
        pass(600.0).await;
        assert_eq!(asked_who(&visitor.requests().await), 0);
    });
}

#[test]
fn a_store_that_does_not_say_who_is_signed_in_shows_ones_own_cart_and_no_other() {
    tell(async {
        let ana = somebody().signs_in_as("ana").await;
        let fault = json!({ "status": 500, "path": "/api/sessions", "count": 100 });
        ana.fail_next(fault).await;
        let screen = ana.opens_cart_of("ana").await;
        assert!(screen.clear_data().contains(&"ana.souza@example.com".to_owned()));
    });
}

#[test]
fn whoever_signs_in_as_somebody_else_in_another_tab_does_not_see_the_data() {
    tell(async {
        let (ana, screen) = ana().await;
        ana.clone().signs_in_with_this_cart_as("bruno").await;
        // The store leaves the cart as it was, for everybody who has it: its flags say nothing.
        let id = ana.cart_of("ana").await;
        let mut as_before = ana.truth("ana").await;
        as_before["loggedIn"] = json!(true);
        as_before["canEditData"] = json!(true);
        ana.serve(&id, as_before).await;
        screen.cart.look_again();
        hidden(&screen).await;
        assert_eq!(screen.viewer(), Viewer::SignedInAsAnother);
    });
}

#[test]
fn signing_out_in_another_tab_hides_the_data_with_the_next_look() {
    tell(async {
        let (ana, screen) = ana().await;
        ana.control("POST", "/_sandbox/logout", Value::Null).await;
        screen.cart.look_again();
        hidden(&screen).await;
        assert_eq!(screen.viewer(), Viewer::OwnerSignedOut);
    });
}

#[test]
fn a_session_that_ends_while_the_page_is_in_sight_is_noticed() {
    tell(async {
        let (ana, screen) = ana().await;
        ana.control("POST", "/_sandbox/logout", Value::Null).await;
        hidden(&screen).await;
    });
}

#[test]
fn a_page_that_is_left_holds_nothing_and_asks_anew_when_it_comes_back() {
    tell(async {
        let (ana, screen) = ana().await;
        let clear = screen.clear_data();
        ana.forget_requests().await;
        screen.cart.hide_people();
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        assert!(screen.masked_fields() > 8);
        screen.cart.look_again();
        screen.until("it is clear again", |screen| !screen.clear_data().is_empty()).await;
        assert_eq!(screen.clear_data(), clear);
        assert_eq!(asked_who(&ana.requests().await), 1);
    });
}

#[test]
fn a_page_that_was_out_of_sight_for_long_is_hidden_without_any_answer() {
    tell(async {
        let (ana, screen) = ana().await;
        ana.env.is_visible.set(false);
        screen.cart.look_again();
        pass(299.0).await;
        moment().await;
        assert!(!screen.clear_data().is_empty(), "a moment away is no reason");
        ana.env.is_online.set(false);
        pass(2.0).await;
        moment().await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn a_browser_that_slept_hides_it_before_anything_else_is_shown() {
    tell(async {
        let (ana, screen) = ana().await;
        ana.env.is_visible.set(false);
        screen.cart.look_again();
        // The clock went on, and no timer did.
        ana.env.days.set(1);
        ana.env.is_online.set(false);
        ana.env.is_visible.set(true);
        screen.cart.look_again();
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn a_buyer_who_comes_by_a_link_sees_masks_until_they_open_the_cart_as_theirs() {
    tell(async {
        let (ana, screen) = ana_elsewhere().await;
        let own = ana.cart_cookie();
        assert_eq!(screen.viewer(), Viewer::BuyerByLink);
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        assert_eq!(ana.writes().await, [] as [Value; 0]);

        screen.cart.open_as_buyer();
        screen.until("it opens", |screen| !screen.is_loading()).await;
        assert!(screen.clear_data().contains(&"ana.souza@example.com".to_owned()));
        assert_eq!(screen.quantity(COFFEE), 2);
        assert_ne!(ana.cart_cookie(), own, "the store took it for the browser's own");

        screen.cart.back_to_own();
        screen.until("it opens", |screen| !screen.is_loading()).await;
        assert_eq!(ana.cart_cookie(), own);
    });
}

#[test]
fn a_link_to_somebody_elses_cart_makes_nobody_its_buyer() {
    tell(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let screen = bruno.opens_cart_of("ana").await;
        assert_eq!(screen.viewer(), Viewer::Guest);
        // Not even after agreeing to what only a buyer is asked.
        screen.cart.open_as_buyer();
        screen.until("it opens", |screen| !screen.is_loading()).await;
        assert_eq!(screen.viewer(), Viewer::Guest);
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn leaving_the_data_behind_goes_on_with_the_same_items_and_nobodys_data() {
    tell(async {
        let (ana, screen) = ana().await;
        let (skus, before) = (screen.skus(), ana.truth("ana").await);
        let id = screen.cart.id();
        screen.cart.leave_people_behind();
        screen
            .until("another cart", |screen| screen.cart.id().is_some_and(|now| Some(now) != id))
            .await;
        screen.until("it opens", |screen| !screen.is_loading()).await;
        assert_eq!(screen.skus(), skus);
        assert_eq!(*screen.people(), People::default());
        assert_eq!(screen.cart.linked_id(), None);
        assert!(ana.env.forgot_link.get(), "a reload goes on with it, too");
        assert_eq!(ana.truth("ana").await, before, "whoever has the link keeps the old one");
    });
}

#[test]
fn data_that_cannot_be_left_behind_is_told_and_the_cart_stays() {
    tell(async {
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
    tell(async {
        let (_, screen) = ana().await;
        let id = screen.cart.id();
        screen.sets(COFFEE, 3);
        screen.cart.leave_people_behind();
        screen
            .until("another cart", |screen| screen.cart.id().is_some_and(|now| Some(now) != id))
            .await;
        screen.until("it opens", |screen| !screen.is_loading()).await;
        assert_eq!(screen.quantity(COFFEE), 3);
    });
}

#[test]
fn a_page_for_operators_makes_one_of_whoever_is_there() {
    tell(async {
        let somebody = somebody();
        let options = Options { is_operator: true, ..Options::default() };
        let screen = somebody.starts_as(Ok(None), options);
        screen.until("it opens", |screen| !screen.is_loading()).await;
        assert_eq!(screen.viewer(), Viewer::Operator);
        assert!(!screen.cart.is_to_complete());
    });
}

#[test]
fn a_cart_that_the_store_prepared_is_to_be_completed_until_the_visitor_goes_back_to_their_own() {
    tell(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let id = fixtures::id(&bruno.cart_of("operator").await);
        let link = Link { id, day: None, mode: LinkMode::Complete };
        let screen = bruno.starts_as(Ok(Some(link)), Options::default());
        screen.until("it opens", |screen| !screen.is_loading()).await;
        assert!(screen.cart.is_to_complete());
        screen.cart.back_to_own();
        screen.until("it opens", |screen| !screen.is_loading()).await;
        assert!(!screen.cart.is_to_complete());
    });
}

#[test]
fn data_that_came_since_it_was_asked_who_is_signed_in_stays_hidden_until_it_is_asked() {
    tell(async {
        // Bruno's own cart has nobody's data in it: nobody had to be asked for.
        let visitor = somebody();
        visitor.settings(json!({ "completeOnRead": false })).await;
        visitor.opens(None).await.closes();
        let bruno = visitor.signs_in_with_this_cart_as("bruno").await;
        let screen = bruno.opens(None).await;
        for sku in [COFFEE, TEA] {
            let (sku, seller) = (SkuId::new(sku.to_owned()), SellerId::new("1".to_owned()));
            screen.cart.add_items(vec![NewItem { sku, seller, quantity: 1 }]);
        }
        screen.until_settled().await;
        assert_eq!(asked_who(&bruno.requests().await), 0);

        bruno.hold("items/update");
        screen.sets(COFFEE, 2);
        screen.sets(TEA, 2);
        moment().await;
        // Somebody else fills in theirs.
        let id = screen.cart.id().expect("a cart").expose_for_url().to_owned();
        let theirs = json!({ "email": "outra@example.com", "firstName": "Outra" });
        bruno.writes_cart_elsewhere(&id, "attachments/clientProfileData", theirs).await;
        // The answers to both come, without a look between them.
        bruno.release();
        bruno.hold("/api/sessions");
        screen.until("the data is there", |screen| screen.masked_fields() > 0).await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        bruno.release();
        pass(10.0).await;
        assert_eq!(screen.clear_data(), [] as [&str; 0], "it is not Bruno's");
    });
}

#[test]
fn whoever_signed_in_elsewhere_keeps_the_cart_that_is_theirs_by_now() {
    tell(async {
        let (ana, screen) = ana().await;
        // In another window of this browser; the store makes his cart its own.
        let bruno = ana.clone().signs_in_as("bruno").await;
        let his = bruno.cart_cookie();
        screen.cart.look_again();
        screen
            .until("somebody else is known", |screen| {
                !screen.is_loading() && screen.viewer() == Viewer::Guest
            })
            .await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        assert_eq!(bruno.cart_cookie(), his);
    });
}

#[test]
fn data_that_nobody_confirms_goes_soon_after_somebody_came_back() {
    tell(async {
        let (ana, screen) = ana().await;
        ana.hold("/api/");
        screen.cart.look_again();
        pass(1.9).await;
        moment().await;
        assert!(!screen.clear_data().is_empty());
        pass(0.2).await;
        moment().await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        ana.release();
        screen.until("it is clear again", |screen| !screen.clear_data().is_empty()).await;
    });
}
