//! A copy to one's own cart that a reload interrupts: the tab finds it again, and it is finished or
//! undone.

use serde_json::json;
use shared_cart::state::cart_state::CopyOutcome;
use shared_cart::state::env::Options;
use shared_cart::state::interrupted_copy::Resume;

use crate::state::{CHEESE, COFFEE, JAM, MUG};
use crate::support::fixtures;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, run};

/// Bruno, whose own cart holds three units of coffee, and whose tab is loaded anew while Ana's
/// lines are copied to it: some of them are there by then.
async fn interrupted() -> Person {
    let bruno = somebody().signs_in_as("bruno").await;
    bruno.adds_elsewhere("bruno", COFFEE, "1", 3).await;
    interrupt(&bruno, Options::default()).await;
    bruno
}

async fn interrupt(bruno: &Person, options: Options) {
    let link = fixtures::id(&bruno.cart_of("ana").await).into();
    let screen = bruno.starts_as(Ok(Some(link)), options);
    screen.until_loaded().await;
    slows_down(bruno, true).await;
    screen.cart.copy_to_own();
    screen.until_loaded().await;
    screen
        .until("one is through", |screen| {
            screen.quantity(COFFEE) == 5 && !is_waiting(screen, COFFEE)
        })
        .await;
    assert!(is_waiting(screen, MUG));
    screen.closes();
    slows_down(bruno, false).await;
}

async fn slows_down(bruno: &Person, is_slow: bool) {
    let latency = is_slow.then(|| json!({ "minMs": 400, "maxMs": 410 }));
    bruno.settings(json!({ "latency": latency })).await;
}

fn is_waiting(screen: Screen, sku: &str) -> bool {
    let copied = screen.copied().unwrap_or_default();
    copied.contains(&(sku.to_owned(), CopyOutcome::Waiting))
}

fn asks(screen: &Screen) -> bool {
    screen.open().interrupted.get_untracked()
}

/// The lines of Bruno's cart as the store keeps them.
async fn stored(bruno: &Person) -> Vec<(String, u64)> {
    let mut stored = bruno.stored_quantities("bruno").await;
    stored.sort();
    stored
}

#[test]
fn an_interrupted_copy_is_found_again_and_finished_once() {
    run(async {
        let bruno = interrupted().await;
        let screen = bruno.opens_cart_of("ana").await;
        assert!(asks(&screen));
        screen.cart.resume_copy(Resume::Finish);
        screen.until_loaded().await;
        screen.until_settled().await;
        let own = bruno.cart_of("bruno").await;
        assert_eq!(screen.cart.id(), Some(fixtures::id(&own)));
        let quantities = [COFFEE, JAM, CHEESE, MUG].map(|sku| screen.quantity(sku));
        assert_eq!(quantities, [5, 3, 3, 1], "nothing is doubled");
        let engraving = &screen.line(MUG).item.attachments[0].content;
        assert!(engraving.iter().any(|(_, text)| text == "Bom dia"), "as it was: {engraving:?}");
        assert!(!asks(&screen));
        assert_eq!(*bruno.env.kept_copy.borrow(), None);
        screen.closes();
        assert!(!asks(&bruno.opens_cart_of("ana").await), "it is asked once");
    });
}

#[test]
fn all_of_a_finished_copy_can_be_undone() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        bruno.adds_elsewhere("bruno", COFFEE, "1", 3).await;
        let before = stored(&bruno).await;
        interrupt(&bruno, Options::default()).await;
        assert_ne!(stored(&bruno).await, before);
        let screen = bruno.opens_cart_of("ana").await;
        screen.cart.resume_copy(Resume::Finish);
        screen.until_loaded().await;
        screen.until_settled().await;
        screen.cart.undo_copy();
        screen.until_settled().await;
        assert_eq!(stored(&bruno).await, before);
    });
}

#[test]
fn an_interrupted_copy_can_be_undone_at_once() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        bruno.adds_elsewhere("bruno", COFFEE, "1", 3).await;
        let before = stored(&bruno).await;
        interrupt(&bruno, Options::default()).await;
        assert_ne!(stored(&bruno).await, before);
        let screen = bruno.opens_cart_of("ana").await;
        screen.cart.resume_copy(Resume::Undo);
        screen.until_loaded().await;
        screen.until_settled().await;
        assert_eq!(stored(&bruno).await, before);
        assert_eq!(*bruno.env.kept_copy.borrow(), None);
        assert_eq!(screen.copied(), None);
    });
}

#[test]
fn whoever_leaves_it_as_it_is_is_not_asked_again() {
    run(async {
        let bruno = interrupted().await;
        let screen = bruno.opens_cart_of("ana").await;
        let before = stored(&bruno).await;
        screen.cart.leave_copy();
        assert!(!asks(&screen));
        screen.closes();
        assert!(!asks(&bruno.opens_cart_of("ana").await));
        assert_eq!(stored(&bruno).await, before);
    });
}

#[test]
fn on_the_own_cart_it_goes_on_without_the_shared_one() {
    run(async {
        let bruno = interrupted().await;
        let screen = bruno.opens(None).await;
        assert!(asks(&screen));
        screen.cart.resume_copy(Resume::Finish);
        screen.until_settled().await;
        let quantities = [COFFEE, JAM, CHEESE].map(|sku| screen.quantity(sku));
        assert_eq!(quantities, [5, 3, 3]);
        // What was written on the mug is known to the shared cart alone.
        assert!(screen.find(MUG).is_none());
        let copied = screen.copied().expect("a report");
        let mug = copied.iter().find(|(sku, _)| sku == MUG).map(|(_, outcome)| outcome);
        assert!(matches!(mug, Some(CopyOutcome::Refused(_))), "{mug:?}");
    });
}

#[test]
fn another_person_in_the_same_tab_is_copied_nothing() {
    run(async {
        let carla = interrupted().await.signs_in_as("carla").await;
        assert!(!asks(&carla.opens(None).await));
        // The entry of the history still names Bruno's cart.
        let screen = carla.opens_cart_of("ana").await;
        let before = carla.stored_quantities("carla").await;
        for resume in [Resume::Finish, Resume::Undo] {
            screen.cart.resume_copy(resume);
            screen.until_loaded().await;
            screen.until_settled().await;
        }
        assert_eq!(carla.stored_quantities("carla").await, before);
    });
}

#[test]
fn what_is_stored_of_a_copy_names_no_cart_no_person_and_no_text() {
    run(async {
        let bruno = interrupted().await;
        let kept = bruno.env.kept_copy.borrow().clone().expect("a copy").1;
        for owner in ["ana", "bruno"] {
            assert!(!kept.contains(&bruno.cart_of(owner).await));
        }
        // The names of sellers are ids.
        let allowed = |letter: char| letter.is_ascii_alphanumeric() || letter.is_whitespace();
        assert!(kept.chars().all(allowed), "{kept}");
        assert!(!kept.contains("Bom dia") && !kept.contains("Caneca"), "{kept}");

        let bruno = somebody().signs_in_as("bruno").await;
        bruno.adds_elsewhere("bruno", COFFEE, "1", 3).await;
        interrupt(&bruno, Options { keeps_what_was_seen: false, ..Options::default() }).await;
        assert_eq!(*bruno.env.kept_copy.borrow(), None, "`no-memory`");
    });
}

#[test]
fn a_copy_that_is_through_is_stored_no_longer() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let screen = bruno.opens_cart_of("ana").await;
        slows_down(&bruno, true).await;
        screen.cart.copy_to_own();
        screen.until_loaded().await;
        assert!(bruno.env.kept_copy.borrow().is_some());
        screen.until_settled().await;
        assert_eq!(*bruno.env.kept_copy.borrow(), None);
    });
}
