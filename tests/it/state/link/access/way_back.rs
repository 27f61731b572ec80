//! The way back to one's own cart, where another script of the page made the shared cart that of
//! the browser, as vtex.js does.

use serde_json::json;
use shared_cart::api::request::Credentials;
use shared_cart::state::cart_state::Editing;

use crate::state::COFFEE;
use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{pass, run};

/// The store's own script reads a cart with cookies.
async fn vtex_js_reads(person: &Person, id: &str) {
    let request = fixtures::order_form_request(&fixtures::id(id), Credentials::SameOrigin);
    let answer = person.transport()(request).await;
    assert!(answer.is_ok(), "the store answers");
    assert_eq!(person.cart_cookie().as_deref(), Some(["__ofid=", id].concat().as_str()));
}

#[test]
fn the_way_back_is_there_after_another_script_took_the_cart() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let (own, linked) = (bruno.cart_of("bruno").await, bruno.cart_of("ana").await);
        bruno.opens(Some(&linked)).await;
        vtex_js_reads(&bruno, &linked).await;

        let screen = bruno.opens(Some(&linked)).await;
        assert!(screen.has_own_cart(), "after a reload");
        assert_eq!(screen.editing(), Editing::AskFirst);
        screen.cart.back_to_own();
        screen.until_loaded().await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&own)));
        assert_eq!(bruno.cart_cookie(), Some(["__ofid=", &own].concat()));
    });
}

#[test]
fn changes_after_that_leave_the_own_cart_alone() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let linked = bruno.cart_of("ana").await;
        let own = bruno.stored_cart("bruno").await;
        bruno.opens(Some(&linked)).await;
        vtex_js_reads(&bruno, &linked).await;

        let screen = bruno.opens(Some(&linked)).await;
        screen.cart.join();
        screen.sets(COFFEE, 5);
        screen.until_settled().await;
        assert_eq!(bruno.stored_cart("bruno").await, own);
        assert_eq!(bruno.writes().await[0]["credentialed"], json!(false), "still as a guest");
    });
}

#[test]
fn the_own_cart_stays_after_another_script_takes_the_shared_one_again() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let (own, linked) = (bruno.cart_of("bruno").await, bruno.cart_of("ana").await);
        let screen = bruno.opens(Some(&linked)).await;
        screen.cart.back_to_own();
        screen.until_loaded().await;
        vtex_js_reads(&bruno, &linked).await;
        pass(5.0).await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&own)));
        assert_eq!(bruno.cart_cookie(), Some(["__ofid=", &own].concat()));
    });
}
