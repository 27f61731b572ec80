//! Opening a link: what each visitor sees, and that it only reads.

use serde_json::{Value, json};
use shared_cart::domain::cart::Viewer;
use shared_cart::domain::notice::Announcement;

use crate::state::{CHEESE, COFFEE, GIFT, JAM, MUG, TEAPOT};
use crate::support::fixtures;
use crate::support::person::somebody;
use crate::support::screen::{guest_at_cart_of, run};

#[test]
fn before_the_first_answer_the_cart_is_loading_and_not_empty() {
    run(async {
        let guest = somebody();
        guest.hold("orderForm");
        let id = guest.cart_of("ana").await;
        let screen = guest.starts_to_open(Some(&id));
        for _ in 0..50 {
            assert!(screen.is_loading());
            tokio::task::yield_now().await;
        }
        guest.release();
        screen.until_loaded().await;
        assert!(!screen.open().lines.is_empty());
    });
}

#[test]
fn a_link_shows_every_line_with_those_that_cannot_be_bought_apart() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        assert_eq!(screen.skus(), [COFFEE, JAM, CHEESE, MUG, GIFT]);
        let last = screen.lines().pop().expect("a line");
        assert_eq!(last.item.sku.as_str(), TEAPOT);
        assert!(!last.item.is_available() && screen.line(GIFT).item.is_gift);
        assert_eq!(screen.announced(), Some(Announcement::Loaded(10)));
    });
}

#[test]
fn the_total_is_the_stores() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let truth = guest.stored_cart("ana").await;
        let summary = screen.summary();
        assert_eq!(json!(summary.value.cents()), truth["value"]);
        let rows: Vec<Value> =
            summary.totalizers.iter().map(|row| json!([row.id, row.value.cents()])).collect();
        let theirs: Vec<Value> = truth["totalizers"]
            .as_array()
            .expect("totalizers")
            .iter()
            .map(|row| json!([row["id"], row["value"]]))
            .collect();
        assert_eq!(rows, theirs);
    });
}

#[test]
fn a_guest_sees_masks_and_no_clear_value() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        assert_eq!(screen.viewer(), Viewer::Guest);
        assert!(screen.masked_fields() > 8);
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn masks_of_the_older_generation_hide_as_much() {
    run(async {
        let guest = somebody();
        guest.settings(json!({ "maskGeneration": "legacy" })).await;
        let screen = guest.opens_cart_of("ana").await;
        assert!(screen.masked_fields() > 8);
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn the_owner_who_opens_their_own_link_sees_their_data() {
    run(async {
        let screen = somebody().signs_in_as("ana").await.opens_cart_of("ana").await;
        assert_eq!(screen.viewer(), Viewer::Owner);
        let data = screen.clear_data();
        for text in ["Ana Beatriz", "ana.souza@example.com", "Avenida Paulista", "01310-100"] {
            assert!(data.iter().any(|shown| shown == text), "{text}");
        }
        assert_eq!(screen.masked_fields(), 0);
    });
}

#[test]
fn the_owner_without_a_link_sees_their_cart_and_can_share_it() {
    run(async {
        let ana = somebody().signs_in_as("ana").await;
        let screen = ana.opens(None).await;
        assert_eq!(screen.viewer(), Viewer::Owner);
        let id = screen.cart.id().expect("an id to share");
        assert_eq!(id, fixtures::id(&ana.cart_of("ana").await));
    });
}

#[test]
fn the_owner_who_is_not_signed_in_sees_masks_in_their_own_cart() {
    run(async {
        // The browser that Carla typed her data into, without an account.
        let screen = somebody().signs_in_as("carla").await.opens(None).await;
        assert_eq!(screen.viewer(), Viewer::OwnerSignedOut);
        assert!(screen.masked_fields() > 8);
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn a_first_purchase_that_the_api_sends_in_clear_is_masked_for_a_guest() {
    run(async {
        let guest = somebody();
        let id = guest.cart_of("carla").await;
        let screen = guest.opens(Some(&id)).await;
        assert_eq!(screen.viewer(), Viewer::Guest);
        assert!(screen.masked_fields() > 8);
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn a_guest_with_an_account_is_a_guest() {
    run(async {
        let screen = somebody().signs_in_as("bruno").await.opens_cart_of("ana").await;
        assert_eq!(screen.viewer(), Viewer::Guest);
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn an_operator_is_told_apart_and_sees_no_data_of_the_customer() {
    run(async {
        let screen = somebody().signs_in_as("operator").await.opens_cart_of("ana").await;
        assert_eq!(screen.viewer(), Viewer::Operator);
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn opening_a_link_only_reads_and_takes_over_no_cart() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let before =
            (bruno.stored_cart("ana").await, bruno.stored_cart("bruno").await, bruno.cart_cookie());
        bruno.forget_requests().await;

        bruno.opens_cart_of("ana").await.until_settled().await;

        let requests = bruno.requests().await;
        let id = bruno.cart_of("ana").await;
        let seen: Vec<Value> = requests
            .iter()
            .map(|entry| json!([entry["path"], entry["query"], entry["credentialed"]]))
            .collect();
        let api = "/api/checkout/pub/orderForm";
        assert_eq!(
            seen,
            [
                json!([format!("{api}/{id}"), "disableAutoCompletion=true", false]),
                json!([api, "disableAutoCompletion=true", true]),
                // Who is signed in, because somebody is: it may be the buyer.
                json!(["/api/sessions", "items=profile.email,profile.isAuthenticated", true]),
            ]
        );
        let after =
            (bruno.stored_cart("ana").await, bruno.stored_cart("bruno").await, bruno.cart_cookie());
        assert_eq!(before, after);
    });
}

#[test]
fn a_signed_in_guest_leaves_an_empty_cart_without_a_profile() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let screen = bruno.opens_cart_of("visitor").await;
        assert!(screen.open().lines.is_empty());
        let truth = bruno.stored_cart("visitor").await;
        assert_eq!(truth["clientProfileData"]["email"], Value::Null);
    });
}

#[test]
fn a_visitor_without_a_cart_opens_an_empty_one() {
    run(async {
        let newcomer = somebody();
        let screen = newcomer.opens(None).await;
        assert!(screen.open().lines.is_empty());
        assert_eq!(screen.announced(), Some(Announcement::Loaded(0)));
        assert!(newcomer.cart_cookie().is_some(), "as on any page of the store");
    });
}

#[test]
fn the_link_opens_while_the_visitors_own_cart_cannot_be_read() {
    run(async {
        let guest = somebody().signs_in_as("bruno").await;
        let id = guest.cart_of("ana").await;
        guest.delay_past_timeout("/pub/orderForm?disableAutoCompletion=true");
        let screen = guest.opens(Some(&id)).await;
        assert_eq!(screen.viewer(), Viewer::Guest);
    });
}
