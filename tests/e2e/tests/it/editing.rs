//! Changing a cart: quantities, removing lines, and changes that the store refuses or loses.

use serde_json::json;
use shared_cart_e2e::{Person, Seen};

use crate::shop::{CHEESE, COFFEE, JAM, MUG, Shop, cart};

#[test]
fn what_a_guest_changes_is_on_the_owners_page_after_a_reload() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (owner, before) = shop.opened_by(Person::Ana);

    let (guest, _) = shop.opened_by(Person::Visitor);
    let page = cart(&guest);
    page.set_quantity(&coffee, 5);
    let by_guest = page.wait_until_saved(&coffee, 5);

    owner.reload();
    let by_owner = cart(&owner).wait_until("five for the owner", |seen| seen.has_saved(&coffee, 5));
    assert_eq!(by_owner.grand_total, by_guest.grand_total);
    assert_ne!(by_owner.grand_total, before.grand_total);
}

#[test]
fn the_number_moves_at_once_and_the_total_when_the_store_has_answered() {
    let shop = Shop::open();
    let jam = shop.name_of(JAM);
    let (browser, before) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    shop.sandbox.delay(1_500);
    page.increase(&jam);
    let meanwhile = page.wait_until("four, at once", |seen| seen.holds(&jam, 4));
    assert!(meanwhile.busy, "the change is still on its way: {meanwhile:#?}");
    assert_eq!(meanwhile.grand_total, before.grand_total, "nothing is added up in the page");
    let after = page.wait_until_saved(&jam, 4);
    assert_ne!(after.grand_total, before.grand_total);
}

#[test]
fn quick_presses_end_where_the_last_one_meant() {
    let shop = Shop::open();
    let (jam, coffee) = (shop.name_of(JAM), shop.name_of(COFFEE));
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    for _ in 0..4 {
        page.increase(&jam);
    }
    page.decrease(&coffee);
    page.decrease(&jam);
    page.wait_until("the sum of all presses", |seen| {
        seen.has_saved(&jam, 6) && seen.has_saved(&coffee, 1)
    });
    assert_eq!((shop.units_of(JAM), shop.units_of(COFFEE)), (6, 1));
}

#[test]
fn a_removed_line_can_be_brought_back() {
    let shop = Shop::open();
    let mug = shop.name_of(MUG);
    let (browser, before) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.remove(&mug);
    let removed = page.wait_until("the line to go", |seen| !seen.busy && seen.line(&mug).is_none());
    assert_eq!(removed.toast, format!("{mug} was removed."));
    assert_eq!(shop.units_of(MUG), 0);
    page.undo();
    let back = page.wait_until_saved(&mug, 1);
    assert_eq!(back.toast, "");
    assert_eq!(back.grand_total, before.grand_total);
    let notes = |seen: &Seen| seen.line(&mug).map(|line| line.notes.clone());
    assert_eq!(notes(&back), notes(&before), "the engraving came back with it");
}

#[test]
fn typing_zero_removes_the_line() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.set_quantity(&coffee, 0);
    page.wait_until("the line to go", |seen| !seen.busy && seen.line(&coffee).is_none());
    assert_eq!(shop.units_of(COFFEE), 0);
    page.undo();
    page.wait_until_saved(&coffee, 2);
}

#[test]
fn what_is_sold_by_weight_shows_its_weight() {
    let shop = Shop::open();
    let cheese = shop.name_of(CHEESE);
    let (browser, seen) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    assert!(seen.line(&cheese).is_some_and(|line| line.says("1,5 kg")), "{seen:#?}");
    page.increase(&cheese);
    let seen = page.wait_until_saved(&cheese, 4);
    assert!(seen.line(&cheese).is_some_and(|line| line.says("2 kg")), "{seen:#?}");
}

#[test]
fn more_than_the_store_has_comes_back_with_the_reason() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    shop.sandbox.control("PATCH", &format!("/catalog/{COFFEE}"), &json!({ "stock": 4 }));
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.set_quantity(&coffee, 9);
    let seen = page.wait_until_saved(&coffee, 4);
    let line = seen.line(&coffee).cloned().unwrap_or_default();
    assert!(line.says("The store has only 4"), "the reason stands beside the line: {line:#?}");
    assert!(seen.live.iter().any(|said| said.contains("only 4")), "and is said: {:?}", seen.live);
}

#[test]
fn a_change_the_store_cannot_save_is_taken_back_with_the_reason() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, before) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    // A store that asks to wait for ten minutes is not waited for.
    let busy = json!({ "status": 503, "retryAfter": 600, "path": "/items/update" });
    shop.sandbox.fail_next(&busy);
    page.increase(&coffee);
    let seen = page.wait_until("the old quantity with a reason", |seen| {
        seen.has_saved(&coffee, 2)
            && seen.line(&coffee).is_some_and(|line| line.says("did not save"))
    });
    assert_eq!(seen.grand_total, before.grand_total);

    page.increase(&coffee);
    let seen = page.wait_until_saved(&coffee, 3);
    let line = seen.line(&coffee).cloned().unwrap_or_default();
    assert!(!line.says("did not save"), "the reason went with the refusal: {line:#?}");
}

#[test]
fn a_store_that_stumbles_is_asked_again_without_a_word() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    for status in [500, 503] {
        shop.sandbox.fail_next(&json!({ "status": status, "path": "/items/update" }));
        page.increase(&coffee);
    }
    let seen = page.wait_until_saved(&coffee, 4);
    assert_eq!((seen.trouble.as_str(), seen.problem), ("", None));
    assert_eq!(shop.units_of(COFFEE), 4);
}

#[test]
fn a_change_whose_answer_is_lost_shows_what_the_store_holds() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    for (drop, quantity) in [("midway", 3), ("after", 4)] {
        shop.sandbox.fail_next(&json!({ "drop": drop, "path": "/items/update" }));
        page.increase(&coffee);
        page.wait_until_saved(&coffee, quantity);
        assert_eq!(shop.units_of(COFFEE), u64::from(quantity));
    }
}

#[test]
fn a_line_that_came_back_although_the_connection_broke_came_back_once() {
    let shop = Shop::open();
    let jam = shop.name_of(JAM);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.remove(&jam);
    page.wait_until("the line to go", |seen| !seen.busy && seen.line(&jam).is_none());
    shop.sandbox.fail_next(&json!({ "drop": "midway", "path": "/items", "method": "POST" }));
    page.undo();
    page.wait_until_saved(&jam, 3);
    assert_eq!(shop.units_of(JAM), 3);
}

#[test]
fn everything_is_removed_after_a_question_and_comes_back() {
    let shop = Shop::open();
    let (cheese, mug) = (shop.name_of(CHEESE), shop.name_of(MUG));
    let (browser, before) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    page.press("Remove all products");
    page.answer("Remove all products?", "Keep them");
    let kept = page.wait_until("the lines", |seen| !seen.lines.is_empty());
    assert_eq!(kept, before, "nothing happened yet");

    page.press("Remove all products");
    page.answer("Remove all products?", "Remove all");
    let emptied = page.wait_until("an empty cart", |seen| !seen.busy && !seen.empty.is_empty());
    assert_eq!(emptied.empty, "This cart is empty", "nobody else emptied it");
    assert!(emptied.toast.contains("products were removed"), "{:?}", emptied.toast);
    page.undo();
    let back = page.wait_until("all lines that can be bought", |seen| {
        seen.has_saved(&cheese, 3)
            && seen.has_saved(&mug, 1)
            && seen.lines.len() == before.lines.len()
    });
    let sold_out = format!("{} was removed.", before.unavailable[0].name);
    assert_eq!(back.toast, sold_out, "what cannot be added back is still offered");
    let units = |seen: &Seen| {
        let mut units: Vec<_> =
            seen.lines.iter().map(|line| (line.name.clone(), line.quantity)).collect();
        units.sort();
        units
    };
    assert_eq!(units(&back), units(&before));
    assert_eq!(back.grand_total, before.grand_total);
}

#[test]
fn a_line_that_moved_up_is_still_the_one_that_is_changed() {
    let shop = Shop::open();
    let (cheese, mug) = (shop.name_of(CHEESE), shop.name_of(MUG));
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    shop.somebody_else_sets(0, 0);
    page.increase(&cheese);
    page.wait_until("four of the cheese", |seen| {
        seen.has_saved(&cheese, 4) && seen.has_saved(&mug, 1)
    });
    assert_eq!((shop.units_of(CHEESE), shop.units_of(MUG)), (4, 1));
}
