//! Problems: each has ways to go on, and a kind for the page.

use shared_cart::domain::problem::{Problem, WayOn};

fn all() -> [(Problem, &'static str); 11] {
    [
        (Problem::LinkDamaged, "link-damaged"),
        (Problem::LinkMalformed, "link-malformed"),
        (Problem::LinkAmbiguous, "link-ambiguous"),
        (Problem::NotFound, "not-found"),
        (Problem::Replaced, "replaced"),
        (Problem::OwnCartChanged, "own-cart-changed"),
        (Problem::Refused, "refused"),
        (Problem::Offline, "offline"),
        (Problem::TimedOut, "timed-out"),
        (Problem::Unavailable, "unavailable"),
        (Problem::NotUnderstood("items[0].quantity".into()), "not-understood"),
    ]
}

#[test]
fn every_problem_has_a_way_on_and_none_twice() {
    for (problem, _) in all() {
        let ways = problem.ways_on();
        assert!(!ways.is_empty(), "{problem:?}");
        assert!(ways.iter().enumerate().all(|(at, way)| !ways[..at].contains(way)), "{problem:?}");
    }
}

#[test]
fn every_problem_has_a_word_of_its_own_without_any_data() {
    for (problem, kind) in all() {
        assert_eq!(problem.kind(), kind);
    }
}

#[test]
fn who_may_not_see_a_cart_is_asked_to_sign_in_first() {
    assert_eq!(Problem::Refused.ways_on()[0], WayOn::SignIn);
}

#[test]
fn what_may_pass_can_be_tried_again() {
    for problem in [Problem::Offline, Problem::TimedOut, Problem::Unavailable] {
        assert_eq!(problem.ways_on()[0], WayOn::TryAgain, "{problem:?}");
    }
}

#[test]
fn a_cart_of_somebody_else_is_never_tried_again() {
    assert_eq!(Problem::Replaced.ways_on(), [WayOn::OpenOwnCart]);
    assert_eq!(Problem::OwnCartChanged.ways_on(), [WayOn::ShowOwnCart]);
}
