//! Which cart is the browser's own: the one that its cookie names, which another window can change.
//! A page that shows one never makes it the browser's own again.

use serde_json::{Value, json};
use shared_cart::domain::cart::Viewer;
use shared_cart::domain::problem::Problem;

use crate::state::COFFEE;
use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, let_tasks_run, pass, run};

/// Ana, and her own cart on the screen.
async fn ana() -> (Person, Screen) {
    let ana = somebody().signs_in_as("ana").await;
    let screen = ana.opens(None).await;
    (ana, screen)
}

/// The cookie that names this cart, as `Person::cart_cookie` gives it.
#[expect(clippy::unnecessary_wraps, reason = "it is compared with a cookie that may be missing")]
fn cookie_of(id: &str) -> Option<String> {
    Some(["__ofid=", id].concat())
}

/// In another window of this browser the cart is ordered, and the store's next page has a new one.
async fn is_ordered_in_another_window(person: &Person) -> Option<String> {
    let cookie = person.cart_cookie().expect("a cart");
    person.pays(cookie.trim_start_matches("__ofid=")).await;
    person.in_another_tab().opens(None).await.closes();
    let new = person.cart_cookie();
    assert_ne!(new, Some(cookie), "the store begins a new cart");
    new
}

/// Whether a request with cookies read the cart that it named.
fn named_with_cookies(request: &Value) -> bool {
    let path = request["path"].as_str().unwrap_or_default();
    let own = "/api/checkout/pub/orderForm";
    request["credentialed"] == true && path.starts_with(own) && path != own
}

#[test]
fn an_own_cart_is_read_again_without_its_id_and_completes_nothing() {
    run(async {
        let (ana, _) = ana().await;
        ana.forget_requests().await;
        pass(120.0).await;
        let mut requests = ana.requests().await;
        requests.retain(|request| request["path"] != "/api/sessions");
        assert!(requests.len() > 3);
        for request in requests {
            assert_eq!(request["path"], "/api/checkout/pub/orderForm");
            assert_eq!(request["query"], "disableAutoCompletion=true");
        }
    });
}

#[test]
fn opening_ones_own_cart_leaves_its_data_empty() {
    run(async {
        let visitor = somebody();
        visitor.opens(None).await.closes();
        let bruno = visitor.signs_in_with_this_cart_as("bruno").await;
        let screen = bruno.opens(None).await;
        pass(60.0).await;
        let id = screen.cart.id().expect("a cart").expose_for_url().to_owned();
        let path = format!("/_sandbox/orderForm/{id}");
        let stored = bruno.control("GET", &path, Value::Null).await;
        assert_eq!(stored["clientProfileData"]["email"], Value::Null);
    });
}

#[test]
fn after_an_order_in_another_window_the_new_cart_stays_the_browsers() {
    for kind in ["empty", "newCart", "error", "notFound"] {
        run(async {
            let (ana, screen) = ana().await;
            ana.settings(json!({ "orderedCart": kind })).await;
            let new = is_ordered_in_another_window(&ana).await;
            pass(5.0).await;
            assert_eq!(screen.problem(), Problem::OwnCartChanged, "{kind}");
            assert_eq!(screen.cart.id(), None, "nothing of the old one is there");
            pass(300.0).await;
            assert_eq!(ana.cart_cookie(), new, "{kind}");

            screen.cart.leave_link();
            screen.until_loaded().await;
            assert_eq!(screen.cart.id().map(|id| cookie_of(id.expose_for_url())), Some(new));
            assert!(screen.open().lines.is_empty());
        });
    }
}

#[test]
fn an_order_is_told_too_where_the_own_cart_came_by_a_link() {
    run(async {
        let ana = somebody().signs_in_as("ana").await;
        let screen = ana.opens_cart_of("ana").await;
        let new = is_ordered_in_another_window(&ana).await;
        pass(5.0).await;
        assert_eq!(screen.problem(), Problem::OwnCartChanged);
        screen.cart.leave_link();
        screen.until_loaded().await;
        assert_eq!(screen.cart.id().map(|id| cookie_of(id.expose_for_url())), Some(new));
        assert!(ana.env.forgot_link.get(), "a reload shows the same cart");
    });
}

#[test]
fn a_change_after_the_order_reaches_neither_cart() {
    run(async {
        let (ana, screen) = ana().await;
        let new = is_ordered_in_another_window(&ana).await;
        ana.forget_requests().await;
        screen.sets(COFFEE, 9);
        screen.until("it is told", |screen| screen.cart.id().is_none()).await;
        assert_eq!(screen.problem(), Problem::OwnCartChanged);
        assert_eq!(ana.writes().await.len(), 0);
        assert_eq!(ana.cart_cookie(), new);
    });
}

#[test]
fn whoever_signs_in_in_another_window_keeps_their_cart() {
    run(async {
        let (ana, screen) = ana().await;
        let bruno = ana.in_another_tab().signs_in_as("bruno").await;
        let his = cookie_of(&bruno.cart_of("bruno").await);
        assert_eq!(bruno.cart_cookie(), his);
        // Nobody touches the page of Ana; it is in sight beside the other window.
        pass(5.0).await;
        assert_eq!(screen.problem(), Problem::OwnCartChanged);
        pass(300.0).await;
        assert_eq!(bruno.cart_cookie(), his);

        screen.cart.leave_link();
        screen.until_loaded().await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&bruno.cart_of("bruno").await)));
    });
}

#[test]
fn a_cart_opened_as_oneself_is_given_up_when_the_browser_has_another() {
    run(async {
        let visitor = somebody().signs_in_as("bruno").await;
        let id = visitor.cart_of("ana").await;
        visitor.settings(json!({ "anonymousReads": "401" })).await;
        let screen = visitor.opens(Some(&id)).await;
        screen.cart.open_anyway();
        screen.until_loaded().await;
        assert_eq!(visitor.cart_cookie(), cookie_of(&id));
        pass(60.0).await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&id)), "it stays on the screen");
        let new = is_ordered_in_another_window(&visitor).await;
        pass(65.0).await;
        assert_eq!(screen.problem(), Problem::OwnCartChanged);
        assert_eq!(visitor.cart_cookie(), new);
    });
}

#[test]
fn going_back_takes_the_cart_that_is_the_browsers_by_now() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let screen = bruno.opens_cart_of("ana").await;
        assert!(screen.has_own_cart());
        let new = is_ordered_in_another_window(&bruno).await;
        screen.cart.back_to_own();
        screen.until_loaded().await;
        assert_eq!(screen.cart.id().map(|id| cookie_of(id.expose_for_url())), Some(new.clone()));
        pass(60.0).await;
        assert_eq!(bruno.cart_cookie(), new);
    });
}

#[test]
fn a_cart_that_one_went_back_to_is_made_the_browsers_own_once() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let (own, linked) = (bruno.cart_of("bruno").await, bruno.cart_of("ana").await);
        let screen = bruno.opens(Some(&linked)).await;
        // The store's own script reads the linked cart with cookies.
        let request = fixtures::order_form_request(
            &fixtures::id(&linked),
            shared_cart::api::request::Credentials::SameOrigin,
        );
        bruno.transport()(request).await.expect("an answer");
        screen.cart.back_to_own();
        screen.until_loaded().await;
        assert_eq!(bruno.cart_cookie(), cookie_of(&own));
        bruno.forget_requests().await;
        pass(30.0).await;
        let new = is_ordered_in_another_window(&bruno).await;
        screen.cart.open();
        screen.until_loaded().await;
        let_tasks_run().await;
        assert_eq!(bruno.cart_cookie(), new);
        assert!(!bruno.requests().await.iter().any(named_with_cookies));
        assert_eq!(screen.viewer(), Viewer::Owner);
    });
}
