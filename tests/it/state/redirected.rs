//! A parcel that is redirected: it is news for everybody who looks, and asked about before payment.

use std::cell::Cell;
use std::rc::Rc;

use serde_json::json;
use shared_cart::domain::link::LinkMode;
use shared_cart::domain::notice::Announcement;
use shared_cart::domain::people::field::Group;
use shared_cart::domain::together::difference::News;
use shared_cart::state::cart_state::{Exit, LeaveStatus};

use super::COFFEE;
use super::forms::types;
use crate::support::fixtures::CONTACT;
use crate::support::person::{Person, somebody};
use crate::support::screen::{Screen, guest_at_cart_of, pass, run};

/// Carla's first purchase, which anybody with the link can fill in.
const CARLA: &str = "carla";

async fn somebody_redirects(thief: &Person) {
    let street = json!({
        "postalCode": "22250040", "country": "BRA", "city": "Rio de Janeiro", "state": "RJ",
        "street": "Rua do Ladrão", "number": "13", "neighborhood": "Botafogo",
        "receiverName": "Mallory", "addressType": "residential",
    });
    let body = json!({ "selectedAddresses": [street] });
    thief.writes_elsewhere(CARLA, "attachments/shippingData", body).await;
}

/// Presses a way out; the returned cell is true once the page goes on.
fn leaves_by(screen: &Screen, exit: Exit) -> Rc<Cell<bool>> {
    let has_left = Rc::new(Cell::new(false));
    let left = Rc::clone(&has_left);
    screen.cart.leave(exit, move || left.set(true));
    has_left
}

fn status(screen: &Screen) -> Option<LeaveStatus> {
    screen.open().leaving.get_untracked().map(|(_, status)| status)
}

/// Somebody with the link at Carla's cart, whose address changes while they look.
async fn redirected() -> (Person, Screen) {
    let (guest, screen) = guest_at_cart_of(CARLA).await;
    somebody_redirects(&guest).await;
    screen.until("the news", |screen| screen.news().contains(&News::Address)).await;
    (guest, screen)
}

#[test]
fn a_guest_is_told_that_the_hidden_address_changed() {
    run(async {
        let (_, screen) = redirected().await;
        let said = screen.announced();
        assert!(matches!(&said, Some(Announcement::Redirected(news)) if news[0].redirects()));
        assert_eq!(screen.clear_data(), [] as [&str; 0], "the values stay hidden");
        let kept = format!("{:?}", screen.news());
        assert!(!kept.contains("Ladr") && !kept.contains("Mallory"), "{kept}");
    });
}

#[test]
fn the_owner_is_told_too() {
    run(async {
        let carla = somebody().signs_in_as(CARLA).await;
        let screen = carla.opens(None).await;
        somebody_redirects(&carla).await;
        screen.until("the news", |screen| screen.news().contains(&News::Address)).await;
    });
}

#[test]
fn the_way_to_pay_asks_once_more_and_the_other_ways_do_not() {
    run(async {
        for exit in [Exit::Checkout, Exit::Payment] {
            let (_, screen) = redirected().await;
            assert!(!screen.cart.may_leave_at_once(exit));
            let has_left = leaves_by(&screen, exit);
            assert_eq!(status(&screen), Some(LeaveStatus::Redirected));
            assert!(!has_left.get());
            screen.cart.stay();
            assert_eq!(status(&screen), None);

            let has_left = leaves_by(&screen, exit);
            screen.cart.leave_redirected();
            assert!(has_left.get());
            assert_eq!(status(&screen), None);
            assert!(!screen.news().contains(&News::Address), "it is known now");
            assert!(screen.cart.may_leave_at_once(exit), "it is asked once");
        }
        let (_, screen) = redirected().await;
        assert!(screen.cart.may_leave_at_once(Exit::Shop));
        assert!(leaves_by(&screen, Exit::Shop).get());
    });
}

#[test]
fn whoever_has_put_the_news_away_is_not_asked() {
    run(async {
        let (_, screen) = redirected().await;
        screen.cart.dismiss_news();
        assert!(leaves_by(&screen, Exit::Checkout).get());
    });
}

#[test]
fn what_is_found_out_while_changes_are_saved_is_asked_about() {
    run(async {
        let (guest, screen) = guest_at_cart_of(CARLA).await;
        // The cart was on the screen for a while, so the write waits for a read.
        pass(30.0).await;
        somebody_redirects(&guest).await;
        let line = screen.lines()[0].item.key.clone();
        screen.cart.set_quantity(&line, 7);
        let has_left = leaves_by(&screen, Exit::Checkout);
        assert_eq!(status(&screen), Some(LeaveStatus::Saving));
        screen.until_settled().await;
        assert_eq!(status(&screen), Some(LeaveStatus::Redirected));
        assert!(!has_left.get());
        screen.cart.leave_redirected();
        assert!(has_left.get());
    });
}

#[test]
fn a_form_that_was_typed_is_asked_about_first() {
    run(async {
        let (_, screen) = redirected().await;
        types(&screen, Group::Contact, &CONTACT);
        let has_left = leaves_by(&screen, Exit::Checkout);
        assert_eq!(status(&screen), Some(LeaveStatus::Typed(Group::Contact)));
        screen.cart.leave_without_typed();
        assert_eq!(status(&screen), Some(LeaveStatus::Redirected));
        screen.cart.leave_redirected();
        assert!(has_left.get());
    });
}

#[test]
fn somebody_elses_items_are_not_asked_about() {
    run(async {
        let (guest, screen) = guest_at_cart_of("ana").await;
        guest.sets_elsewhere("ana", 0, 9).await;
        screen.until("the news", |screen| screen.quantity(COFFEE) == 9).await;
        assert!(leaves_by(&screen, Exit::Checkout).get());
    });
}

/// A guest whose last look at Carla's cart is a while ago.
async fn after_a_while() -> (Person, Screen) {
    let (guest, screen) = guest_at_cart_of(CARLA).await;
    pass(30.0).await;
    guest.forget_requests().await;
    (guest, screen)
}

#[test]
fn what_no_look_has_shown_yet_is_asked_about_before_the_payment() {
    run(async {
        for exit in [Exit::Checkout, Exit::Payment] {
            let (guest, screen) = after_a_while().await;
            somebody_redirects(&guest).await;
            assert!(!screen.cart.may_leave_at_once(exit));
            let has_left = leaves_by(&screen, exit);
            assert_eq!(status(&screen), Some(LeaveStatus::Checking));
            screen
                .until("the question", |screen| status(&screen) == Some(LeaveStatus::Redirected))
                .await;
            assert!(!has_left.get());
            screen.cart.leave_redirected();
            assert!(has_left.get());
        }
    });
}

#[test]
fn a_cart_that_nobody_changed_is_read_once_and_the_page_goes_on() {
    run(async {
        let (guest, screen) = after_a_while().await;
        let presses = [leaves_by(&screen, Exit::Checkout), leaves_by(&screen, Exit::Checkout)];
        screen.until("the page goes on", |_| presses[1].get()).await;
        assert!(!presses[0].get(), "a second press meanwhile is the same press");
        assert_eq!(guest.requests().await.len(), 1);
        assert_eq!(status(&screen), None);
        let (_, screen) = after_a_while().await;
        assert!(leaves_by(&screen, Exit::Shop).get(), "nothing is paid there");
    });
}

#[test]
fn a_cart_that_cannot_be_read_again_says_so_and_the_next_press_goes_on() {
    run(async {
        for failure in [json!({ "status": 503 }), json!({ "drop": "before" })] {
            let (guest, screen) = after_a_while().await;
            guest.fail_next(failure).await;
            let has_left = leaves_by(&screen, Exit::Checkout);
            screen
                .until("it says so", |screen| status(&screen) == Some(LeaveStatus::NotChecked))
                .await;
            assert!(!has_left.get());
            assert!(screen.cart.may_leave_at_once(Exit::Checkout));
            assert!(leaves_by(&screen, Exit::Checkout).get());
        }
    });
}

#[test]
fn a_store_that_does_not_answer_keeps_nobody_from_paying() {
    run(async {
        let (guest, screen) = after_a_while().await;
        guest.hold("/orderForm");
        leaves_by(&screen, Exit::Checkout);
        pass(7.0).await;
        assert_eq!(status(&screen), Some(LeaveStatus::Checking));
        pass(2.0).await;
        assert_eq!(status(&screen), Some(LeaveStatus::NotChecked));
        assert!(leaves_by(&screen, Exit::Checkout).get());
    });
}

#[test]
fn ones_own_cart_is_read_again_once_others_may_have_its_link() {
    run(async {
        let carla = somebody().signs_in_as(CARLA).await;
        let screen = carla.opens(None).await;
        pass(30.0).await;
        assert!(leaves_by(&screen, Exit::Checkout).get(), "nobody else has it");
        screen.cart.share_link(LinkMode::Edit);
        leaves_by(&screen, Exit::Checkout);
        assert_eq!(status(&screen), Some(LeaveStatus::Checking));

        let own = carla.cart_of(CARLA).await;
        let screen = carla.opens(Some(&own)).await;
        pass(30.0).await;
        leaves_by(&screen, Exit::Checkout);
        assert_eq!(status(&screen), Some(LeaveStatus::Checking), "they came by a link");
    });
}
