//! Which line a change of quantity or service hit, after somebody else's change moved the indexes.

use std::sync::Arc;

use proptest::prelude::*;
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::cart::item::CartItem;
use shared_cart::domain::ids::{ItemIndex, SellerId};
use shared_cart::state::sync::index_check::{SentIndexes, WrongHit};

use crate::state::sync::samples::{engrave, engraved, set, wrap, wrapped};
use crate::support::fixtures::{guests_cart, key, with_quantity};

/// The cart after the API carried out a change, which names its line by the index alone.
fn sent(change: &Change, indexes: &SentIndexes, cart: &Cart) -> Cart {
    let mut after = cart.clone();
    let ItemIndex(index) = indexes.as_slice()[0];
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
fn wrong_hits(change: &Change, before: &Cart, between: &Cart) -> (Vec<WrongHit>, bool) {
    let indexes = SentIndexes::of(change, before).expect("it goes by index");
    let after = sent(change, &indexes, between);
    (indexes.wrong_hits(change, before, &after), indexes.missed(&after))
}

#[test]
fn a_change_goes_to_where_its_line_stands() {
    let indexes = SentIndexes::of(&set("AA03", 4), &guests_cart()).expect("it goes by index");
    assert_eq!(indexes.as_slice(), [ItemIndex(2)]);
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
    assert_eq!(wrong_hits(&set("AA02", 7), &guests_cart(), &guests_cart()), (vec![], false));
}

#[test]
fn the_line_behind_is_put_back_when_one_in_front_was_taken_out() {
    let between = with_quantity(&guests_cart(), "AA01", 0);
    let (hits, missed) = wrong_hits(&set("AA02", 7), &guests_cart(), &between);
    assert_eq!(hits, [WrongHit::PutBack(set("AA03", 1))]);
    assert!(missed);
}

#[test]
fn a_hit_line_that_had_that_quantity_stays_and_the_change_missed() {
    let between = with_quantity(&guests_cart(), "AA01", 0);
    let (hits, missed) = wrong_hits(&set("AA02", 1), &guests_cart(), &between);
    assert_eq!(hits, []);
    assert!(missed);
}

#[test]
fn a_line_that_nobody_here_knows_is_told() {
    let mut between = with_quantity(&guests_cart(), "AA01", 0);
    let mut stranger = guests_cart().items[0].with_quantity(2);
    (stranger.key, stranger.name) = (key("NEW"), "Velas".to_owned());
    between.items.insert(1, Arc::new(stranger));
    let (hits, missed) = wrong_hits(&set("AA02", 7), &guests_cart(), &between);
    assert_eq!((hits, missed), (vec![WrongHit::Unknown("Velas".into())], true));

    // A new line with another quantity was not hit.
    let indexes = SentIndexes::of(&set("AA02", 7), &guests_cart()).expect("it goes by index");
    assert_eq!(indexes.wrong_hits(&set("AA02", 7), &guests_cart(), &between), []);
}

#[test]
fn what_the_store_gives_on_top_is_never_put_back() {
    let between = with_quantity(&guests_cart(), "AA01", 0);
    let (hits, missed) = wrong_hits(&set("AA03", 7), &guests_cart(), &between);
    assert_eq!((hits, missed), (vec![], true), "AA04 is a gift and the store's matter");
}

#[test]
fn a_service_that_went_to_the_wrong_line_is_taken_off_there() {
    let between = with_quantity(&wrapped(&[]), "AA01", 0);
    let (hits, missed) = wrong_hits(&wrap("AA02", true), &wrapped(&[]), &between);
    assert_eq!((hits, missed), (vec![WrongHit::PutBack(wrap("AA03", false))], true));

    let had_it = wrapped(&["AA03"]);
    let (hits, missed) =
        wrong_hits(&wrap("AA02", true), &had_it, &with_quantity(&had_it, "AA01", 0));
    assert_eq!((hits, missed), (vec![], true), "it had it before");
}

#[test]
fn a_service_that_somebody_else_took_off_is_not_our_hit() {
    let before = wrapped(&["AA03"]);
    let between = with_quantity(&wrapped(&[]), "AA01", 0);
    let (hits, missed) = wrong_hits(&wrap("AA02", false), &before, &between);
    assert_eq!((hits, missed), (vec![WrongHit::PutBack(wrap("AA03", true))], true));
    // We chose it; the line behind lost it by somebody else's hand.
    let indexes = SentIndexes::of(&wrap("AA02", true), &before).expect("it goes by index");
    assert_eq!(indexes.wrong_hits(&wrap("AA02", true), &before, &between), []);
}

#[test]
fn a_text_that_went_to_the_wrong_line_is_told_there() {
    // AA02 stands at 1. By the time of the write AA01 was out, and AA03 stood there.
    let (change, before) = (engrave("AA02", "Lia"), guests_cart());
    let indexes = SentIndexes::of(&change, &before).expect("it goes by index");
    let [plain, engraved] = [before.clone(), engraved("AA03", "Lia")];
    let hits = |before: &Cart, now: &Cart| {
        indexes.wrong_hits(&change, before, &with_quantity(now, "AA01", 0))
    };
    assert_eq!(hits(&plain, &engraved), [WrongHit::Unknown(engraved.items[2].name.clone())]);
    assert_eq!(hits(&engraved, &engraved), [], "it had the text before");
    assert_eq!(hits(&plain, &plain), [], "the text went nowhere");
}

#[test]
fn a_new_gift_at_the_index_was_not_hit() {
    let mut between = with_quantity(&guests_cart(), "AA01", 0);
    let mut gift = guests_cart().items[3].with_quantity(2);
    gift.key = key("NEW");
    between.items.insert(1, Arc::new(gift));
    let (hits, missed) = wrong_hits(&set("AA02", 7), &guests_cart(), &between);
    assert_eq!((hits, missed), (vec![], true), "the store sets the quantity of a gift");
}

/// The wrong hits of a change of AA02 to 7 that hit AA03, of which the store left so many units and
/// split so many off into a line with this key and seller.
fn split(left: u32, [split_off, id, seller]: [&str; 3]) -> Vec<WrongHit> {
    let mut after = with_quantity(&guests_cart(), "AA01", 0);
    let hit = after.items[1].with_quantity(left);
    let mut part = hit.with_quantity(split_off.parse().expect("units"));
    (part.key, part.seller) = (key(id), SellerId::new(seller));
    after.items[1] = Arc::new(hit);
    after.items.retain(|item| item.key != part.key);
    after.items.push(Arc::new(part));
    let indexes = SentIndexes::of(&set("AA02", 7), &guests_cart()).expect("it goes by index");
    indexes.wrong_hits(&set("AA02", 7), &guests_cart(), &after)
}

#[test]
fn units_that_were_split_off_the_hit_line_are_removed_too() {
    let [back, part] = [set("AA03", 1), set("NEW", 0)].map(WrongHit::PutBack);
    assert_eq!(split(3, ["4", "NEW", "1"]), [back.clone(), part.clone()]);
    assert_eq!(split(1, ["6", "NEW", "1"]), [part], "the line itself has what it had");
    assert_eq!(split(3, ["5", "NEW", "1"]), std::slice::from_ref(&back), "eight are not seven");
    assert_eq!(split(3, ["4", "NEW", "granja"]), std::slice::from_ref(&back), "another seller");
    assert_eq!(split(3, ["4", "AA05", "1"]), [back], "that line was there before");
}

/// The wrong hits of a change to 7 that was not answered, in the cart that was read later.
fn unanswered(now: &Cart) -> Vec<WrongHit> {
    let indexes = SentIndexes::of(&set("AA02", 7), &guests_cart()).expect("it goes by index");
    indexes.unanswered_wrong_hits(&set("AA02", 7), &guests_cart(), now)
}

#[test]
fn an_unanswered_change_hit_a_line_only_if_it_has_what_was_sent() {
    let gone = with_quantity(&guests_cart(), "AA01", 0);
    let hit = unanswered(&with_quantity(&gone, "AA03", 7));
    assert_eq!(hit, [WrongHit::PutBack(set("AA03", 1))]);
    assert_eq!(unanswered(&with_quantity(&gone, "AA03", 4)), [], "somebody else set four");
    assert_eq!(unanswered(&gone), [], "it did not arrive");
    assert_eq!(unanswered(&with_quantity(&guests_cart(), "AA02", 7)), [], "it hit its line");
}

#[test]
fn a_new_line_was_not_hit_by_a_lost_change() {
    let mut now = guests_cart();
    now.items.truncate(1);
    now.items.push(new_line(7));
    assert_eq!(unanswered(&now), []);
}

#[test]
fn a_line_that_came_back_at_its_place_may_be_hit_by_a_lost_change() {
    let mut now = with_quantity(&guests_cart(), "AA01", 0);
    now.items.insert(1, new_line(7));
    let hit = WrongHit::Unknown(guests_cart().items[0].name.clone());
    assert_eq!(unanswered(&now), [hit]);
    now.items[1] = new_line(4);
    assert_eq!(unanswered(&now), [], "it has another quantity");
}

/// A line that was not there before.
fn new_line(quantity: u32) -> Arc<CartItem> {
    let mut new = guests_cart().items[0].with_quantity(quantity);
    new.key = key("NEW");
    Arc::new(new)
}

#[test]
fn an_unanswered_choice_of_a_service_is_taken_off_the_wrong_line() {
    let (before, wrap_cheese) = (wrapped(&[]), wrap("AA02", true));
    let indexes = SentIndexes::of(&wrap_cheese, &before).expect("it goes by index");
    let now = with_quantity(&wrapped(&["AA03"]), "AA01", 0);
    let hits = indexes.unanswered_wrong_hits(&wrap_cheese, &before, &now);
    assert_eq!(hits, [WrongHit::PutBack(wrap("AA03", false))]);
}

#[test]
fn a_change_behind_the_last_line_missed() {
    let mut after = guests_cart();
    after.items.truncate(1);
    let change = set("AA02", 7);
    let indexes = SentIndexes::of(&change, &guests_cart()).expect("it goes by index");
    assert!(indexes.missed(&after));
    assert_eq!(indexes.wrong_hits(&change, &guests_cart(), &after), []);
}

#[test]
fn a_line_that_is_gone_has_no_index() {
    let gone = with_quantity(&guests_cart(), "AA03", 0);
    let index = |cart: &Cart| SentIndexes::of(&set("AA03", 4), cart).expect("it goes by index");
    assert!(index(&gone).is_empty() && !index(&guests_cart()).is_empty());
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
        let (hits, missed) = wrong_hits(&set(ids[line], quantity), &guests_cart(), &between);
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
        let (hits, missed) = wrong_hits(&change, &guests_cart(), &between);
        let back = Change::SetQuantity { line: hit.key.clone(), quantity: hit.quantity };
        let expected = if hit.is_gift { vec![] } else { vec![WrongHit::PutBack(back)] };
        prop_assert_eq!((hits, missed), (expected, true));
    }
}
