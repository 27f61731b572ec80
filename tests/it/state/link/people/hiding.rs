//! When visible data is hidden: the page is left, it was hidden for long, or the session is not
//! confirmed in time.

use super::{ana, asked_who};
use crate::support::screen::{let_tasks_run, pass, run};

#[test]
fn a_page_that_is_left_holds_nothing_and_asks_anew_when_it_comes_back() {
    run(async {
        let (ana, screen) = ana().await;
        let clear = screen.clear_data();
        ana.forget_requests().await;
        screen.cart.hide_people();
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        assert!(screen.masked_fields() > 8);
        screen.cart.refresh();
        screen.until("it is clear again", |screen| !screen.clear_data().is_empty()).await;
        assert_eq!(screen.clear_data(), clear);
        assert_eq!(asked_who(&ana.requests().await), 1);
    });
}

#[test]
fn a_page_that_was_out_of_sight_for_long_is_hidden_without_any_answer() {
    run(async {
        let (ana, screen) = ana().await;
        ana.env.is_visible.set(false);
        screen.cart.refresh();
        pass(299.0).await;
        let_tasks_run().await;
        assert!(!screen.clear_data().is_empty(), "a moment away is no reason");
        ana.env.is_online.set(false);
        pass(2.0).await;
        let_tasks_run().await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn a_browser_that_slept_hides_it_before_anything_else_is_shown() {
    run(async {
        let (ana, screen) = ana().await;
        ana.env.is_visible.set(false);
        screen.cart.refresh();
        // The clock went on, and no timer did.
        ana.env.days.set(1);
        ana.env.is_online.set(false);
        ana.env.is_visible.set(true);
        screen.cart.refresh();
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
    });
}

#[test]
fn data_that_nobody_confirms_goes_soon_after_somebody_came_back() {
    run(async {
        let (ana, screen) = ana().await;
        ana.hold("/api/");
        screen.cart.refresh();
        pass(1.9).await;
        let_tasks_run().await;
        assert!(!screen.clear_data().is_empty());
        pass(0.2).await;
        let_tasks_run().await;
        assert_eq!(screen.clear_data(), [] as [&str; 0]);
        ana.release();
        screen.until("it is clear again", |screen| !screen.clear_data().is_empty()).await;
    });
}
