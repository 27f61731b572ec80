//! The queue: one change is being sent, the others wait in order.

use std::sync::Arc;

use shared_cart::domain::cart::change::Change;
use shared_cart::state::sync::queue::{Intent, Origin, Queue};

use crate::state::sync::samples::{form, restore, wrap};
use crate::support::fixtures::{guests_cart, key};

fn set(line: &str, quantity: u32) -> Intent {
    Intent::of_person(Change::SetQuantity { line: key(line), quantity })
}

fn put_back(intent: Intent) -> Intent {
    Intent { origin: Origin::PutBack, ..intent }
}

/// The changes that are sent, in order.
fn sent(queue: &mut Queue) -> Vec<Intent> {
    let mut sent = Vec::new();
    while let Some(intent) = queue.start_next() {
        sent.push(intent);
        queue.settle();
    }
    sent
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
    assert_eq!(sent(&mut queue), [set("A", 1), set("B", 1), set("A", 2)]);
}

#[test]
fn the_lines_are_shown_with_everything_done_in_order() {
    let items = guests_cart().items;
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
fn what_has_to_be_put_back_goes_before_all_that_waits() {
    let mut queue = Queue::default();
    queue.push(set("A", 1));
    queue.start_next();
    queue.push(set("B", 1));
    queue.settle();
    let first = vec![put_back(set("C", 3)), set("A", 1)];
    queue.push_first(first.clone());
    assert_eq!(sent(&mut queue), [first.as_slice(), &[set("B", 1)]].concat());
}

#[test]
fn a_change_is_superseded_only_by_the_next_one_in_the_queue() {
    let mut queue = Queue::default();
    queue.push(set("A", 1));
    queue.start_next();
    assert!(!queue.is_superseded());
    queue.push(set("B", 1));
    queue.push(set("A", 2));
    assert!(!queue.is_superseded(), "the order of what a person does is kept");
    let mut queue = Queue::default();
    queue.push(set("A", 1));
    queue.start_next();
    queue.push(set("A", 2));
    assert!(queue.is_superseded());
}

#[test]
fn a_line_is_under_way_while_anything_about_it_waits() {
    let mut queue = Queue::default();
    queue.push(Intent::of_person(Change::RemoveAll(vec![key("A"), key("B")])));
    assert!(queue.touches(&key("B")) && !queue.touches(&key("C")));
    queue.start_next();
    assert!(queue.touches(&key("A")));
    queue.settle();
    assert!(!queue.touches(&key("A")));
}

#[test]
fn a_change_is_made_again_only_while_nothing_newer_waits_for_its_line() {
    let mut queue = Queue::default();
    queue.push(set("A", 3));
    queue.push_again(set("A", 9), &guests_cart());
    queue.push_again(set("B", 9), &guests_cart());
    queue.push_again(set("B", 9), &guests_cart());
    assert_eq!(sent(&mut queue), [set("A", 3), set("B", 9)]);
}

#[test]
fn a_removal_is_not_made_again_while_the_person_brings_the_line_back() {
    let item = Arc::clone(&guests_cart().items[0]);
    let mut queue = Queue::default();
    let back = Change::EnsureUnits { units: item.quantity, item, position: 0 };
    let mut renamed = back.clone();
    renamed.rename(&key("AA01"), &key("ZZ99"));
    queue.push(Intent::of_person(renamed.clone()));
    queue.push_again(set("AA01", 0), &guests_cart());
    assert_eq!(sent(&mut queue), [Intent::of_person(renamed)]);
}

#[test]
fn a_line_has_to_be_back_before_what_waits_for_it() {
    let item = Arc::clone(&guests_cart().items[0]);
    let back = Intent::of_person(Change::EnsureUnits { units: item.quantity, item, position: 0 });
    let mut queue = Queue::default();
    queue.push(set("AA01", 3));
    queue.push_again(back.clone(), &guests_cart());
    assert_eq!(sent(&mut queue), [back.clone(), set("AA01", 3)]);

    queue.push(set("AA01", 0));
    queue.push_again(back, &guests_cart());
    assert_eq!(sent(&mut queue), [set("AA01", 0)], "the person takes it out");
}

#[test]
fn what_waits_for_a_line_that_came_back_is_about_its_new_key() {
    let mut queue = Queue::default();
    queue.push(set("OLD", 3));
    queue.push(set("B", 1));
    queue.rename(&key("OLD"), &key("NEW"));
    assert_eq!(sent(&mut queue), [set("NEW", 3), set("B", 1)]);
}

#[test]
fn what_waits_can_be_dropped_without_what_is_on_its_way() {
    let mut queue = Queue::default();
    queue.push(set("A", 1));
    queue.start_next();
    queue.push(set("B", 1));
    assert_eq!(queue.clear(), [set("B", 1)], "so that it can be told");
    assert!(!queue.is_idle());
    queue.settle();
    assert!(queue.is_idle());
}

#[test]
fn a_change_waits_behind_what_brings_its_line_back_by_itself() {
    let again = Intent::new(restore("AA01"), Origin::Again { left: 2 });
    let by_person = Intent::of_person(restore("AA01"));
    let mut queue = Queue::default();
    queue.push(set("B", 1));
    queue.push_first(vec![again.clone()]);
    queue.push_behind_return(set("AA01", 3));
    assert_eq!(sent(&mut queue), [again, set("AA01", 3), set("B", 1)]);

    queue.push(by_person.clone());
    queue.push_behind_return(set("AA01", 3));
    assert_eq!(sent(&mut queue), [set("AA01", 3), by_person], "the person's own undo comes later");
}

#[test]
fn a_line_comes_back_by_itself_only_while_that_waits() {
    let mut queue = Queue::default();
    queue.push(Intent::of_person(restore("AA01")));
    assert!(!queue.brings_back(&key("AA01")), "the person asked for it");
    queue.push_first(vec![Intent::new(restore("AA01"), Origin::PutBack)]);
    assert!(queue.brings_back(&key("AA01")) && !queue.brings_back(&key("AA02")));
    queue.start_next();
    assert!(!queue.brings_back(&key("AA01")), "it is on its way");
    queue.push_first(vec![put_back(set("AA02", 3))]);
    assert!(!queue.brings_back(&key("AA02")), "a quantity brings no line back");
}

#[test]
fn what_was_typed_is_dropped_and_everything_else_stays() {
    let mut queue = Queue::default();
    queue.push(set("A", 1));
    queue.push(Intent::of_person(form()));
    queue.push(set("B", 1));
    queue.forget_typed();
    assert_eq!(sent(&mut queue), [set("A", 1), set("B", 1)]);
}

#[test]
fn a_change_that_is_on_its_way_is_not_made_again_beside_it() {
    let mut queue = Queue::default();
    queue.push(set("AA01", 3));
    queue.start_next();
    queue.push_again(set("AA01", 9), &guests_cart());
    queue.settle();
    assert!(queue.is_idle());
}

#[test]
fn a_change_is_made_again_beside_the_return_of_another_line() {
    let mut queue = Queue::default();
    queue.push(Intent::of_person(restore("AA02")));
    queue.push_again(set("AA01", 0), &guests_cart());
    let back = Intent::of_person(restore("AA02"));
    assert_eq!(sent(&mut queue), [back, set("AA01", 0)]);
}

#[test]
fn a_line_comes_back_although_another_one_is_removed() {
    let back = Intent::of_person(restore("AA01"));
    let mut queue = Queue::default();
    queue.push(set("AA02", 0));
    queue.push_again(back.clone(), &guests_cart());
    assert_eq!(sent(&mut queue), [back, set("AA02", 0)]);
}

#[test]
fn a_queue_is_idle_when_nothing_waits_and_nothing_is_on_its_way() {
    let mut queue = Queue::default();
    assert!(queue.is_idle());
    queue.push(set("A", 1));
    assert!(!queue.is_idle(), "it waits");
    queue.start_next();
    assert!(!queue.is_idle(), "it is on its way");
    queue.settle();
    assert!(queue.is_idle());
}

#[test]
fn a_line_is_completed_while_its_own_service_waits() {
    let mut queue = Queue::default();
    queue.push(Intent::new(wrap("AA01", true), Origin::Completion));
    queue.push(Intent::of_person(wrap("AA02", true)));
    assert!(queue.completes(&key("AA01")));
    assert!(!queue.completes(&key("AA02")), "the person asked for it");
    assert!(!queue.completes(&key("AA03")), "nothing about it waits");
}
