//! Removing a line, and bringing it back as it was.

use serde_json::json;
use shared_cart::domain::notice::Announcement;

use crate::state::{CHEESE, COFFEE, JAM, MUG, TEAPOT};
use crate::support::screen::{guest_at_cart_of, run};

#[test]
fn a_removed_line_is_gone_at_once_and_can_be_brought_back() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let name = screen.line(JAM).item.name.clone();
        guest.hold("items/update");
        screen.removes(JAM);
        assert!(screen.find(JAM).is_none());
        let offer = screen.removed().expect("an offer to undo");
        let [removed] = offer.lines.as_slice() else { panic!("{offer:?}") };
        assert_eq!((removed.item.name.as_str(), removed.position), (name.as_str(), 1));
        guest.release();
        screen.until_settled().await;
        assert!(screen.find(JAM).is_none());
        assert_eq!(screen.announced(), Some(Announcement::Removed(Some(name))));
        assert!(screen.removed().is_some(), "nobody has to be quick");
    });
}

#[test]
fn a_quantity_of_nothing_is_a_removal() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.sets(JAM, 0);
        assert!(screen.removed().is_some());
        screen.until_settled().await;
        assert!(screen.find(JAM).is_none());
    });
}

#[test]
fn an_undone_removal_brings_the_quantity_and_the_engraving_back() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let before = screen.line(MUG).item;
        screen.removes(MUG);
        screen.until_settled().await;

        guest.hold("/items");
        screen.cart.undo_removal();
        assert!(screen.find(MUG).is_some(), "shown before the answer");
        assert!(screen.removed().is_none());
        guest.release();
        screen.until_settled().await;

        let after = screen.line(MUG).item;
        assert_eq!(after.quantity, before.quantity);
        assert_eq!(after.attachments, before.attachments);
        assert!(!after.attachments.is_empty());
        assert!(after.is_same_choice(&before));
        assert_eq!(screen.announced(), Some(Announcement::Restored(before.name.clone())));

        let writes = guest.writes().await;
        let sent = &writes[1]["body"]["orderItems"][0];
        assert_eq!(
            sent["attachments"][0]["content"],
            json!({ "texto": "Bom dia", "letra": "manuscrita" })
        );
    });
}

#[test]
fn an_undo_may_come_before_the_removal_is_answered() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let order = screen.skus();
        guest.hold("items/update");
        screen.removes(JAM);
        screen.cart.undo_removal();
        assert_eq!(screen.skus(), order, "where it was");
        guest.release();
        screen.until_settled().await;
        assert_eq!(screen.quantity(JAM), 3);
    });
}

#[test]
fn a_line_that_cannot_be_bought_can_be_removed() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.removes(TEAPOT);
        screen.until_settled().await;
        assert!(screen.find(TEAPOT).is_none());
    });
}

#[test]
fn bringing_back_what_is_out_of_stock_is_refused_and_can_be_tried_again() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.removes(TEAPOT);
        screen.until_settled().await;
        screen.cart.undo_removal();
        screen.until_settled().await;
        let said = screen.announced().expect("a word");
        assert!(matches!(said, Announcement::Refused(Some(_), _)), "{said:?}");
        assert!(screen.find(TEAPOT).is_none());
        assert!(screen.removed().is_some());
    });
}

#[test]
fn the_offer_to_undo_can_be_put_away() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.removes(COFFEE);
        screen.cart.dismiss_removal();
        screen.until_settled().await;
        assert!(screen.removed().is_none());
        screen.cart.undo_removal();
        screen.until_settled().await;
        assert_eq!(guest.writes().await.len(), 1);
    });
}

#[test]
fn a_cart_without_lines_is_empty() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        for sku in [COFFEE, JAM, CHEESE, MUG, TEAPOT] {
            screen.removes(sku);
        }
        screen.until_settled().await;
        assert!(screen.open().lines.is_empty(), "the gift went with what it was given for");
        assert_eq!(screen.summary().value.cents(), 0);
    });
}
