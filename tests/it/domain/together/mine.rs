//! What one person added: over generated carts, the parts of all people are the total of all lines.

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use shared_cart::domain::cart::Cart;
use shared_cart::domain::cart::change::Change;
use shared_cart::domain::cart::item::{Availability, CartItem};
use shared_cart::domain::cart::service::Service;
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
fn line(at: usize, quantity: u32, cents: i64) -> CartItem {
    let mut item = CartItem::clone(&ANY_LINE);
    item.key = LineKey::Unique(UniqueId::new(format!("L{at}")));
    item.quantity = quantity;
    item.total = Some(Money::from_cents(cents));
    item.availability = Availability::Available;
    item
}

/// A service that costs this for each unit.
fn service(cents: i64, is_chosen: bool) -> Service {
    let price = Some(Money::from_cents(cents));
    let (id, name, texts) = ("5".to_owned(), "Wrapping".to_owned(), Vec::new());
    Service { id, name, price, is_chosen, can_be_chosen: true, texts }
}

/// Somebody sets the units of a line: all browsers read it, and theirs learns it.
fn sets(cart: &mut Cart, people: &mut [Mine], who: usize, at: usize, quantity: u32, cents: i64) {
    sets_to(cart, people, who, line(at, quantity, cents));
}

/// Somebody makes a line what it is now.
fn sets_to(cart: &mut Cart, people: &mut [Mine], who: usize, item: CartItem) {
    let (key, quantity) = (item.key.clone(), item.quantity);
    let before = cart.clone();
    cart.items.retain(|item| item.key != key);
    if quantity > 0 {
        cart.items.push(Arc::new(item));
    }
    people[who].learn(&Change::SetQuantity { line: key, quantity }, &before, cart);
    for mine in people.iter_mut() {
        mine.cut(cart);
    }
}

/// What a line costs with all that belongs to it.
fn cost_of(item: &CartItem) -> i64 {
    let cents = |money: Option<Money>| money.map_or(0, Money::cents);
    let services = item.services.iter().filter(|service| service.is_chosen);
    let services: i64 = services.map(|service| cents(service.price)).sum();
    let parts: i64 = item.parts.iter().map(|part| cents(part.total)).sum();
    cents(item.total) + services * i64::from(item.quantity) + parts
}

proptest! {
    #[test]
    fn the_parts_of_all_people_are_the_total_of_all_lines(
        acts in proptest::collection::vec(
            (
                (0..4_usize, 0..5_usize, 0..30_u32, -50_i64..100_000),
                // What a service costs, whether it is chosen, and what a part of the line costs.
                (0..2_000_i64, any::<bool>(), proptest::option::of(0..5_000_i64)),
            ),
            1..40,
        ),
    ) {
        let mut cart = empty();
        let mut people = vec![Mine::default(); 4];
        for ((who, at, quantity, cents), (price, is_chosen, part)) in acts {
            let mut item = line(at, quantity, cents);
            item.services = vec![service(price, is_chosen), service(1, !is_chosen)];
            let part = part.map(|cents| Arc::new(line(100 + at, quantity, cents)));
            item.parts = part.into_iter().collect();
            sets_to(&mut cart, &mut people, who, item);
        }
        let totals: i64 = cart.items.iter().map(|item| cost_of(item)).sum();
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
    let back = Cart { items: vec![Arc::new(line(9, 5, 1250))], ..without.clone() };
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
