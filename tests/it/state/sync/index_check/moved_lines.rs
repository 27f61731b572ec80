//! Somebody removes a line between our read and our write. The API knows lines by their index
//! alone, so our write hits another line. That line is put back, and the change is sent again.

use serde_json::{Value, json};
use shared_cart::domain::notice::Announcement;

use crate::state::{CHEESE, COFFEE, GIFT, JAM, MUG, TEAPOT, WRAPPING};
use crate::support::person::Person;
use crate::support::screen::{Screen, guest_at_cart_of, let_tasks_run, run};

/// The person does something. After the read for it, and before its write, somebody removes a line.
async fn while_somebody_removes(guest: &Person, index: usize, doing: impl FnOnce()) {
    guest.hold("disableAutoCompletion");
    doing();
    let_tasks_run().await;
    guest.sets_elsewhere("ana", index, 0).await;
    guest.release();
}

fn lines(expected: &[(&str, u64)]) -> Vec<(String, u64)> {
    expected.iter().map(|(sku, quantity)| ((*sku).to_owned(), *quantity)).collect()
}

/// Compares lines in any order: a line that was put back stands at the end.
#[track_caller]
fn same_lines(mut found: Vec<(String, u64)>, expected: &[(&str, u64)]) {
    let mut expected = lines(expected);
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_quantity_that_hit_the_line_behind_is_taken_back_and_sent_again() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        while_somebody_removes(&guest, 0, || screen.sets(JAM, 7)).await;
        screen.until_settled().await;
        let expected = lines(&[(JAM, 7), (CHEESE, 3), (MUG, 1), (TEAPOT, 1), (GIFT, 1)]);
        assert_eq!(guest.stored_quantities("ana").await, expected);
        assert_eq!((screen.quantity(JAM), screen.quantity(CHEESE)), (7, 3));
        assert_eq!((screen.refusal(JAM), screen.refusal(CHEESE)), (None, None));
        assert!(screen.find(COFFEE).is_none(), "what the other did is seen too");
    });
}

#[test]
fn the_hit_line_is_put_back_before_anything_else_goes_out() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let doing = || {
            screen.sets(JAM, 7);
            screen.sets(MUG, 2);
        };
        while_somebody_removes(&guest, 0, doing).await;
        screen.until_settled().await;
        let sent: Vec<Value> = guest.writes().await.iter().map(order_items).collect();
        let at = |index: u32, quantity: u32| json!([{ "index": index, "quantity": quantity }]);
        assert_eq!(sent, [at(0, 0), at(1, 7), at(1, 3), at(0, 7), at(2, 2)], "theirs, then ours");
        assert_eq!((screen.quantity(CHEESE), screen.quantity(MUG)), (3, 2));
    });
}

fn order_items(write: &Value) -> Value {
    write["body"]["orderItems"].clone()
}

#[test]
fn the_person_is_told_that_a_line_was_hit_and_is_back() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let said = screen.hears();
        let name = screen.line(CHEESE).item.name.clone();
        while_somebody_removes(&guest, 0, || screen.sets(JAM, 7)).await;
        screen.until_settled().await;
        assert!(said().contains(&Announcement::PutBack(name)), "{:?}", said());
        let name = screen.line(JAM).item.name.clone();
        assert_eq!(said().last(), Some(&Announcement::QuantityIs { name, quantity: 7 }));
    });
}

#[test]
fn a_removal_that_hit_the_line_behind_brings_it_back_and_hits_its_own() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let mug = screen.line(MUG).item.attachments.clone();
        while_somebody_removes(&guest, 0, || screen.removes(CHEESE)).await;
        screen.until_settled().await;
        same_lines(guest.stored_quantities("ana").await, &[(JAM, 3), (MUG, 1), (TEAPOT, 1)]);
        assert_eq!(screen.line(MUG).item.attachments, mug, "with its engraving");
        let removed = screen.removed().expect("an offer to undo");
        assert_eq!(removed.lines[0].item.sku.as_str(), CHEESE, "what was meant, and no other");
    });
}

#[test]
fn taking_all_out_while_somebody_takes_one_out_takes_all_out() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        while_somebody_removes(&guest, 2, || screen.cart.remove_all()).await;
        screen.until_settled().await;
        assert_eq!(guest.stored_quantities("ana").await, []);
        assert!(screen.open().lines.is_empty());
    });
}

#[test]
fn a_line_that_is_gone_when_its_write_arrives_takes_nobody_along() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        while_somebody_removes(&guest, 1, || screen.sets(JAM, 7)).await;
        screen.until_settled().await;
        let expected = lines(&[(COFFEE, 2), (CHEESE, 3), (MUG, 1), (TEAPOT, 1), (GIFT, 1)]);
        assert_eq!(guest.stored_quantities("ana").await, expected, "cheese is as it was");
        let said = screen.announced();
        assert!(matches!(said, Some(Announcement::Refused(Some(_), _))), "{said:?}");
    });
}

#[test]
fn a_write_behind_the_last_line_finds_its_line_at_the_next_try() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        // Without the teapot and the gift, the mug is the last line.
        guest.settings(json!({ "automaticGift": false })).await;
        screen.removes(TEAPOT);
        screen.until_settled().await;
        while_somebody_removes(&guest, 0, || screen.sets(MUG, 4)).await;
        screen.until_settled().await;
        assert_eq!(guest.stored_quantities("ana").await, lines(&[(JAM, 3), (CHEESE, 3), (MUG, 4)]));
        assert_eq!((screen.quantity(MUG), screen.refusal(MUG)), (4, None));
    });
}

#[test]
fn without_the_check_the_line_behind_would_stay_changed() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let _ = screen.cart.trusting_indexes();
        while_somebody_removes(&guest, 0, || screen.sets(JAM, 7)).await;
        screen.until_settled().await;
        assert_eq!(
            guest.stored_quantities("ana").await[1],
            (CHEESE.to_owned(), 7),
            "nobody meant that"
        );
    });
}

/// SKUs of the lines that are wrapped, as the store keeps them.
async fn wrapped(guest: &Person) -> Vec<String> {
    let truth = guest.stored_cart("ana").await;
    let is_wrapped =
        |item: &&Value| item["bundleItems"].as_array().is_some_and(|taken| !taken.is_empty());
    let items = truth["items"].as_array().expect("items").iter().filter(is_wrapped);
    items.map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

/// A guest chooses the wrapping for the mug while somebody removes the coffee, so that the line
/// behind the mug gets it.
async fn wraps_the_wrong_line(guest: &Person, screen: &Screen) {
    guest.hold("disableAutoCompletion");
    screen.cart.set_service(&screen.key(MUG), WRAPPING, true);
    let_tasks_run().await;
    guest.sets_elsewhere("ana", 0, 0).await;
    guest.release();
    screen.until_settled().await;
}

#[test]
fn a_service_on_the_wrong_line_is_taken_off_and_comes_to_its_own() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        wraps_the_wrong_line(&guest, &screen).await;
        assert_eq!(guest.writes().await.len(), 4, "theirs, the wrong one, back, the right one");
        assert_eq!(wrapped(&guest).await, [MUG], "the teapot behind it is not");
    });
}

#[test]
fn a_service_that_went_to_the_stores_gift_is_taken_off_there() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        screen.removes(TEAPOT);
        screen.until_settled().await;
        wraps_the_wrong_line(&guest, &screen).await;
        assert_eq!(wrapped(&guest).await, [MUG], "a gift's wrapping would cost money");
    });
}
