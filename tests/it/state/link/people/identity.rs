//! Who sees the data: the owner, and nobody whose sign-in does not fit the cart.

use serde_json::{Value, json};
use shared_cart::domain::cart::Viewer;
use shared_cart::domain::cart::change::NewItem;
use shared_cart::domain::ids::{SellerId, SkuId};

use super::{ana, asked_who, hidden};
use crate::state::COFFEE;
use crate::support::person::{Person, somebody};
use crate::support::screen::{let_tasks_run, pass, run};

/// Something else by the same seller.
const TEA: &str = "1004";

#[test]
fn the_owner_sees_their_data_once_the_store_said_that_it_is_them() {
    run(async {
        let (ana, screen) = ana().await;
        assert!(screen.clear_data().contains(&"ana.souza@example.com".to_owned()));
        assert_eq!(screen.viewer(), Viewer::Owner);
        assert_eq!(asked_who(&ana.requests().await), 1);
    });
}

#[test]
fn the_session_is_read_only_for_those_who_may_see_data() {
    run(async {
        let visitor = somebody();
        visitor.opens_cart_of("ana").await;
        pass(600.0).await;
        assert_eq!(asked_who(&visitor.requests().await), 0);
    });
}

/// The next questions who is signed in fail.
async fn sessions_fail(person: &Person) {
    person.fail_next(json!({ "status": 503, "path": "/api/sessions", "count": 1000 })).await;
}

#[test]
fn data_stays_hidden_until_the_store_says_who_is_signed_in() {
    run(async {
        let ana = somebody().signs_in_as("ana").await;
        ana.fail_next(json!({ "status": 503, "path": "/api/sessions", "count": 2 })).await;
        let screen = ana.opens_cart_of("ana").await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        assert_eq!(screen.viewer(), Viewer::OwnerSignedOut, "not somebody else");
        screen.until("it is clear", |screen| !screen.clear_data().is_empty()).await;
        assert_eq!(screen.viewer(), Viewer::Owner);
    });
}

#[test]
fn the_last_answer_of_the_store_holds_while_it_gives_none() {
    run(async {
        let (ana, screen) = ana().await;
        sessions_fail(&ana).await;
        ana.forget_requests().await;
        pass(600.0).await;
        assert!(asked_who(&ana.requests().await) > 2, "it was asked meanwhile");
        assert!(screen.clear_data().contains(&"ana.souza@example.com".to_owned()));
        // Another cart of the same element.
        screen.cart.open();
        screen.until("it is open", |screen| !screen.is_loading()).await;
        assert!(screen.clear_data().contains(&"ana.souza@example.com".to_owned()));
    });
}

#[test]
fn what_was_hidden_stays_hidden_while_the_store_gives_no_answer() {
    run(async {
        let (ana, screen) = ana().await;
        sessions_fail(&ana).await;
        screen.cart.hide_people();
        screen.cart.refresh();
        pass(600.0).await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn whoever_comes_back_sees_nothing_that_the_store_does_not_confirm() {
    run(async {
        let (ana, screen) = ana().await;
        sessions_fail(&ana).await;
        screen.cart.refresh();
        pass(600.0).await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn an_answer_about_who_was_signed_in_ends_with_signing_out() {
    run(async {
        let (ana, screen) = ana().await;
        let id = ana.cart_of("ana").await;
        let as_before = ana.stored_cart("ana").await;
        let mut signed_out = as_before.clone();
        signed_out["loggedIn"] = json!(false);
        ana.serve(&id, signed_out).await;
        hidden(&screen).await;
        // Somebody else signs in, and the cart is as it was (known issue 442267).
        sessions_fail(&ana).await;
        let mut signed_in = as_before;
        signed_in["loggedIn"] = json!(true);
        signed_in["canEditData"] = json!(true);
        ana.serve(&id, signed_in).await;
        pass(600.0).await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn signing_in_as_somebody_else_in_another_tab_hides_the_data() {
    run(async {
        let (ana, screen) = ana().await;
        ana.clone().signs_in_with_this_cart_as("bruno").await;
        // The store leaves the cart as it was, for everybody who has it: its flags say nothing.
        let id = ana.cart_of("ana").await;
        let mut as_before = ana.stored_cart("ana").await;
        as_before["loggedIn"] = json!(true);
        as_before["canEditData"] = json!(true);
        ana.serve(&id, as_before).await;
        screen.cart.refresh();
        hidden(&screen).await;
        assert_eq!(screen.viewer(), Viewer::SignedInAsAnother);
    });
}

#[test]
fn signing_out_in_another_tab_hides_the_data_with_the_next_look() {
    run(async {
        let (ana, screen) = ana().await;
        ana.control("POST", "/_sandbox/logout", Value::Null).await;
        screen.cart.refresh();
        hidden(&screen).await;
        assert_eq!(screen.viewer(), Viewer::OwnerSignedOut);
    });
}

#[test]
fn a_session_that_ends_while_the_page_is_in_sight_is_noticed() {
    run(async {
        let (ana, screen) = ana().await;
        ana.control("POST", "/_sandbox/logout", Value::Null).await;
        hidden(&screen).await;
    });
}

#[test]
fn new_data_stays_hidden_until_the_session_is_read_again() {
    run(async {
        // Bruno's own cart has nobody's data in it: nobody had to be asked for.
        let visitor = somebody();
        visitor.settings(json!({ "completeOnRead": false })).await;
        visitor.opens(None).await.closes();
        let bruno = visitor.signs_in_with_this_cart_as("bruno").await;
        let screen = bruno.opens(None).await;
        for sku in [COFFEE, TEA] {
            let (sku, seller) = (SkuId::new(sku.to_owned()), SellerId::new("1".to_owned()));
            screen.adds(vec![NewItem { sku, seller, quantity: 1 }]);
        }
        screen.until_settled().await;
        assert_eq!(asked_who(&bruno.requests().await), 0);

        bruno.hold("items/update");
        screen.sets(COFFEE, 2);
        screen.sets(TEA, 2);
        let_tasks_run().await;
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
    run(async {
        let (ana, screen) = ana().await;
        // In another window of this browser; the store makes his cart its own.
        let bruno = ana.clone().signs_in_as("bruno").await;
        let his = bruno.cart_cookie();
        screen.cart.refresh();
        screen
            .until("somebody else is known", |screen| {
                !screen.is_loading() && screen.viewer() == Viewer::Guest
            })
            .await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        assert_eq!(bruno.cart_cookie(), his);
    });
}
