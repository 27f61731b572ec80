//! Adding items by their ids, as a theme does, and removing all lines at once.

use serde_json::json;
use shared_cart::domain::cart::change::NewItem;
use shared_cart::domain::ids::{SellerId, SkuId};
use shared_cart::domain::notice::{Announcement, Refusal};

use crate::state::{CHEESE, COFFEE, GIFT, JAM, MUG, TEAPOT};
use crate::support::screen::{Screen, guest_at_cart_of, run};

fn of(sku: &str, seller: &str, quantity: u32) -> NewItem {
    NewItem { sku: SkuId::new(sku), seller: SellerId::new(seller), quantity }
}

#[test]
fn something_that_is_added_comes_with_the_stores_answer() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.adds(vec![of("1008", "1", 2)]);
        assert!(screen.find("1008").is_none(), "nobody knows its name or price yet");
        assert!(screen.is_busy());
        screen.until_settled().await;
        assert_eq!(screen.quantity("1008"), 2);
        let name = screen.line("1008").item.name.clone();
        assert_eq!(screen.announced(), Some(Announcement::Added(Some(name))));
        assert_eq!(screen.news(), [], "one's own change is no news");
    });
}

#[test]
fn several_things_are_added_one_after_the_other() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.adds(vec![of("1008", "1", 2), of("1010", "hortadavila", 1)]);
        screen.until_settled().await;
        assert_eq!((screen.quantity("1008"), screen.quantity("1010")), (2, 1));
        assert_eq!(guest.writes().await.len(), 2);
    });
}

#[test]
fn more_of_what_is_there_joins_its_line() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        screen.adds(vec![of(COFFEE, "1", 3)]);
        screen.until_settled().await;
        assert_eq!(screen.quantity(COFFEE), 5);
    });
}

/// Why the store does not add something.
async fn refused(screen: &Screen, item: NewItem) -> Option<Refusal> {
    screen.adds(vec![item]);
    assert_eq!(screen.other_refusal(), None, "a new change is a new chance");
    screen.until_settled().await;
    screen.other_refusal()
}

#[test]
fn what_the_store_does_not_know_is_refused_in_its_words() {
    run(async {
        let (_, screen) = guest_at_cart_of("ana").await;
        let refusal = refused(&screen, of("999999", "1", 1)).await;
        assert!(matches!(refusal, Some(Refusal::Store(_))), "{refusal:?}");
        assert!(refused(&screen, of("999999", "1", 1)).await.is_some(), "as often as it is tried");
    });
}

#[test]
fn what_is_out_of_stock_is_refused_in_the_stores_words() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.changes_product("1008", json!({ "stock": 0 })).await;
        let refusal = refused(&screen, of("1008", "1", 1)).await;
        assert!(matches!(refusal, Some(Refusal::Store(_))), "{refusal:?}");
        assert!(refused(&screen, of(TEAPOT, "casanorte", 1)).await.is_some());
    });
}

#[test]
fn all_lines_go_at_once_in_one_write_and_the_gifts_with_them() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("items/update");
        screen.cart.remove_all();
        assert_eq!(screen.lines().len(), 1, "the gift is the store's to take");
        let removal = screen.removed().expect("an offer to undo");
        let order: Vec<_> = removal.lines.iter().map(|line| line.item.sku.as_str()).collect();
        assert_eq!(order, [COFFEE, JAM, CHEESE, MUG, TEAPOT]);
        guest.release();
        screen.until_settled().await;
        assert!(screen.open().lines.is_empty());
        assert!(!screen.was_emptied(), "it was them");
        assert_eq!(screen.announced(), Some(Announcement::RemovedAll(5)));
        assert_eq!(guest.writes().await.len(), 1);
    });
}

#[test]
fn undoing_it_brings_every_line_back_that_can_still_be_had() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let mug = screen.line(MUG).item.attachments.clone();
        screen.cart.remove_all();
        screen.until_settled().await;
        screen.cart.undo_removal();
        screen.until_settled().await;
        let quantities = [COFFEE, JAM, CHEESE, MUG].map(|sku| screen.quantity(sku));
        assert_eq!(quantities, [2, 3, 3, 1]);
        assert_eq!(screen.line(MUG).item.attachments, mug);
        assert!(screen.find(GIFT).is_some(), "the store gives it again");
        assert!(screen.find(TEAPOT).is_none(), "there is none left");
        let left = screen.removed().expect("the teapot can be tried again");
        assert_eq!(left.lines.len(), 1);
        assert_eq!(guest.stored_quantities("ana").await.len(), 5);
    });
}

#[test]
fn undoing_it_at_once_brings_everything_back_too() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.hold("items/update");
        screen.cart.remove_all();
        screen.cart.undo_removal();
        assert_eq!(screen.quantity(COFFEE), 2, "shown at once");
        guest.release();
        screen.until_settled().await;
        let quantities = [COFFEE, JAM, CHEESE, MUG].map(|sku| screen.quantity(sku));
        assert_eq!(quantities, [2, 3, 3, 1]);
    });
}

#[test]
fn what_the_page_adds_before_the_first_cart_waits_for_it() {
    run(async {
        let (guest, _) = guest_at_cart_of("ana").await;
        let id = guest.cart_of("ana").await;
        let screen = guest.starts_to_open(Some(&id));
        screen.adds(vec![of("1008", "1", 2)]);
        screen.adds(vec![of("1010", "hortadavila", 1)]);
        screen.until_loaded().await;
        screen.until_settled().await;
        assert_eq!((screen.quantity("1008"), screen.quantity("1010")), (2, 1));
        assert_eq!(guest.writes().await.len(), 2, "each once");
        screen.adds(vec![of("1008", "1", 1)]);
        screen.until_settled().await;
        assert_eq!(screen.quantity("1008"), 3);
    });
}

#[test]
fn what_waited_is_added_after_a_guest_joins_and_not_before() {
    run(async {
        let bruno = guest_at_cart_of("ana").await.0.somebody_else().signs_in_as("bruno").await;
        let id = bruno.cart_of("ana").await;
        let screen = bruno.starts_to_open(Some(&id));
        screen.adds(vec![of("1008", "1", 2)]);
        screen.until_loaded().await;
        screen.until_settled().await;
        assert!(bruno.writes().await.is_empty());
        screen.cart.join();
        screen.until_settled().await;
        assert_eq!(screen.quantity("1008"), 2);
    });
}
