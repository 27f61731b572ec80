//! How often and how long a call that failed is tried again.

use proptest::prelude::*;
use serde_json::json;
use shared_cart::api::error::ApiError;
use shared_cart::api::json::decode::At;
use shared_cart::state::sync::retry::{Next, Retry};

use crate::support::fixtures;

const UNAVAILABLE: ApiError = ApiError::Unavailable { retry_after: None };

fn asks_for(milliseconds: u32) -> ApiError {
    ApiError::Unavailable { retry_after: Some(milliseconds) }
}

fn not_understood() -> ApiError {
    ApiError::NotUnderstood(At::root(fixtures::json(json!({}))).at("items").error("a list"))
}

/// What follows when the same failure repeats, with the random number 0.5.
fn steps(error: &ApiError, count: usize) -> Vec<Next> {
    let mut retry = Retry::default();
    (0..count).map(|_| retry.after(error, 0.5)).collect()
}

/// How often a call is made that always fails like this; none if it is never given up.
fn tries(error: &ApiError) -> Option<usize> {
    steps(error, 50).iter().position(|next| *next == Next::GiveUp).map(|at| at + 1)
}

#[test]
fn a_store_that_fails_is_asked_again_after_pauses_that_double() {
    let pauses = [500, 1_000, 2_000, 4_000, 8_000].map(Next::TryAfter);
    let steps = steps(&UNAVAILABLE, 6);
    assert_eq!(steps[..5], pauses);
    assert_eq!(steps[5], Next::GiveUp);
}

#[test]
fn chance_keeps_pages_that_failed_together_apart() {
    let pause = |chance| Retry::default().after(&UNAVAILABLE, chance);
    assert_eq!(pause(0.0), Next::TryAfter(400));
    assert_eq!(pause(0.99), Next::TryAfter(598));
}

#[test]
fn a_store_that_asks_to_wait_is_asked_again_after_that_time() {
    let steps = steps(&asks_for(3_000), 3);
    assert_eq!(steps, [4_250, 4_750, 5_750].map(Next::TryAfter));
}

#[test]
fn pages_that_were_told_to_wait_equally_long_come_back_apart() {
    let pause = |chance| Retry::default().after(&asks_for(60_000), chance);
    assert_eq!(pause(0.0), Next::TryAfter(60_400));
    assert_eq!(pause(0.99), Next::TryAfter(90_298));
}

#[test]
fn a_store_that_asks_for_more_than_two_minutes_is_not_waited_for() {
    assert_eq!(steps(&asks_for(120_000), 1), [Next::TryAfter(150_500)]);
    assert_eq!(steps(&asks_for(120_001), 1), [Next::GiveUp]);
    assert_eq!(steps(&asks_for(u32::MAX), 1), [Next::GiveUp]);
}

#[test]
fn a_late_or_unreadable_answer_is_tried_three_times() {
    for error in [ApiError::TimedOut, not_understood(), ApiError::NotFound] {
        assert_eq!(tries(&error), Some(3), "{error:?}");
    }
}

#[test]
fn a_line_that_moved_under_the_write_is_looked_up_again() {
    let moved = ApiError::NoSuchIndex;
    assert_eq!(steps(&moved, 1), [Next::TryAfter(500)]);
    assert_eq!(tries(&moved), Some(6), "but not for ever");
}

#[test]
fn a_refused_call_is_not_tried_again() {
    assert_eq!(tries(&ApiError::Refused(None)), Some(1));
    assert_eq!(tries(&ApiError::Refused(Some("CHK0227".into()))), Some(1));
    assert_eq!(tries(&ApiError::Invalid(Some("FMT0046".into()))), Some(1));
    assert_eq!(tries(&ApiError::SellerUnavailable), Some(3));
}

#[test]
fn a_connection_is_waited_for_however_long_it_takes() {
    let steps = steps(&ApiError::Network, 1_000);
    assert!(steps.iter().all(|next| matches!(next, Next::WaitForConnection(_))));
    assert_eq!(steps[0], Next::WaitForConnection(500));
    assert_eq!(steps[999], Next::WaitForConnection(30_000), "asked twice a minute");
}

#[test]
fn time_offline_does_not_count_against_the_store() {
    let mut retry = Retry::default();
    for _ in 0..20 {
        retry.after(&ApiError::Network, 0.5);
    }
    assert!(matches!(retry.after(&UNAVAILABLE, 0.5), Next::TryAfter(_)));
}

proptest! {
    #[test]
    fn whoever_is_asked_to_wait_never_comes_early(
        asked in 0..=120_000_u32,
        failures in 0..5_usize,
        chance in 0.0..1.0_f64,
    ) {
        let mut retry = Retry::default();
        for _ in 0..failures {
            retry.after(&UNAVAILABLE, chance);
        }
        match retry.after(&asks_for(asked), chance) {
            Next::TryAfter(pause) => prop_assert!(pause >= asked),
            next => prop_assert_eq!(next, Next::GiveUp),
        }
    }
}
