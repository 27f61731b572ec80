//! How many requests an open tab makes in an hour. docs/performance.md has
//! the numbers.

use crate::state::{COFFEE, JAM};
use crate::support::person::Person;
use crate::support::screen::{guest_at_cart_of, pass, run};

const HOUR: f64 = 3_600.0;

/// Reads and writes in an hour, projected from the log of one of `parts` equal parts of it.
async fn an_hour_of(guest: &Person, what: &str, parts: usize) -> (usize, usize) {
    let (all, writes) = (guest.requests().await.len(), guest.writes().await.len());
    let (reads, writes) = ((all - writes) * parts, writes * parts);
    println!("{what}: {reads} reads and {writes} writes in an hour");
    (reads, writes)
}

#[test]
fn a_tab_in_front_in_which_nothing_happens_looks_about_once_a_minute() {
    run(async {
        let (guest, _) = guest_at_cart_of("ana").await;
        pass(HOUR).await;
        let (reads, writes) = an_hour_of(&guest, "in front, nothing happens", 1).await;
        assert!((60..=75).contains(&reads) && writes == 0, "{reads} reads, {writes} writes");
    });
}

#[test]
fn a_hidden_tab_asks_only_what_opening_takes() {
    run(async {
        let (guest, _) = guest_at_cart_of("ana").await;
        guest.env.is_visible.set(false);
        pass(HOUR).await;
        assert_eq!(an_hour_of(&guest, "behind another tab", 1).await, (2, 0));
    });
}

#[test]
fn a_change_of_ones_own_every_minute_takes_ten_requests_each() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.forget_requests().await;
        for minute in 0..12 {
            pass(60.0).await;
            screen.sets(COFFEE, 3 + minute % 2);
        }
        screen.until_settled().await;
        let (reads, writes) = an_hour_of(&guest, "a change of one's own a minute", 5).await;
        assert!(reads <= 600 && writes == 60, "{reads} reads, {writes} writes");
    });
}

#[test]
fn a_change_of_somebody_elses_every_minute_takes_ten_looks_each() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.forget_requests().await;
        for minute in 0..12 {
            pass(60.0).await;
            guest.sets_elsewhere("ana", 1, 4 + minute % 2).await;
        }
        let (reads, _) = an_hour_of(&guest, "a change of somebody else's a minute", 5).await;
        assert!(reads <= 600, "{reads} reads");
        pass(72.0).await;
        assert_eq!(screen.quantity(JAM), 5, "and none is missed");
    });
}

#[test]
fn changes_that_never_stop_take_a_read_and_a_write_each() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.forget_requests().await;
        for change in 0..60 {
            screen.sets(COFFEE, 3 + change % 2);
            pass(2.0).await;
        }
        let (reads, writes) = an_hour_of(&guest, "a change every two seconds", 30).await;
        assert!(reads <= 3_000 && writes == 1_800, "{reads} reads, {writes} writes");
    });
}

#[test]
fn a_store_that_is_down_is_asked_no_oftener_than_one_that_is_well() {
    run(async {
        let (guest, _) = guest_at_cart_of("ana").await;
        guest.fail_next(serde_json::json!({ "status": 503, "count": 10_000 })).await;
        pass(HOUR).await;
        let (reads, writes) = an_hour_of(&guest, "in front, the store is down", 1).await;
        assert!(reads <= 75 && writes == 0, "{reads} reads, {writes} writes");
    });
}
