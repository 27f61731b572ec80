//! Copying a shared cart to one's own: reported for each line, and undone to exactly the cart from
//! before.

use serde_json::{Value, json};
use shared_cart::domain::cart::missing::LeftOut;
use shared_cart::state::cart_state::{CopyOutcome, Editing, LookOnly};

use crate::state::{CHEESE, COFFEE, JAM, MUG, TEAPOT};
use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, run};

/// Bruno, whose own cart holds ground coffee (1004, one unit) and an item of Casa Norte (1031,
/// two).
async fn bruno() -> Person {
    somebody().signs_in_as("bruno").await
}

/// Opens Ana's cart and copies its lines.
async fn copies(bruno: &Person) -> Screen {
    let screen = bruno.opens_cart_of("ana").await;
    bruno.forget_requests().await;
    screen.cart.copy_to_own();
    screen.until_loaded().await;
    screen.until_settled().await;
    screen
}

#[track_caller]
fn outcome(screen: &Screen, sku: &str) -> CopyOutcome {
    let copied = screen.copied().expect("a report");
    let line = copied.iter().find(|(copied, _)| copied == sku);
    line.unwrap_or_else(|| panic!("nothing of {sku} in {copied:?}")).1.clone()
}

/// The lines of somebody's cart as the store keeps them, without unique ids.
async fn lines(person: &Person, owner: &str) -> Vec<Value> {
    let truth = person.stored_cart(owner).await;
    let items = truth["items"].as_array().expect("items").iter();
    let essence = |item: &Value| json!([item["id"], item["quantity"], item["attachments"]]);
    items.map(essence).collect()
}

#[test]
fn every_line_is_added_to_the_own_cart_which_comes_on_the_screen() {
    run(async {
        let bruno = bruno().await;
        let anas = bruno.stored_cart("ana").await;
        let screen = copies(&bruno).await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&bruno.cart_of("bruno").await)));
        assert_eq!(screen.editing(), Editing::Allowed);
        for sku in [COFFEE, JAM, CHEESE, MUG] {
            assert_eq!(outcome(&screen, sku), CopyOutcome::Added, "{sku}");
        }
        assert_eq!(screen.quantity(COFFEE), 2);
        let engraving = &screen.line(MUG).item.attachments[0].content;
        assert!(engraving.iter().any(|(_, text)| text == "Bom dia"), "as it was: {engraving:?}");
        assert_eq!(screen.quantity("1004"), 1, "what was there stays");
        assert_eq!(bruno.stored_cart("ana").await, anas, "the shared cart stays as it is");
    });
}

#[test]
fn the_stores_gifts_are_not_copied() {
    run(async {
        let screen = copies(&bruno().await).await;
        let copied = screen.copied().expect("a report");
        assert!(copied.iter().all(|(sku, _)| sku != crate::state::GIFT), "{copied:?}");
    });
}

#[test]
fn what_the_own_cart_had_already_is_joined_and_told() {
    run(async {
        let bruno = bruno().await;
        bruno.adds_elsewhere("bruno", COFFEE, "1", 3).await;
        let screen = copies(&bruno).await;
        assert_eq!(outcome(&screen, COFFEE), CopyOutcome::Joined(5));
        assert_eq!(screen.quantity(COFFEE), 5);
    });
}

#[test]
fn what_the_store_has_too_little_of_is_told_with_how_many_came() {
    run(async {
        let bruno = bruno().await;
        bruno.adds_elsewhere("bruno", COFFEE, "1", 39).await;
        let screen = copies(&bruno).await;
        assert_eq!(outcome(&screen, COFFEE), CopyOutcome::OnlyAdded(1), "of 40");
        assert_eq!(screen.quantity(COFFEE), 40);
    });
}

#[test]
fn what_cannot_be_added_is_told_with_the_reason() {
    run(async {
        let screen = copies(&bruno().await).await;
        let outcome = outcome(&screen, TEAPOT);
        assert!(matches!(outcome, CopyOutcome::Refused(_)), "{outcome:?}");
        assert!(screen.find(TEAPOT).is_none());
    });
}

/// Puts a basket with a drink and a wrapping into Ana's cart.
async fn basket_in_anas_cart(person: &Person) {
    let drink = json!({ "assemblyId": "Bebida", "id": "1001", "quantity": 1, "seller": "1" });
    let basket = json!({ "id": "1048", "quantity": 1, "seller": "1", "options": [drink] });
    person.writes_elsewhere("ana", "items", json!({ "orderItems": [basket] })).await;
    let lines = person.stored_quantities("ana").await;
    let at = lines.iter().position(|(sku, _)| sku == "1048").expect("the basket");
    let wrapping = json!({ "id": "5", "info": null });
    person.writes_elsewhere("ana", &format!("items/{at}/offerings"), wrapping).await;
}

#[test]
fn services_and_options_are_copied_with_their_line() {
    run(async {
        let bruno = bruno().await;
        basket_in_anas_cart(&bruno).await;
        let screen = copies(&bruno).await;
        assert_eq!(outcome(&screen, "1048"), CopyOutcome::Added);
        let basket = screen.line("1048").item;
        assert!(basket.has_services());
        assert_eq!(basket.parts.len(), 1);
        screen.cart.undo_copy();
        screen.until_settled().await;
        assert!(screen.find("1048").is_none());
    });
}

#[test]
fn what_a_line_is_copied_without_is_named_in_the_report() {
    run(async {
        let bruno = bruno().await;
        basket_in_anas_cart(&bruno).await;
        let refused =
            json!({ "status": 400, "code": "CHK0022", "path": "/offerings", "count": 20 });
        bruno.fail_next(refused).await;
        let screen = copies(&bruno).await;
        let named = LeftOut::Named("Embrulho para presente".into());
        assert_eq!(outcome(&screen, "1048"), CopyOutcome::Incomplete(vec![named]));
        assert_eq!(outcome(&screen, COFFEE), CopyOutcome::Added, "the others are whole");
    });
}

#[test]
fn undoing_a_copy_leaves_exactly_the_cart_from_before() {
    run(async {
        let bruno = bruno().await;
        bruno.adds_elsewhere("bruno", COFFEE, "1", 3).await;
        let (own, before) = (bruno.stored_cart("bruno").await, lines(&bruno, "bruno").await);
        let screen = copies(&bruno).await;
        assert_ne!(lines(&bruno, "bruno").await, before);

        screen.cart.undo_copy();
        screen.until_settled().await;
        assert_eq!(lines(&bruno, "bruno").await, before);
        assert_eq!(bruno.stored_cart("bruno").await["value"], own["value"]);
        assert_eq!(screen.copied(), None);
    });
}

#[test]
fn a_copy_can_be_undone_before_all_of_it_is_through() {
    run(async {
        let bruno = bruno().await;
        let before = lines(&bruno, "bruno").await;
        let screen = bruno.opens_cart_of("ana").await;
        bruno.hold("/items");
        screen.cart.copy_to_own();
        screen.until_loaded().await;
        screen.cart.undo_copy();
        bruno.release();
        screen.until_settled().await;
        assert_eq!(lines(&bruno, "bruno").await, before);
    });
}

#[test]
fn what_was_in_doubt_while_it_was_copied_is_copied_once() {
    run(async {
        let bruno = bruno().await;
        bruno.fail_next(json!({ "drop": "after", "path": "/items" })).await;
        bruno.fail_next(json!({ "status": 500, "path": "/items", "count": 2 })).await;
        let screen = copies(&bruno).await;
        assert_eq!(outcome(&screen, COFFEE), CopyOutcome::Added);
        let quantities = [COFFEE, JAM, CHEESE, MUG].map(|sku| screen.quantity(sku));
        assert_eq!(quantities, [2, 3, 3, 1]);
    });
}

#[test]
fn the_report_can_be_put_away_and_the_shared_cart_opened_again() {
    run(async {
        let bruno = bruno().await;
        let screen = copies(&bruno).await;
        screen.cart.dismiss_copy();
        assert_eq!(screen.copied(), None);
        assert_eq!(screen.quantity(COFFEE), 2, "what was copied stays");
        screen.closes();
        let screen = bruno.opens_cart_of("ana").await;
        let looks_only = Editing::LookOnly(LookOnly::Chosen);
        assert_eq!(screen.editing(), looks_only, "they have answered the question");
        screen.cart.join();
        assert_eq!(screen.editing(), Editing::Allowed, "they may still join it");
    });
}
