//! Quantities: shown at once, sent one at a time, and capped with a reason.

use serde_json::json;
use shared_cart::domain::cart::quantity::MAX_QUANTITY;
use shared_cart::domain::notice::{Announcement, Refusal};

use crate::state::{CHEESE, COFFEE, JAM};
use crate::support::screen::{guest_at_cart_of, let_tasks_run, run};

#[test]
fn a_change_is_shown_before_the_store_has_answered() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let total = screen.summary().value;
        guest.hold("items/update");

        screen.sets(COFFEE, 5);

        assert_eq!(screen.quantity(COFFEE), 5);
        assert_eq!(screen.unit_count(), 13);
        assert!(screen.line(COFFEE).busy && !screen.line(JAM).busy);
        assert!(screen.is_busy());
        assert_eq!(screen.summary().value, total, "the total is the store's to tell");

        guest.release();
        screen.until_settled().await;
        assert_eq!(screen.quantity(COFFEE), 5);
        assert!(!screen.line(COFFEE).busy);
        assert_ne!(screen.summary().value, total);
        let name = screen.line(COFFEE).item.name.clone();
        assert_eq!(screen.announced(), Some(Announcement::QuantityIs { name, quantity: 5 }));
    });
}

#[test]
fn the_owner_sees_what_the_guest_changed() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.sets(JAM, 6);
        screen.until_settled().await;
        let owner = guest.somebody_else().signs_in_as("ana").await.opens(None).await;
        assert_eq!(owner.quantity(JAM), 6);
        assert_eq!(owner.summary().value, screen.summary().value);
    });
}

#[test]
fn the_request_names_the_line_by_where_it_stands() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.sets(CHEESE, 4);
        screen.until_settled().await;
        let writes = guest.writes().await;
        assert_eq!(writes.len(), 1);
        assert_eq!(writes[0]["body"]["orderItems"], json!([{ "index": 2, "quantity": 4 }]));
    });
}

#[test]
fn rapid_changes_of_one_line_collapse_into_the_last() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("items/update");
        for quantity in 3..=9 {
            screen.sets(COFFEE, quantity);
            assert_eq!(screen.quantity(COFFEE), quantity);
        }
        guest.release();
        screen.until_settled().await;
        let writes = guest.writes().await;
        let sent: Vec<_> =
            writes.iter().map(|write| write["body"]["orderItems"][0]["quantity"].clone()).collect();
        assert_eq!(sent, [json!(3), json!(9)], "the first was on its way");
        assert_eq!(screen.quantity(COFFEE), 9);
    });
}

#[test]
fn changes_go_out_one_at_a_time() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("items/update");
        screen.sets(COFFEE, 3);
        screen.sets(JAM, 4);
        screen.sets(CHEESE, 5);
        let_tasks_run().await;
        assert_eq!(guest.writes().await.len(), 1, "the first is not answered");
        guest.release();
        screen.until_settled().await;
        assert_eq!(guest.writes().await.len(), 3);
        let shown = [COFFEE, JAM, CHEESE].map(|sku| screen.quantity(sku));
        assert_eq!(shown, [3, 4, 5]);
    });
}

#[test]
fn more_than_there_is_becomes_what_there_is_with_the_reason() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, 99);
        screen.until_settled().await;
        assert_eq!(screen.quantity(COFFEE), 40);
        assert_eq!(screen.refusal(COFFEE), Some(Refusal::OnlyAvailable(40)));
        let name = Some(screen.line(COFFEE).item.name.clone());
        let said = Announcement::Refused(name, Refusal::OnlyAvailable(40));
        assert_eq!(screen.announced(), Some(said));

        screen.sets(COFFEE, 3);
        assert_eq!(screen.refusal(COFFEE), None, "a new change is a new chance");
    });
}

#[test]
fn a_quantity_has_an_end() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.sets(COFFEE, u32::MAX);
        assert_eq!(screen.quantity(COFFEE), MAX_QUANTITY);
        screen.until_settled().await;
        let writes = guest.writes().await;
        assert_eq!(writes[0]["body"]["orderItems"][0]["quantity"], MAX_QUANTITY);
    });
}

#[test]
fn a_quantity_that_is_typed_as_no_number_is_refused_beside_the_line() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        for text in ["1,5", "1.5", "abc", "-3", "1e3", ""] {
            screen.cart.type_quantity(&screen.key(COFFEE), text);
            assert_eq!(screen.refusal(COFFEE), Some(Refusal::NoWholeNumber), "{text}");
            let name = Some(screen.line(COFFEE).item.name.clone());
            let said = Announcement::Refused(name, Refusal::NoWholeNumber);
            assert_eq!(screen.announced(), Some(said));
        }
        assert!(guest.writes().await.is_empty());
        screen.cart.type_quantity(&screen.key(COFFEE), "٣");
        screen.until_settled().await;
        assert_eq!((screen.quantity(COFFEE), screen.refusal(COFFEE)), (3, None));
        screen.cart.type_quantity(&screen.key(COFFEE), "0");
        screen.until_settled().await;
        assert!(screen.find(COFFEE).is_none());
    });
}
