//! The queue: one change on its way, the others in order.

use shared_cart::domain::change::Change;
use shared_cart::domain::ids::{LineKey, UniqueId};
use shared_cart::state::queue::Queue;

use crate::support::fixtures::{self, GUEST};

fn key(text: &str) -> LineKey {
    LineKey::Unique(UniqueId::new(text))
}

fn set(line: &str, quantity: u32) -> Change {
    Change::SetQuantity { line: key(line), quantity }
}

#[test]
fn one_change_is_on_its_way_at_a_time() {
    let mut queue = Queue::default();
    queue.push(set("A", 1));
    queue.push(set("B", 2));
    assert_eq!(queue.start_next(), Some(set("A", 1)));
    assert_eq!(queue.start_next(), None, "the first is not settled");
    queue.settle();
    assert_eq!(queue.start_next(), Some(set("B", 2)));
    queue.settle();
    assert_eq!(queue.start_next(), None);
    assert!(queue.is_idle());
}

#[test]
fn what_waits_for_the_same_line_collapses_into_the_newest() {
    let mut queue = Queue::default();
    queue.push(set("A", 2));
    queue.start_next();
    for quantity in 3..=9 {
        queue.push(set("A", quantity));
    }
    queue.settle();
    assert_eq!(queue.start_next(), Some(set("A", 9)));
    queue.settle();
    assert!(queue.is_idle());
}

#[test]
fn what_is_on_its_way_is_not_replaced() {
    let mut queue = Queue::default();
    queue.push(set("A", 2));
    queue.start_next();
    queue.push(set("A", 3));
    queue.settle();
    assert_eq!(queue.start_next(), Some(set("A", 3)));
}

#[test]
fn changes_of_different_lines_keep_their_order() {
    let mut queue = Queue::default();
    for change in [set("A", 1), set("B", 1), set("A", 2)] {
        queue.push(change);
    }
    let mut sent = Vec::new();
    while let Some(change) = queue.start_next() {
        sent.push(change);
        queue.settle();
    }
    assert_eq!(sent, [set("A", 1), set("B", 1), set("A", 2)]);
}

#[test]
fn the_lines_are_shown_with_everything_done_in_order() {
    let items = fixtures::cart(fixtures::owner(), GUEST).items;
    let mut queue = Queue::default();
    queue.push(set("AA01", 9));
    queue.start_next();
    queue.push(set("AA02", 0));
    queue.push(set("AA03", 4));
    let shown = queue.apply(&items);
    let seen: Vec<_> = shown.iter().map(|item| (item.sku.as_str(), item.quantity)).collect();
    assert_eq!(seen, [("501", 9), ("503", 4), ("504", 1), ("505", 1)]);
    assert!(queue.touches(&key("AA01")) && queue.touches(&key("AA03")));
    assert!(!queue.touches(&key("AA04")));
}

#[test]
fn what_waits_can_be_dropped_without_what_is_on_its_way() {
    let mut queue = Queue::default();
    queue.push(set("A", 1));
    queue.start_next();
    queue.push(set("B", 1));
    queue.clear();
    assert!(!queue.is_idle());
    queue.settle();
    assert!(queue.is_idle());
}
