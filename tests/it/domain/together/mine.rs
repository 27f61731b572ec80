//! What one person added: over generated carts, the parts of all people are the total of all lines.

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::cart::item::{Availability, CartItem};
use shared_cart::domain::ids::{LineKey, UniqueId};
use shared_cart::domain::money::Money;
use shared_cart::domain::together::mine::{Mine, Run, share};

use crate::support::fixtures;
use crate::support::fixtures::GUEST;

/// A line, to make others of.
static ANY_LINE: LazyLock<CartItem> =
    LazyLock::new(|| CartItem::clone(&fixtures::edited_cart(GUEST, |_| {}).items[0]));

/// An empty cart.
fn empty() -> Cart {
    fixtures::edited_cart(GUEST, |answer| answer["items"] = serde_json::json!([]))
}

/// The line `at` with this many units and this total.
fn line(at: usize, quantity: u32, cents: i64) -> Arc<CartItem> {
    let mut item = CartItem::clone(&ANY_LINE);
    item.key = LineKey::Unique(UniqueId::new(format!("L{at}")));
    item.quantity = quantity;
    item.total = Some(Money::from_cents(cents));
    item.availability = Availability::Available;
    Arc::new(item)
}

/// Somebody sets the units of a line: all browsers read it, and theirs learns it.
fn sets(cart: &mut Cart, people: &mut [Mine], who: usize, at: usize, quantity: u32, cents: i64) {
    let key = line(at, 0, 0).key.clone();
    let before = cart.clone();
    cart.items.retain(|item| item.key != key);
    if quantity > 0 {
        cart.items.push(line(at, quantity, cents));
    }
    people[who].learn(&Change::SetQuantity { line: key, quantity }, &before, cart);
    for mine in people.iter_mut() {
        mine.cut(cart);
    }
}

proptest! {
    #[test]
    fn the_parts_of_all_people_are_the_total_of_all_lines(
        acts in proptest::collection::vec(
            (0..4_usize, 0..5_usize, 0..30_u32, -50_i64..100_000),
            1..40,
        ),
    ) {
        let mut cart = empty();
        let mut people = vec![Mine::default(); 4];
        for (who, at, quantity, cents) in acts {
            sets(&mut cart, &mut people, who, at, quantity, cents);
        }
        let totals: i64 = cart.items.iter().filter_map(|item| item.total).map(Money::cents).sum();
        let parts: Vec<_> = people.iter().map(|mine| mine.part(&cart)).collect();
        let (mut cents, mut units) = (0, 0);
        for part in &parts {
            cents += part.amount.cents();
            units += part.units;
        }
        prop_assert_eq!(cents, totals);
        prop_assert_eq!(units, cart.unit_count());
    }

    #[test]
    fn no_two_units_of_a_line_differ_by_more_than_a_cent(
        cents in -1_000_i64..1_000_000,
        units in 1..500_u32,
    ) {
        let one = |first| share(Money::from_cents(cents), units, Run { first, count: 1 }).cents();
        let all: Vec<i64> = (0..units).map(one).collect();
        prop_assert_eq!(all.iter().sum::<i64>(), cents);
        let (least, most) = (all.iter().min().copied(), all.iter().max().copied());
        prop_assert!(most.unwrap_or(0) - least.unwrap_or(0) <= 1);
    }
}

#[test]
fn the_cents_that_are_left_go_to_the_first_units() {
    let of = |first, count| share(Money::from_cents(1000), 3, Run { first, count }).cents();
    assert_eq!([of(0, 1), of(1, 1), of(2, 1), of(0, 3)], [334, 333, 333, 1000]);
}

#[test]
fn what_comes_back_belongs_to_whom_it_belonged_to() {
    let (mut cart, mut people) = (empty(), vec![Mine::default(); 2]);
    sets(&mut cart, &mut people, 0, 0, 2, 500);
    sets(&mut cart, &mut people, 1, 0, 5, 1250);
    let gone = Arc::clone(&cart.items[0]);
    let without = empty();
    let back = Cart { items: vec![line(9, 5, 1250)], ..without.clone() };
    let change = Change::EnsureUnits { item: gone, position: 0, units: 5 };
    people[0].cut(&without);
    people[0].learn(&change, &without, &back);
    assert_eq!(people[0].part(&back).units, 2, "not the other's three");
}

#[test]
fn what_cannot_be_bought_is_nobodys_part() {
    let (mut cart, mut people) = (empty(), vec![Mine::default()]);
    sets(&mut cart, &mut people, 0, 0, 2, 500);
    let mut sold_out = CartItem::clone(&cart.items[0]);
    sold_out.availability = Availability::WithoutStock;
    cart.items = vec![Arc::new(sold_out)];
    assert_eq!(people[0].part(&cart).amount, Money::default());
}
