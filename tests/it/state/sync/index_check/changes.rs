//! Which line a change of quantity or service hit, after somebody else's change moved the indexes.

use std::sync::Arc;

use proptest::prelude::*;
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::cart::item::Service;
use shared_cart::domain::ids::ItemIndex;
use shared_cart::domain::money::Money;
use shared_cart::state::sync::index_check::{SentIndexes, WrongHit};

use crate::state::sync::set;
use crate::support::fixtures::{guests_cart, key, with_quantity};

/// The cart after the API carried out a change, which names its line by the index alone.
fn sent(change: &Change, aim: &SentIndexes, cart: &Cart) -> Cart {
    let mut after = cart.clone();
    let ItemIndex(index) = aim.as_slice()[0];
    let hit = &mut after.items[index];
    *hit = Arc::new(match change {
        Change::SetQuantity { quantity, .. } => hit.with_quantity(*quantity),
        Change::SetService { service, is_chosen, .. } => hit.with_service(service, *is_chosen),
        _ => panic!("not by one index"),
    });
    after
}

/// The wrong hits, and whether the change missed its line, when others made `between` of the cart
/// before the change arrived.
fn strays(change: &Change, before: &Cart, between: &Cart) -> (Vec<WrongHit>, bool) {
    let aim = SentIndexes::of(change, before).expect("it goes by index");
    let after = sent(change, &aim, between);
    (aim.wrong_hits(change, before, &after), aim.missed(change, &after))
}

#[test]
fn a_change_goes_to_where_its_line_stands() {
    let aim = SentIndexes::of(&set("AA03", 4), &guests_cart()).expect("it goes by index");
    assert_eq!(aim.as_slice(), [ItemIndex(2)]);
    let gone = SentIndexes::of(&set("AA03", 4), &with_quantity(&guests_cart(), "AA03", 0))
        .expect("it goes by index");
    assert_eq!(gone.as_slice(), [] as [ItemIndex; 0]);
    assert!(
        SentIndexes::of(&Change::AddCoupon("X".into()), &guests_cart()).is_none(),
        "no line, no index"
    );
}

#[test]
fn a_change_that_hit_its_line_hit_nothing_else() {
    assert_eq!(strays(&set("AA02", 7), &guests_cart(), &guests_cart()), (vec![], false));
}

#[test]
fn the_line_behind_is_put_back_when_one_in_front_was_taken_out() {
    let between = with_quantity(&guests_cart(), "AA01", 0);
    let (hits, missed) = strays(&set("AA02", 7), &guests_cart(), &between);
    assert_eq!(hits, [WrongHit::PutBack(set("AA03", 1))]);
    assert!(missed);
}

#[test]
fn a_hit_line_that_had_that_quantity_stays_and_the_change_missed() {
    let between = with_quantity(&guests_cart(), "AA01", 0);
    let (hits, missed) = strays(&set("AA02", 1), &guests_cart(), &between);
    assert_eq!(hits, []);
    assert!(missed);
}

#[test]
fn a_line_that_nobody_here_knows_is_told() {
    let mut between = with_quantity(&guests_cart(), "AA01", 0);
    let mut stranger = guests_cart().items[0].with_quantity(2);
    (stranger.key, stranger.name) = (key("NEW"), "Velas".to_owned());
    between.items.insert(1, Arc::new(stranger));
    let (hits, missed) = strays(&set("AA02", 7), &guests_cart(), &between);
    assert_eq!((hits, missed), (vec![WrongHit::Unknown("Velas".into())], true));

    // A new line with another quantity was not hit.
    let aim = SentIndexes::of(&set("AA02", 7), &guests_cart()).expect("it goes by index");
    assert_eq!(aim.wrong_hits(&set("AA02", 7), &guests_cart(), &between), []);
}

#[test]
fn what_the_store_gives_on_top_is_never_put_back() {
    let between = with_quantity(&guests_cart(), "AA01", 0);
    let (hits, missed) = strays(&set("AA03", 7), &guests_cart(), &between);
    assert_eq!((hits, missed), (vec![], true), "AA04 is a gift and the store's matter");
}

/// The guest's cart with a wrapping service for every line, chosen for these.
fn wrappable(taken: &[&str]) -> Cart {
    let mut cart = guests_cart();
    for item in &mut cart.items {
        let mut offered = (**item).clone();
        let is_chosen = taken.iter().any(|id| key(id) == offered.key);
        let (id, name) = ("5".to_owned(), "Embrulho".to_owned());
        offered.services = vec![Service { id, name, price: Money::from_cents(690), is_chosen }];
        *item = Arc::new(offered);
    }
    cart
}

#[test]
fn a_service_that_went_to_the_wrong_line_is_taken_off_there() {
    let wrap =
        |id: &str, is_chosen| Change::SetService { line: key(id), service: "5".into(), is_chosen };
    let between = with_quantity(&wrappable(&[]), "AA01", 0);
    let (hits, missed) = strays(&wrap("AA02", true), &wrappable(&[]), &between);
    assert_eq!((hits, missed), (vec![WrongHit::PutBack(wrap("AA03", false))], true));

    let had_it = wrappable(&["AA03"]);
    let (hits, missed) = strays(&wrap("AA02", true), &had_it, &with_quantity(&had_it, "AA01", 0));
    assert_eq!((hits, missed), (vec![], true), "it had it before");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_change_hits_its_own_line_while_the_lines_keep_their_places(
        line in 0..3_usize,
        quantity in 1..9_u32,
        others in proptest::array::uniform5(1..9_u32),
    ) {
        let ids = ["AA01", "AA02", "AA03", "AA04", "AA05"];
        let mut between = guests_cart();
        for (id, quantity) in ids.iter().zip(others) {
            between = with_quantity(&between, id, quantity);
        }
        let (hits, missed) = strays(&set(ids[line], quantity), &guests_cart(), &between);
        prop_assert_eq!((hits, missed), (vec![], false));
    }

    #[test]
    fn a_line_that_was_hit_is_put_back_to_what_it_was(
        gone in 0..2_usize,
        line in 1..3_usize,
        quantity in 10..99_u32,
    ) {
        prop_assume!(gone < line);
        let mut between = guests_cart();
        between.items.remove(gone);
        let change = set(["AA01", "AA02", "AA03"][line], quantity);
        let hit = &guests_cart().items[line + 1];
        let (hits, missed) = strays(&change, &guests_cart(), &between);
        let back = Change::SetQuantity { line: hit.key.clone(), quantity: hit.quantity };
        let expected = if hit.is_gift { vec![] } else { vec![WrongHit::PutBack(back)] };
        prop_assert_eq!((hits, missed), (expected, true));
    }
}
