//! Finding an element in a list, beginning at the place where it is expected.

use std::cell::Cell;

use proptest::prelude::*;
use shared_cart::domain::search::find_wrapping;

#[test]
fn the_first_place_from_the_start_on_is_found_and_then_those_before_it() {
    let list = ["a", "b", "a"];
    assert_eq!(find_wrapping(0, 3, |at| list[at] == "a"), Some(0));
    assert_eq!(find_wrapping(1, 3, |at| list[at] == "a"), Some(2));
    assert_eq!(find_wrapping(2, 3, |at| list[at] == "b"), Some(1), "around");
    assert_eq!(find_wrapping(3, 3, |at| list[at] == "b"), Some(1), "from the end");
}

#[test]
fn what_is_missing_is_not_found() {
    assert_eq!(find_wrapping(0, 3, |_| false), None);
    assert_eq!(find_wrapping(0, 0, |_| true), None);
    assert_eq!(find_wrapping(7, 0, |_| true), None);
}

#[test]
fn two_lists_in_one_order_are_compared_in_one_walk() {
    let looks = Cell::new(0);
    let mut next = 0;
    for wanted in 0..1_000 {
        let found = find_wrapping(next, 1_000, |at| {
            looks.set(looks.get() + 1);
            at == wanted
        });
        next = found.expect("it is there") + 1;
    }
    assert_eq!(looks.get(), 1_000);
}

proptest! {
    #[test]
    fn what_is_there_is_found_wherever_one_starts(
        list in proptest::collection::vec(any::<bool>(), 0..20),
        start in 0..40_usize,
    ) {
        let found = find_wrapping(start, list.len(), |at| list[at]);
        prop_assert_eq!(found.is_some(), list.contains(&true));
        prop_assert!(found.is_none_or(|at| list[at]));
    }
}
