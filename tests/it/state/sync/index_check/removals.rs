//! Which line a removal hit. The missing line and the order of the others tell it. Where they
//! cannot, a line is put back: an extra line is noticed, a missing one is not.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::ids::ItemIndex;
use shared_cart::state::sync::index_check::{SentIndexes, WrongHit};

use crate::support::fixtures;
use crate::support::fixtures::{GUEST, guests_cart, key, with_quantity};

/// A cart with a line for each letter, two units of each.
fn lines(letters: &str) -> Cart {
    let line = |letter: char| {
        let letter = letter.to_string();
        json!({ "uniqueId": letter, "id": letter, "name": letter, "quantity": 2 })
    };
    let mut answer = fixtures::bare();
    answer["items"] = letters.chars().map(line).collect::<Value>();
    fixtures::cart(answer, GUEST)
}

fn letters(cart: &Cart) -> String {
    cart.items.iter().map(|item| item.name.as_str()).collect()
}

/// The cart without these lines.
fn without(cart: &Cart, gone: &str) -> Cart {
    let mut cart = cart.clone();
    cart.items.retain(|item| !gone.contains(&item.name));
    cart
}

/// The cart after the API carried out a removal, which names its lines by their indexes alone.
fn sent(indexes: &SentIndexes, cart: &Cart) -> Cart {
    let mut after = cart.clone();
    let mut at = 0;
    after.items.retain(|_| {
        at += 1;
        !indexes.as_slice().contains(&ItemIndex(at - 1))
    });
    after
}

/// The person removes `meant`; somebody else removes `others` just before that. Returns the lines
/// that are left, the lines that are put back, and whether the removal missed.
fn removal(cart: &str, meant: &str, others: &str) -> (String, String, bool) {
    let before = lines(cart);
    let keys: Vec<_> = meant.chars().map(|letter| key(&letter.to_string())).collect();
    let change = match keys.as_slice() {
        [line] => Change::SetQuantity { line: line.clone(), quantity: 0 },
        _ => Change::RemoveAll(keys),
    };
    let indexes = SentIndexes::of(&change, &before).expect("it goes by index");
    let after = sent(&indexes, &without(&before, others));
    let put_back = |hit| match hit {
        WrongHit::PutBack(Change::EnsureUnits { item, position, units }) => {
            assert_eq!(before.items[position], item, "where it stood");
            assert_eq!(units, item.quantity, "as many as there were");
            item.name.clone()
        }
        other => panic!("{other:?}"),
    };
    let hits = indexes.wrong_hits(&change, &before, &after);
    (letters(&after), hits.into_iter().map(put_back).collect(), indexes.missed(&after))
}

#[test]
fn a_removal_that_hit_its_line_hit_nothing_else() {
    assert_eq!(removal("abcde", "c", ""), ("abde".into(), String::new(), false));
    assert_eq!(removal("abcde", "a", ""), ("bcde".into(), String::new(), false));
    assert_eq!(removal("abcde", "e", ""), ("abcd".into(), String::new(), false));
}

#[test]
fn the_line_that_went_instead_comes_back() {
    assert_eq!(removal("abcde", "b", "a"), ("bde".into(), "c".into(), true));
    assert_eq!(removal("abcde", "d", "a"), ("bcd".into(), "e".into(), true));
}

#[test]
fn what_somebody_else_took_out_stays_out() {
    let (_, back, _) = removal("abcde", "d", "ab");
    assert_eq!(back, "", "the index was behind the last line: nothing was hit");
    let (after, back, missed) = removal("abcdef", "d", "a");
    assert_eq!((after.as_str(), back.as_str(), missed), ("bcdf", "e", true));
}

#[test]
fn a_removed_neighbour_comes_back_because_our_write_may_have_hit_it() {
    // Both "c" and "d" are gone. The answer does not tell which removal hit which.
    assert_eq!(removal("abcde", "c", "d"), ("abe".into(), "d".into(), false));
}

#[test]
fn a_line_far_from_the_index_was_not_hit() {
    assert_eq!(removal("abcdef", "b", "e"), ("acdf".into(), String::new(), false));
}

#[test]
fn when_all_was_taken_out_everything_else_that_vanished_comes_back() {
    assert_eq!(removal("abcde", "ab", ""), ("cde".into(), String::new(), false));
    let (after, back, missed) = removal("abcde", "bc", "a");
    assert_eq!((after.as_str(), missed), ("be", true));
    assert!(back.contains('d'), "{back} has what was hit in the place of b");
}

#[test]
fn gifts_that_vanish_with_a_line_are_not_put_back() {
    let before = guests_cart();
    let change = Change::SetQuantity { line: key("AA02"), quantity: 0 };
    let indexes = SentIndexes::of(&change, &before).expect("it goes by index");
    let after = with_quantity(&with_quantity(&before, "AA02", 0), "AA04", 0);
    assert_eq!(indexes.wrong_hits(&change, &before, &after), []);
}

#[test]
fn a_line_of_two_equal_ones_comes_back_with_the_units_of_both() {
    let mut before = guests_cart();
    let mut twin = before.items[2].with_quantity(4);
    twin.key = key("TWIN");
    before.items.push(Arc::new(twin));
    let change = Change::SetQuantity { line: key("AA02"), quantity: 0 };
    let indexes = SentIndexes::of(&change, &before).expect("it goes by index");
    // Somebody removed the cups, so the removal hit the board.
    let after = with_quantity(&with_quantity(&before, "AA01", 0), "AA03", 0);
    let hits = indexes.wrong_hits(&change, &before, &after);
    let [WrongHit::PutBack(Change::EnsureUnits { item, units, .. })] = hits.as_slice() else {
        panic!("{hits:?}")
    };
    assert_eq!((item.key.clone(), *units), (key("AA03"), 5));
}

#[test]
fn an_unanswered_removal_brings_back_the_line_that_it_hit() {
    let before = lines("abcde");
    let change = Change::SetQuantity { line: key("b"), quantity: 0 };
    let indexes = SentIndexes::of(&change, &before).expect("it goes by index");
    let after = sent(&indexes, &without(&before, "a"));
    let hits = indexes.unanswered_wrong_hits(&change, &before, &after);
    assert_eq!(hits, indexes.wrong_hits(&change, &before, &after));
    assert_eq!(hits.len(), 1);
}

proptest! {
    #[test]
    fn no_line_that_a_removal_hit_by_mistake_is_ever_lost(
        meant in 0..6_usize,
        others in proptest::collection::btree_set(0..6_usize, 0..4),
    ) {
        prop_assume!(!others.contains(&meant));
        let all = "abcdef";
        let letter = |at: &usize| all[*at..=*at].to_owned();
        let theirs: String = others.iter().map(letter).collect();
        let (after, back, missed) = removal(all, &letter(&meant), &theirs);
        let ours = letter(&meant);
        for letter in all.chars().map(|letter| letter.to_string()) {
            let is_lost = !after.contains(&letter) && !theirs.contains(&letter) && ours != letter;
            prop_assert!(!is_lost || back.contains(&letter), "{letter} is lost: {after} {back}");
        }
        prop_assert_eq!(missed, after.contains(&ours), "the meant line is sent again");
        if theirs.is_empty() {
            prop_assert_eq!(back, "");
        }
    }
}
