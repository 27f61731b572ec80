//! Before somebody fills in a linked cart they are told who can read it, and may go on in a new
//! cart that only they hold.

use serde_json::{Value, json};
use shared_cart::domain::cart::Viewer;
use shared_cart::domain::cart::missing::LeftOut;
use shared_cart::domain::people::countries::of;
use shared_cart::domain::people::field::Group;
use shared_cart::domain::people::typed::Typed;
use shared_cart::state::cart_state::{CopyOutcome, Editing, LeaveStatus};
use shared_cart::state::env::LinkMemory;
use shared_cart::state::forms::Progress;

use crate::state::{CHEESE, COFFEE, GIFT, JAM, MUG};
use crate::support::fixtures::{self, CONTACT};
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, guest_at_cart_of, run};

fn saves_contact(screen: &Screen) {
    screen.cart.begin_to_fill_in(Group::Contact);
    let typed = CONTACT.iter().map(|(field, text)| (*field, Typed::new(text))).collect();
    screen.cart.type_in(Group::Contact, typed);
    screen.cart.fill_in(Group::Contact, of("BRA"));
}

/// Goes on in a new cart.
async fn moves(screen: &Screen) {
    let before = screen.cart.id();
    screen.cart.go_on_in_new_cart();
    screen.until("the new cart", |it| !it.is_loading() && it.cart.id() != before).await;
    screen.until_settled().await;
}

fn status(screen: &Screen) -> Option<LeaveStatus> {
    screen.open().leaving.get_untracked().map(|(_, status)| status)
}

/// The cart that the browser's cookie names.
fn cookie_names(person: &Person, screen: &Screen) -> bool {
    let id = screen.cart.id().expect("a cart");
    person.cart_cookie().is_some_and(|cookie| cookie.contains(id.expose_for_url()))
}

#[test]
fn nothing_is_written_into_a_linked_cart_before_its_readers_are_told() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        assert!(screen.cart.asks_before_forms());
        saves_contact(&screen);
        screen.until_settled().await;
        assert_eq!(screen.cart.progress(Group::Contact), Progress::Open);
        assert_eq!(guest.writes().await, [] as [Value; 0]);

        screen.cart.agree_to_be_read();
        assert!(!screen.cart.asks_before_forms(), "one answer is for both forms");
        saves_contact(&screen);
        screen.until_settled().await;
        assert_eq!(screen.cart.progress(Group::Contact), Progress::Saved);
    });
}

#[test]
fn ones_own_cart_and_an_operator_need_no_question() {
    run(async {
        let carla = somebody().signs_in_as("carla").await;
        assert!(!carla.opens(None).await.cart.asks_before_forms());
        let operator = somebody().signs_in_as("operator").await;
        assert!(!operator.opens_cart_of("carla").await.cart.asks_before_forms());
    });
}

#[test]
fn another_linked_cart_asks_again() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        screen.cart.agree_to_be_read();
        let carlas = guest.cart_of("carla").await;
        screen.cart.open_link(Ok(Some(fixtures::id(&carlas).into())));
        screen.until_loaded().await;
        assert!(screen.cart.asks_before_forms());
    });
}

#[test]
fn the_new_cart_has_the_lines_and_coupons_and_another_id() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        let linked = guest.stored_cart("ana").await;
        moves(&screen).await;
        for sku in [COFFEE, JAM, CHEESE, MUG] {
            assert!(screen.find(sku).is_some(), "{sku}");
        }
        let copied = screen.copied().expect("a report");
        assert!(copied.iter().all(|(sku, _)| sku != GIFT));
        assert_eq!(screen.quantity(COFFEE), 2);
        assert_eq!(screen.summary().coupons, ["AURORA10"]);
        assert_eq!(screen.editing(), Editing::Allowed);
        assert!(cookie_names(&guest, &screen), "a reload opens the new cart");
        assert!(guest.env.forgot_link.get());
        assert_eq!(guest.stored_cart("ana").await, linked, "the linked cart stays as it is");
        assert!(!screen.cart.asks_before_forms());
        assert_eq!(screen.masked_fields(), 0, "nobody's data came along");
    });
}

#[test]
fn what_is_typed_afterwards_is_in_the_new_cart_alone() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        let linked = guest.stored_cart("operator").await;
        moves(&screen).await;
        saves_contact(&screen);
        screen.until_settled().await;
        assert_eq!(screen.cart.progress(Group::Contact), Progress::Saved);
        assert_eq!(guest.stored_cart("operator").await, linked);
    });
}

#[test]
fn the_cart_that_the_visitor_had_is_one_press_away_also_after_a_reload() {
    run(async {
        let bruno = somebody().signs_in_as("bruno").await;
        let own = fixtures::id(&bruno.cart_of("bruno").await);
        let screen = bruno.opens_cart_of("ana").await;
        moves(&screen).await;
        assert!(screen.cart.id() != Some(own.clone()) && screen.has_own_cart());
        let new = screen.cart.id();
        screen.closes();

        let screen = bruno.opens(None).await;
        assert_eq!(screen.cart.id(), new);
        assert!(screen.has_own_cart());
        screen.cart.back_to_own();
        screen.until_loaded().await;
        assert_eq!(screen.cart.id(), Some(own));
        assert!(!screen.has_own_cart());
    });
}

#[test]
fn an_own_cart_that_was_empty_is_not_offered() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        moves(&screen).await;
        assert!(!screen.has_own_cart());
        assert_eq!(*guest.env.memory.borrow(), LinkMemory::default());
    });
}

#[test]
fn a_buyer_by_link_may_go_on_in_a_new_cart() {
    run(async {
        let visitor = somebody();
        visitor.opens(None).await.closes();
        let ana = visitor.signs_in_with_this_cart_as("ana").await;
        let screen = ana.opens_cart_of("ana").await;
        assert_eq!(screen.viewer(), Viewer::BuyerByLink);
        moves(&screen).await;
        assert!(cookie_names(&ana, &screen));
        assert_eq!(screen.quantity(COFFEE), 2);
    });
}

#[test]
fn a_store_that_makes_no_new_cart_keeps_the_person_where_they_are() {
    run(async {
        for fault in [
            json!({ "path": "orderForm", "status": 503, "count": 1 }),
            json!({ "path": "orderForm", "status": 404, "count": 1 }),
        ] {
            let (guest, screen) = guest_at_cart_of("ana").await;
            let (linked, cookie) = (screen.cart.id(), guest.cart_cookie());
            guest.fail_next(fault).await;
            screen.cart.go_on_in_new_cart();
            assert_eq!(status(&screen), Some(LeaveStatus::MakingCart));
            let has_failed = |screen: Screen| status(&screen) == Some(LeaveStatus::NoNewCart);
            screen.until("it says so", has_failed).await;
            assert_eq!(screen.cart.id(), linked);
            assert_eq!(guest.cart_cookie(), cookie);
            assert!(!guest.env.forgot_link.get());
            moves(&screen).await;
        }
    });
}

#[test]
fn a_price_that_was_set_by_hand_is_told_to_be_missing() {
    run(async {
        let guest = somebody();
        guest.settings(json!({ "allowManualPrice": true })).await;
        let id = guest.cart_of("operator").await;
        let price = format!("/api/checkout/pub/orderForm/{id}/items/0/price");
        guest.somebody_else().control("PUT", &price, json!({ "price": 100 })).await;
        let screen = guest.opens(Some(&id)).await;
        moves(&screen).await;
        let copied = screen.copied().expect("a report");
        assert_eq!(copied[0].1, CopyOutcome::Incomplete(vec![LeftOut::ManualPrice]));
    });
}
