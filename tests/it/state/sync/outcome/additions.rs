//! Whether the answer to an addition confirms it, which line it became, and what to remove again
//! when two people brought the same line back.

use std::sync::Arc;

use serde_json::json;
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::cart::item::{CartItem, PartOf};
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::state::sync::outcome::{added_line, of, surplus};

use crate::state::sync::samples::{add, engraved, restore, set};
use crate::support::fixtures::{GUEST, edited_cart, guests_cart, key, with_quantity};

const CUP: &str = "Caneca de barro azul";

/// The guest's cart with the cups on another line, with so many units.
fn with_other_cups(units: u32) -> Cart {
    edited_cart(GUEST, |answer| {
        let mut cups = answer["items"][0].clone();
        (cups["uniqueId"], cups["quantity"]) = (json!("NEW"), json!(units));
        answer["items"].as_array_mut().expect("items").push(cups);
    })
}

#[test]
fn an_addition_is_confirmed_when_there_is_more_of_it() {
    let before = guests_cart();
    let added = Ok(Announcement::Added(Some(CUP.into())));
    assert_eq!(of(&add("501", 3), &before, &with_quantity(&before, "AA01", 5)), added);
    assert_eq!(of(&add("501", 3), &before, &with_quantity(&before, "AA01", 3)), added, "in part");
    assert_eq!(of(&add("501", 3), &before, &with_other_cups(3)), added);
    for units in [0, 1, 2] {
        let now = with_quantity(&before, "AA01", units);
        assert_eq!(of(&add("501", 3), &before, &now), Err(Refusal::Refused), "{units}");
    }
}

#[test]
fn an_addition_of_another_seller_or_a_gift_is_not_ours() {
    let before = guests_cart();
    assert_eq!(
        of(&add("502", 1), &before, &with_quantity(&before, "AA02", 9)),
        Err(Refusal::Refused)
    );
    assert_eq!(
        of(&add("504", 1), &before, &with_quantity(&before, "AA04", 9)),
        Err(Refusal::Refused)
    );
}

#[test]
fn a_line_is_back_when_all_units_are_there_or_more_than_before() {
    let full = guests_cart();
    let without = with_quantity(&full, "AA01", 0);
    let back = Ok(Announcement::Restored(CUP.into()));
    assert_eq!(of(&restore("AA01"), &without, &full), back);
    assert_eq!(of(&restore("AA01"), &without, &with_quantity(&full, "AA01", 1)), back, "in part");
    assert_eq!(of(&restore("AA01"), &full, &full), back, "they are there already");
    assert_eq!(of(&restore("AA01"), &without, &without), Err(Refusal::Refused));
    let one = with_quantity(&full, "AA01", 1);
    assert_eq!(of(&restore("AA01"), &one, &one), Err(Refusal::Refused), "no more than before");
}

/// The engraved board, which somebody removed, comes back to a cart that holds `before`. The answer
/// holds `after`. The index of the line that it became, and whether the change is confirmed.
fn board_back(before: &Cart, after: &Cart) -> (Option<usize>, bool) {
    let line = added_line(&restore("AA03"), before, after).map(|item| item.key.clone());
    let at = after.items.iter().position(|item| Some(&item.key) == line.as_ref());
    (at, of(&restore("AA03"), before, after).is_ok())
}

/// What distinguishes a line.
type Edit = fn(&mut CartItem);

/// The guest's cart without the board, and with these lines made of the board instead. They have no
/// text.
fn with_boards(boards: &[(&str, Edit)]) -> Cart {
    let mut cart = with_quantity(&guests_cart(), "AA03", 0);
    let mut board = CartItem::clone(&guests_cart().items[2]);
    board.attachments.clear();
    for (id, edit) in boards {
        let mut board = board.clone();
        board.key = key(id);
        edit(&mut board);
        cart.items.push(Arc::new(board));
    }
    cart
}

#[test]
fn a_line_is_back_also_without_its_text() {
    let without = with_boards(&[]);
    let plain: Edit = |_| {};
    assert_eq!(board_back(&without, &without), (None, false));
    assert_eq!(board_back(&without, &with_boards(&[("NEW", plain)])), (Some(4), true));
    let two = [("OLD", plain), ("NEW", plain)];
    assert_eq!(board_back(&with_boards(&[("OLD", plain)]), &with_boards(&two)), (Some(5), true));
    let same = with_boards(&[("OLD", plain)]);
    assert_eq!(board_back(&same, &same), (None, false), "it was there before");
    let part: Edit = |board| {
        board.part_of = Some(PartOf { line: Some(key("AA01")), assembly: "Sets".into() });
    };
    let of_another = with_boards(&[("NEW", part)]);
    assert_eq!(board_back(&without, &of_another), (None, false), "a part of another line");
    let gift: Edit = |board| board.is_gift = true;
    assert_eq!(board_back(&without, &with_boards(&[("NEW", gift)])), (None, false), "a gift");
}

#[test]
fn a_line_that_had_neither_text_nor_part_comes_back_as_it_was() {
    let without = with_quantity(&guests_cart(), "AA01", 0);
    let engraved = engraved("AA01", "Lia");
    assert_eq!(added_line(&restore("AA01"), &without, &engraved), None);
    assert_eq!(of(&restore("AA01"), &without, &engraved), Err(Refusal::Refused));
}

#[test]
fn a_quantity_is_the_sum_of_a_line_and_what_was_split_off() {
    let said = |after: &Cart, quantity| of(&set("AA01", quantity), &guests_cart(), after);
    let is = |quantity| Ok(Announcement::QuantityIs { name: CUP.into(), quantity });
    assert_eq!(said(&with_other_cups(3), 5), is(5));
    assert_eq!(said(&with_other_cups(3), 2), Err(Refusal::OnlyAvailable(5)));
    let both = with_other_cups(3);
    let was_there = of(&set("AA01", 2), &both, &both);
    assert_eq!(was_there, is(2), "the other line was there before");
}

#[test]
fn the_line_of_an_addition_is_new_or_has_grown() {
    let before = guests_cart();
    let key = |change: &Change, after: &Cart| {
        added_line(change, &before, after).map(|item| item.key.clone())
    };
    let keys = |after: &Cart| after.items.iter().map(|item| item.key.clone()).collect::<Vec<_>>();
    let new = with_other_cups(1);
    assert_eq!(key(&add("501", 1), &new), keys(&new).pop());
    assert_eq!(key(&restore("AA01"), &new), keys(&new).pop());
    let grown = with_quantity(&new, "AA01", 3);
    assert_eq!(key(&add("501", 1), &grown), Some(keys(&grown)[0].clone()), "the first that grew");
    assert_eq!(key(&add("501", 1), &before), Some(keys(&before)[0].clone()), "the first like it");
    assert_eq!(key(&add("999", 1), &new), None);
    assert_eq!(key(&set("AA01", 3), &grown), None, "it adds no line");
}

/// What is removed again when a line of so many units came back to a cart that held `before`, and
/// `after` the answer holds so many.
fn removed_again(before: u32, after: u32) -> Option<u32> {
    let full = guests_cart();
    let [before, after] = [before, after].map(|units| with_quantity(&full, "AA01", units));
    let added = Arc::clone(&full.items[0]);
    let change = surplus(&restore("AA01"), &before, &after, Some(&added))?;
    let Change::SetQuantity { line, quantity } = change else { panic!("{change:?}") };
    assert_eq!(line, added.key);
    Some(quantity)
}

#[test]
fn units_that_two_people_brought_back_are_removed_once() {
    assert_eq!(removed_again(0, 4), Some(0), "both brought two back");
    assert_eq!(removed_again(0, 3), Some(1));
    assert_eq!(removed_again(0, 2), None, "as many as there were");
    assert_eq!(removed_again(0, 1), None);
    assert_eq!(removed_again(1, 4), Some(1), "at most as many as we added");
    assert_eq!(removed_again(2, 4), None, "we added none");
    assert_eq!(removed_again(3, 5), None);
}

#[test]
fn only_a_line_that_came_back_can_be_too_many() {
    let full = guests_cart();
    let (without, many) = (with_quantity(&full, "AA01", 0), with_quantity(&full, "AA01", 4));
    assert_eq!(surplus(&restore("AA01"), &without, &many, None), None);
    assert_eq!(surplus(&add("501", 1), &full, &many, Some(&full.items[0])), None);
}
